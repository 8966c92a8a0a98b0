public import CallsideCore

extension PlaybookDifference {
  /// Returns the differences as lines of plain text.
  public func lines(in language: Language, width: Int) -> [String] {
    guard !changes.isEmpty else {
      return [
        Phrase(en: "no differences", nl: "geen verschillen")[language]
      ]
    }
    var lines: [String] = []
    var last: Part?
    for change in changes {
      let heading = change.part.group
      if heading != last { lines += (last == nil ? [] : [""]) + [heading.heading[language]] }
      last = heading
      lines += change.lines(in: language, width: width)
    }
    return lines + ["", summary[language]]
  }

  private var summary: Phrase {
    Manner.allCases.filter { count($0) > 0 }.map { manner in
      Phrase(en: "\(count(manner)) \(manner.phrase.en)", nl: "\(count(manner)) \(manner.phrase.nl)")
    }.joined(separator: ", ")
  }
}

extension PlaybookDifference.Change {
  fileprivate func lines(in language: Language, width: Int) -> [String] {
    let name = part == .question || part == .phase ? "" : part.phrase[language] + " "
    let what = field.map { ": " + $0[language] } ?? ""
    let head = "  \(manner.sign) \(name)\(path)\(what) (\(manner.phrase[language]))"
    var lines = [Printable.line(head)]
    switch manner {
    case .reworded:
      let words = WordDifference(was ?? "", now ?? "")
      lines += [row("was", words.was, width), row(nowWord[language], words.now, width)].flatMap {
        $0
      }
    case .changed:
      lines += row("", "\(was ?? "–") → \(now ?? "–")", width)
    case .renamed:
      lines[0] = Printable.line(
        "  \(manner.sign) \(was ?? "") → \(path) (\(manner.phrase[language]))")
    case .added, .removed, .moved:
      if let text = now ?? was { lines += row("", text, width) }
    }
    if let note { lines += row("", note[language], width) }
    return lines
  }

  private var nowWord: Phrase { Phrase(en: "now", nl: "nu") }

  private func row(_ name: String, _ text: String, _ width: Int) -> [String] {
    let head = name.isEmpty ? "      " : "      " + DisplayWidth.fit(name, to: 5)
    let wrapped = DisplayWidth.wrap(
      Printable.line(text.isEmpty ? "–" : text), to: width - head.count)
    return wrapped.enumerated().map { index, line in
      (index == 0 ? head : String(repeating: " ", count: head.count)) + line
    }
  }
}

extension PlaybookDifference.Part {
  /// The part among whose changes it is shown.
  fileprivate var group: PlaybookDifference.Part {
    switch self {
    case .question, .choice: .question
    case .phase, .step, .outcome: .phase
    case .playbook, .role, .objection, .reason: self
    }
  }

  /// The part in a word.
  fileprivate var phrase: Phrase {
    switch self {
    case .playbook: Phrase(en: "playbook", nl: "draaiboek")
    case .question: Phrase(en: "question", nl: "vraag")
    case .choice: Phrase(en: "choice", nl: "keuze")
    case .role: Phrase(en: "role", nl: "rol")
    case .objection: Phrase(en: "objection", nl: "bezwaar")
    case .reason: Phrase(en: "reason", nl: "reden")
    case .phase: Phrase(en: "phase", nl: "fase")
    case .step: Phrase(en: "step", nl: "stap")
    case .outcome: Phrase(en: "outcome", nl: "uitkomst")
    }
  }

  /// What stands above the changes of its kind.
  fileprivate var heading: Phrase {
    switch self {
    case .playbook: Phrase(en: "PLAYBOOK", nl: "DRAAIBOEK")
    case .question, .choice: Phrase(en: "QUESTIONS", nl: "VRAGEN")
    case .role: Phrase(en: "ROLES", nl: "ROLLEN")
    case .objection: Phrase(en: "OBJECTIONS", nl: "BEZWAREN")
    case .reason: Phrase(en: "REASONS", nl: "REDENEN")
    case .phase, .step, .outcome: Phrase(en: "PHASES", nl: "FASEN")
    }
  }
}

extension PlaybookDifference.Manner {
  /// The manner in a word.
  fileprivate var phrase: Phrase {
    switch self {
    case .added: Phrase(en: "added", nl: "nieuw")
    case .removed: Phrase(en: "removed", nl: "weg")
    case .renamed: Phrase(en: "renamed", nl: "hernoemd")
    case .moved: Phrase(en: "moved", nl: "verplaatst")
    case .reworded: Phrase(en: "reworded", nl: "anders verwoord")
    case .changed: Phrase(en: "changed", nl: "gewijzigd")
    }
  }

  /// The manner as one sign.
  fileprivate var sign: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .renamed: "="
    case .moved: ">"
    case .reworded, .changed: "~"
    }
  }
}
