import CallsideCore

/// All phases as an outline: for each, where its outcomes lead.
struct PhasesOutline {
  private let playbook: Playbook
  private let language: Language

  init(_ playbook: Playbook, _ language: Language) {
    self.playbook = playbook
    self.language = language
  }

  /// The lines.
  var lines: [String] {
    playbook.phases.enumerated().flatMap { number, phase in
      [heading(number + 1, phase)] + exit(of: phase) + outcomes(of: phase) + [""]
    }.dropLast()
  }

  private func heading(_ number: Int, _ phase: Phase) -> String {
    let within = Phrase(en: "within", nl: "binnen")[language]
    return Printable.line(
      "\(number) \(phase.title) (\(phase.id)) · \(phase.who) · \(within) \(phase.within.phrase[language]) · \(Int(phase.chance.rounded()))%"
    )
  }

  private func exit(of phase: Phase) -> [String] {
    phase.exit.map {
      ["    " + Phrase(en: "on if", nl: "verder als")[language] + " " + $0.written(in: playbook)]
    } ?? []
  }

  /// Returns the outcomes by where they lead: on, to the end, and nowhere.
  private func outcomes(of phase: Phase) -> [String] {
    let moving = phase.outcomes.filter { $0.to != nil && $0.closes == nil }
    let closing = phase.outcomes.filter { $0.closes != nil }
    let staying = phase.outcomes.filter { $0.to == nil && $0.closes == nil }
    let stays = staying.map(\.label).joined(separator: ", ")
    return moving.map { arrow("→", title($0.to), $0.label) }
      + closing.map { outcome in
        let status = outcome.closes?.phrase[language] ?? ""
        let to = outcome.to.map { " → " + title($0) } ?? ""
        return arrow(outcome.closes == .won ? "✓" : "✗", status + to, outcome.label)
      }
      + (staying.isEmpty
        ? [] : [arrow("↻", Phrase(en: "stays", nl: "blijft hier")[language], stays)])
  }

  private func title(_ phase: String?) -> String {
    phase.flatMap(playbook.phase)?.title ?? phase ?? ""
  }

  private func arrow(_ sign: String, _ to: String, _ label: String) -> String {
    Printable.line(
      "    \(sign) \(DisplayWidth.fit(to, to: max(22, DisplayWidth.columns(to)))) \(label)")
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

  /// The lines.
  var lines: [String] {
    var lines = ["\(phase.title) (\(phase.id))"]
    lines += self.lines(ScriptBlock.blocks(of: phase.script), depth: 1)
    if !phase.gatekeeper.isEmpty {
      lines += ["", Phrase(en: "reception", nl: "receptie")[language]]
      lines += self.lines(ScriptBlock.blocks(of: phase.gatekeeper), depth: 1)
    }
    return lines.map(Printable.line)
  }

  private func lines(_ blocks: [ScriptBlock], depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let when = Phrase(en: "if", nl: "als")[language]
    return blocks.flatMap { block -> [String] in
      switch block {
      case .step(let number, let step, let condition):
        let head = "\(number)".count < 2 ? " \(number)" : "\(number)"
        let kind = DisplayWidth.fit(step.kindWord[language], to: 6)
        let line = "\(head)  \(kind)\(step.title(in: playbook))"
        guard let condition else { return [indent + line] }
        return [
          indent + "\(when) \(condition.written(in: playbook)):", indent + "  " + line,
        ]
      case .block(let condition, let inside):
        return [indent + "\(when) \(condition.written(in: playbook)):"]
          + lines(inside, depth: depth + 1)
      }
    }
  }
}
