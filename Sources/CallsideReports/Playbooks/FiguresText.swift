public import CallsideCore
import Foundation

extension PlaybookFigures {
  /// Returns the figures as lines of plain text, on one screen.
  public func lines(in language: Language, width: Int) -> [String] {
    let head = Phrase(
      en:
        "\(playbook.language.rawValue) · \(playbook.phases.count) phases · \(playbook.questions.count) questions · \(playbook.objections.count) objections",
      nl:
        "\(playbook.language.rawValue) · \(playbook.phases.count) fasen · \(playbook.questions.count) vragen · \(playbook.objections.count) bezwaren"
    )
    let rate = Phrase(
      en:
        "minutes: everything the rep says in the script, at \(SpokenLength.wordsPerMinute) words a minute",
      nl:
        "minuten: alles wat je in het script zegt, met \(SpokenLength.wordsPerMinute) woorden per minuut"
    )
    return [Printable.line("\(playbook.title) (\(playbook.id))"), head[language], ""]
      + table(in: language, width: width) + [""] + parts(in: language, width: width)
      + ["", rate[language]]
  }

  private func table(in language: Language, width: Int) -> [String] {
    let heads: [Phrase] = [
      Phrase(en: "steps", nl: "stappen"), Phrase(en: "questions", nl: "vragen"),
      Phrase(en: "required", nl: "verplicht"), Phrase(en: "tagged", nl: "gelabeld"),
      Phrase(en: "words", nl: "woorden"), Phrase(en: "min.", nl: "min."),
      Phrase(en: "ends", nl: "einden"),
    ]
    let names = heads.map { $0[language] }
    let titleWidth = max(10, width - names.reduce(0) { $0 + $1.count + 1 })
    func line(_ title: String, _ cells: [String]) -> String {
      let row = zip(cells, names).map { cell, head in padded(cell, to: head.count + 1) }
      return DisplayWidth.fit(Printable.line(title), to: titleWidth) + row.joined()
    }
    let rows = phases.map { row in
      line(
        row.title,
        [row.steps, row.questions, row.required, row.tagged, row.words].map(String.init) + [
          minutes(row.words, in: language), String(row.outcomes),
        ])
    }
    let sums = [\PhaseRow.steps, \.questions, \.required, \.tagged, \.words].map { path in
      String(phases.reduce(0) { $0 + $1[keyPath: path] })
    }
    let total = line(
      Phrase(en: "together", nl: "samen")[language],
      sums + [minutes(words, in: language), String(phases.reduce(0) { $0 + $1.outcomes })])
    return [line("", names)] + rows + [total]
  }

  private func parts(in language: Language, width: Int) -> [String] {
    let roles = playbook.dmu.map { prompt in
      let from = prompt.requiredFrom.flatMap(playbook.phase)?.title
      let word = Phrase(en: "from", nl: "vanaf")[language]
      return prompt.role.phrase[language] + (from.map { " (\(word) \($0))" } ?? "")
    }
    let minutes = minutes(objectionWords, in: language)
    let objections = Phrase(
      en: "\(playbook.objections.count), \(minutes) min. to meet them all",
      nl: "\(playbook.objections.count), samen \(minutes) min. aan antwoorden")[language]
    return row(Phrase(en: "roles", nl: "rollen")[language], roles.joined(separator: ", "), width)
      + row(
        Phrase(en: "objections", nl: "bezwaren")[language],
        playbook.objections.isEmpty ? "-" : objections, width)
      + frameworks.flatMap { row($0.framework, $0.summary[language], width) }
  }

  private func row(_ name: String, _ text: String, _ width: Int) -> [String] {
    let wrapped = DisplayWidth.wrap(Printable.line(text.isEmpty ? "-" : text), to: width - 12)
    return wrapped.enumerated().map { index, line in
      DisplayWidth.fit(index == 0 ? name : "", to: 12) + line
    }
  }

  private func minutes(_ words: Int, in language: Language) -> String {
    let tenths = Int((SpokenLength.minutes(words) * 10).rounded())
    return "\(tenths / 10)\(language == .nl ? "," : ".")\(tenths % 10)"
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.columns(text))) + text
  }
}

extension PlaybookFigures.Cover {
  /// The parts with their number of questions, and the gaps by name.
  fileprivate var summary: Phrase {
    guard isUsed else { return Phrase(en: "not used", nl: "niet gebruikt") }
    let covered = parts.filter { $0.questions > 0 }.map { "\($0.name) \($0.questions)" }
      .joined(separator: " · ")
    guard !gaps.isEmpty else { return Phrase(same: covered) }
    let names = gaps.joined(separator: ", ")
    return Phrase(en: "\(covered) · gap: \(names)", nl: "\(covered) · ontbreekt: \(names)")
  }
}
