import CallsideCore

/// All phases as an outline: for each, where its outcomes lead.
struct PhasesOutline {
  private let playbook: Playbook
  private let language: Language

  init(_ playbook: Playbook, _ language: Language) {
    self.playbook = playbook
    self.language = language
  }

  /// Returns the lines, broken at a width.
  func lines(_ width: Int) -> [String] {
    playbook.phases.enumerated().flatMap { number, phase in
      DisplayWidth.wrap(heading(number + 1, phase), to: width, indent: 2)
        + exit(of: phase, width) + outcomes(of: phase, width) + [""]
    }.dropLast()
  }

  private func heading(_ number: Int, _ phase: Phase) -> String {
    let within = Phrase(en: "within", nl: "binnen")[language]
    return Printable.line(
      "\(number) \(phase.title) (\(phase.id)) · \(phase.who) · \(within) \(phase.within.phrase[language]) · \(Int(phase.chance.rounded()))%"
    )
  }

  private func exit(of phase: Phase, _ width: Int) -> [String] {
    guard let exit = phase.exit else { return [] }
    let words = Phrase(en: "moves on if", nl: "verder als")[language]
    return DisplayWidth.wrap(
      "\(words) \(exit.asFact(in: playbook)[language])", to: width - 4, indent: 4
    )
    .map { "    " + $0 }
  }

  /// Returns the outcomes by where they lead: on, to the end, and nowhere.
  private func outcomes(of phase: Phase, _ width: Int) -> [String] {
    let moving = phase.outcomes.filter { $0.to != nil && $0.closes == nil }
    let closing = phase.outcomes.filter { $0.closes != nil }
    let staying = phase.outcomes.filter { $0.to == nil && $0.closes == nil }
    let stays = staying.map(\.label).joined(separator: ", ")
    return moving.flatMap { arrow("→", title($0.to), $0.label, width) }
      + closing.flatMap { outcome in
        let status = outcome.closes?.phrase[language] ?? ""
        let to = outcome.to.map { " → " + title($0) } ?? ""
        return arrow(outcome.closes == .won ? "✓" : "✗", status + to, outcome.label, width)
      }
      + (staying.isEmpty
        ? [] : arrow("↻", Phrase(en: "stays", nl: "blijft hier")[language], stays, width))
  }

  private func title(_ phase: String?) -> String {
    phase.flatMap(playbook.phase)?.title ?? phase ?? ""
  }

  private func arrow(_ sign: String, _ to: String, _ label: String, _ width: Int) -> [String] {
    let head = "    \(sign) " + DisplayWidth.fit(to, to: max(22, DisplayWidth.columns(to))) + " "
    let indent = String(repeating: " ", count: DisplayWidth.columns(head))
    return DisplayWidth.wrap(Printable.line(label), to: width - indent.count).enumerated()
      .map { ($0.offset == 0 ? Printable.line(head) : indent) + $0.element }
  }
}

/// The steps of one phase as an outline, blocks indented under their condition.
struct ScriptOutline {
  private let playbook: Playbook
  private let phase: Phase
  private let language: Language

  init(_ playbook: Playbook, _ phase: Phase, _ language: Language) {
    self.playbook = playbook
    self.phase = phase
    self.language = language
  }

  /// Returns the lines; what is said is cut at a width, and conditions are broken there.
  func lines(_ width: Int) -> [String] {
    var lines = [Printable.line("\(phase.title) (\(phase.id))")]
    lines += self.lines(ScriptBlock.blocks(of: phase.script), depth: 1, width)
    if !phase.gatekeeper.isEmpty {
      lines += ["", Phrase(en: "reception", nl: "receptie")[language]]
      lines += self.lines(ScriptBlock.blocks(of: phase.gatekeeper), depth: 1, width)
    }
    let stays = phase.script.contains {
      if case .ask(_, isRequired: true) = $0.body { true } else { false }
    }
    if stays {
      lines += [
        "",
        Phrase(
          en: "* stays on the list until answered",
          nl: "* blijft op de lijst tot er een antwoord is")[language],
      ]
    }
    return lines
  }

  private func lines(_ blocks: [ScriptBlock], depth: Int, _ width: Int) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .step(let number, let step, nil):
        let head = "\(number)".count < 2 ? " \(number)" : "\(number)"
        let kind = DisplayWidth.fit(step.kindWord[language], to: 6)
        let line = indent(depth) + "\(head)  \(kind)\(step.title(in: playbook, language))"
        return [DisplayWidth.cut(Printable.line(line), to: width)]
      case .step(let number, let step, let condition?):
        return lines([.block(condition, [.step(number, step, when: nil)])], depth: depth, width)
      case .block(let condition, let inside):
        let when = Phrase(en: "if", nl: "als")[language]
        let line = Printable.line("\(when) \(condition.asFact(in: playbook)[language]):")
        return DisplayWidth.wrap(line, to: width - 2 * depth, indent: 4).map { indent(depth) + $0 }
          + lines(inside, depth: depth + 1, width)
      }
    }
  }

  private func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }
}
