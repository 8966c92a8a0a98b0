/// How sure we are of what a framework wants to know about a deal.
public struct Scorecard: Hashable, Sendable {
  /// How sure we are of one thing.
  public enum Level: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Nobody has said.
    case unknown
    /// It was named, or is our guess.
    case named
    /// The buyer said so.
    case validated
    /// It stands in writing.
    case confirmed

    /// Returns whether one is less sure.
    public static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }

    /// The level in words.
    public var phrase: Phrase {
      switch self {
      case .unknown: Phrase(en: "unknown", nl: "onbekend")
      case .named: Phrase(en: "named", nl: "genoemd")
      case .validated: Phrase(en: "the buyer said so", nl: "klant zei het zelf")
      case .confirmed: Phrase(en: "in writing", nl: "zwart op wit")
      }
    }
  }

  /// One part of a framework.
  public struct Part: Hashable, Sendable {
    /// The name, such as `budget`.
    public var name: String
    /// How sure we are.
    public var level: Level
    /// The question whose answer says so, or nil.
    public var question: String?
    /// The person who says so by being known, or nil.
    public var person: String?
    /// A question that would tell more, by its id, or nil where none is asked.
    public var ask: String?
  }

  /// The framework.
  public let framework: Framework
  /// Its parts that the playbook asks about, in the order of its letters.
  public let parts: [Part]

  /// The levels added up.
  public var points: Int { parts.reduce(0) { $0 + $1.level.rawValue } }
  /// The most there could be.
  public var most: Int { parts.count * (Level.allCases.last?.rawValue ?? 0) }

  /// Returns the scorecards of the frameworks that a playbook has tags of.
  public static func all(of lead: Lead, in playbook: Playbook) -> [Scorecard] {
    let lead = lead.carried(into: playbook)
    return Framework.allCases.compactMap { framework in
      let parts = framework.parts.compactMap { part(of: framework, named: $0, lead, playbook) }
      return parts.isEmpty ? nil : Scorecard(framework: framework, parts: parts)
    }
  }

  /// Returns one part at the level of its surest answer; nil where the playbook does not ask it.
  private static func part(
    of framework: Framework, named name: String, _ lead: Lead, _ playbook: Playbook
  ) -> Part? {
    let questions = playbook.questions.filter { $0.tags.contains("\(framework.name).\(name)") }
    guard !questions.isEmpty else { return nil }
    var best = Part(name: name, level: .unknown)
    for question in questions {
      let level = lead.answers[question.id].map { Level(of: $0.source) } ?? .unknown
      if level > best.level { (best.level, best.question) = (level, question.id) }
    }
    // Who signs is a person: known is named, spoken with is validated.
    if ["authority", "economic-buyer"].contains(name),
      let decider = lead.contacts(in: .decider).first(where: { $0.spokenAt != nil })
        ?? lead.contacts(in: .decider).first
    {
      let level: Level = decider.spokenAt == nil ? .named : .validated
      if level > best.level {
        (best.level, best.question, best.person) = (level, nil, decider.name)
      }
    }
    best.ask =
      questions.first { question in
        (lead.answers[question.id].map { Level(of: $0.source) } ?? .unknown) < .validated
      }?.id
    return best
  }
}

extension Scorecard.Level {
  /// A guess never counts for more than that it was named.
  fileprivate init(of source: Answer.Source) {
    self =
      switch source {
      case .guess: .named
      case .buyer: .validated
      case .document: .confirmed
      }
  }
}
