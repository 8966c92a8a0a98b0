public import CallsideCore

/// A playbook as a drawing: its phases with the outcomes between them, or the steps of one phase.
public struct PlaybookSketch: Sendable {
  /// How it is drawn.
  public enum Format: String, Sendable, CaseIterable {
    case outline, mermaid, dot
  }

  private let playbook: Playbook
  /// The phase whose steps are drawn; nil for all phases.
  private let phase: Phase?
  private let language: Language

  /// Makes a sketch.
  ///
  /// - Parameter language: The language of the few words that are not the playbook's own.
  public init(_ playbook: Playbook, phase: Phase? = nil, in language: Language) {
    self.playbook = playbook
    self.phase = phase
    self.language = language
  }

  /// Returns the sketch as text.
  ///
  /// - Parameter width: The columns that an outline may take.
  public func text(_ format: Format, width: Int = 76) -> String {
    switch format {
    case .outline: outline(width).map { $0 + "\n" }.joined()
    case .mermaid: chart.mermaid
    case .dot: chart.dot
    }
  }

  /// The boxes and arrows.
  var chart: Chart { phase.map(scriptChart) ?? phasesChart }

  private func outline(_ width: Int) -> [String] {
    phase.map { ScriptOutline(playbook, $0, language).lines(width) }
      ?? PhasesOutline(playbook, language).lines(width)
  }

  // MARK: - Phases

  private var phasesChart: Chart {
    var chart = Chart(playbook.title, isUpright: false)
    var ids: [String: String] = [:]
    for phase in playbook.phases {
      let exit = phase.exit.map {
        Phrase(en: "exit: ", nl: "verder als: ")[language] + $0.asFact(in: playbook)[language]
      }
      ids[phase.id] = chart.add([phase.title] + [exit].compactMap { $0 })
    }
    var ends: [Lead.Status: String] = [:]
    for phase in playbook.phases {
      guard let from = ids[phase.id] else { continue }
      for outcome in phase.outcomes {
        let to = outcome.to.flatMap { ids[$0] }
        if let status = outcome.closes, let to, to != from {
          chart.join(from, to, "\(outcome.label) (\(status.phrase[language]))")
        } else if let status = outcome.closes {
          let end = ends[status] ?? chart.add([status.phrase[language]], .round)
          ends[status] = end
          chart.join(from, end, outcome.label)
        } else {
          chart.join(from, to ?? from, outcome.label)
        }
      }
    }
    return chart
  }

  // MARK: - Steps

  private func scriptChart(_ phase: Phase) -> Chart {
    var chart = Chart("\(playbook.title): \(phase.title)", isUpright: true)
    let start = chart.add([phase.title], .round)
    var open = [Loose(from: start, line: "")]
    add(ScriptBlock.blocks(of: phase.script), to: &chart, after: &open)
    let end = chart.add([Phrase(en: "how did it end?", nl: "hoe liep het af?")[language]], .round)
    for loose in open { chart.join(loose.from, end, loose.line) }
    for outcome in phase.outcomes {
      let to = outcome.to.flatMap(playbook.phase)?.title
      chart.join(end, chart.add([outcome.label] + [to].compactMap { $0.map { "→ " + $0 } }))
    }
    return chart
  }

  /// An arrow that does not lead anywhere yet.
  private struct Loose {
    var from: String
    var line: String
  }

  private func add(_ blocks: [ScriptBlock], to chart: inout Chart, after open: inout [Loose]) {
    for block in blocks {
      switch block {
      case .step(let number, let step, let when):
        let add = { (chart: inout Chart, open: inout [Loose]) in
          let node = chart.add([
            "\(number) \(step.kindWord[language])", step.title(in: playbook, language),
          ])
          for loose in open { chart.join(loose.from, node, loose.line) }
          open = [Loose(from: node, line: "")]
        }
        branch(on: when, to: &chart, after: &open, add)
      case .block(let condition, let inside):
        branch(on: condition, to: &chart, after: &open) { chart, open in
          self.add(inside, to: &chart, after: &open)
        }
      }
    }
  }

  /// Adds something that only comes up under a condition, with the way around it.
  private func branch(
    on condition: Condition?, to chart: inout Chart, after open: inout [Loose],
    _ add: (inout Chart, inout [Loose]) -> Void
  ) {
    guard let condition else { return add(&chart, &open) }
    let node = chart.add([condition.asFact(in: playbook)[language] + "?"], .diamond)
    for loose in open { chart.join(loose.from, node, loose.line) }
    open = [Loose(from: node, line: Phrase(en: "yes", nl: "ja")[language])]
    add(&chart, &open)
    open.append(Loose(from: node, line: Phrase(en: "no", nl: "nee")[language]))
  }
}

extension Lead.Status {
  /// The status in a word.
  var phrase: Phrase {
    switch self {
    case .open: Phrase(en: "open", nl: "open")
    case .won: Phrase(en: "won", nl: "gewonnen")
    case .lost: Phrase(en: "lost", nl: "verloren")
    }
  }
}

extension Step {
  /// What is done at the step, in a word.
  var kindWord: Phrase {
    switch body {
    case .say: Phrase(en: "say", nl: "zeg")
    case .ask: Phrase(en: "ask", nl: "vraag")
    case .dmu: Phrase(en: "who", nl: "wie")
    }
  }

  /// What is said, or the id of what is asked, or who is asked for.
  func title(in playbook: Playbook, _ language: Language) -> String {
    switch body {
    case .say(let words, _): words
    case .ask(let id, let isRequired): id + (isRequired ? " *" : "")
    case .dmu(let role): role.phrase[language]
    }
  }
}
