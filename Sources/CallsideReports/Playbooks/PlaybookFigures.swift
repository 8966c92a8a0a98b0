public import CallsideCore

/// What is in a playbook, in numbers.
public struct PlaybookFigures: Hashable, Sendable {
  /// One phase.
  public struct PhaseRow: Hashable, Sendable {
    /// The id.
    public var id: String
    /// The title.
    public var title: String
    /// The number of steps of its script.
    public var steps: Int
    /// The number of questions its script asks.
    public var questions: Int
    /// How many of those stay on the list until they are answered.
    public var required: Int
    /// How many of those carry a tag of a framework.
    public var tagged: Int
    /// The number of words the rep says when every line of it comes up.
    public var words: Int
    /// The number of ways a call can end.
    public var outcomes: Int
  }

  /// How much of a framework the questions that are asked cover.
  public struct Cover: Hashable, Sendable {
    /// The name of the framework.
    public var framework: String
    /// The parts, with how many questions cover each.
    public var parts: [(name: String, questions: Int)]

    /// The parts that no question covers.
    public var gaps: [String] { parts.filter { $0.questions == 0 }.map(\.name) }

    /// Whether the playbook names the framework at all.
    public var isUsed: Bool { parts.contains { $0.questions > 0 } }

    /// Returns whether two are the same.
    public static func == (one: Cover, other: Cover) -> Bool {
      one.framework == other.framework && one.parts.map(\.name) == other.parts.map(\.name)
        && one.parts.map(\.questions) == other.parts.map(\.questions)
    }

    /// Hashes it.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(framework)
      for part in parts { hasher.combine(part.questions) }
    }
  }

  /// The playbook.
  public let playbook: Playbook
  /// The phases in order.
  public let phases: [PhaseRow]
  /// The words that meeting every objection takes.
  public let objectionWords: Int
  /// The frameworks.
  public let frameworks: [Cover]

  /// Counts what is in a playbook.
  public init(_ playbook: Playbook) {
    self.playbook = playbook
    phases = playbook.phases.map { PhaseRow($0, in: playbook) }
    objectionWords = playbook.objections.flatMap(\.meet)
      .reduce(0) { $0 + SpokenLength.words(in: $1) }
    let asked = Set(playbook.phases.flatMap(\.script).compactMap(\.questionAsked))
    let tags = playbook.questions.filter { asked.contains($0.id) }.flatMap(\.tags)
    frameworks = Framework.allCases.map { framework in
      Cover(
        framework: framework.name,
        parts: framework.parts.map { part in
          (part, tags.count { $0 == "\(framework.name).\(part)" })
        })
    }
  }

  /// The words of all scripts together.
  public var words: Int { phases.reduce(0) { $0 + $1.words } }
}

extension PlaybookFigures.PhaseRow {
  fileprivate init(_ phase: Phase, in playbook: Playbook) {
    let asked = phase.script.compactMap(\.questionAsked)
    let isRequired = phase.script.filter {
      if case .ask(_, isRequired: true) = $0.body { true } else { false }
    }
    self.init(
      id: phase.id, title: phase.title, steps: phase.script.count, questions: asked.count,
      required: isRequired.count,
      tagged: asked.count { !(playbook.question($0)?.tags.isEmpty ?? true) },
      words: phase.script.reduce(0) { $0 + SpokenLength.words(in: $1.spoken(in: playbook)) },
      outcomes: phase.outcomes.count)
  }
}

extension Step {
  /// The question it asks, or nil.
  var questionAsked: String? {
    if case .ask(let id, _) = body { id } else { nil }
  }

  /// Returns what the rep says at the step.
  func spoken(in playbook: Playbook) -> String {
    switch body {
    case .say(let words, _): words
    case .ask(let id, _): playbook.question(id)?.ask ?? ""
    case .dmu(let role): playbook.prompt(for: role)?.ask ?? ""
    }
  }
}
