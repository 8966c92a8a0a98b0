/// Something about a lead that may tell a deal that is won from one that is lost.
public enum LeadFeature: Hashable, Sendable {
  /// Where the lead came from.
  case source
  case grade, readiness
  case playbook, phase
  /// How long it has been open, in days.
  case daysOpen
  /// What it is worth, with the currency.
  case value
  case legalForm
  /// Attempts in vain, and calls in which somebody was reached.
  case attempts, conversations
  /// How many people are known, and whether one of them decides.
  case people, decider
  /// The answer to a question, by its id.
  case answer(String)
  /// Whether an objection was raised, by its id.
  case objection(String)
  /// Anything else, by name.
  case field(String)

  private static let plain: [(name: String, feature: LeadFeature)] = [
    ("source", .source), ("grade", .grade), ("readiness", .readiness), ("playbook", .playbook),
    ("phase", .phase), ("days-open", .daysOpen), ("value", .value), ("legal-form", .legalForm),
    ("attempts", .attempts), ("conversations", .conversations), ("people", .people),
    ("decider", .decider),
  ]

  /// The name it is counted under; read back by ``init(name:)``.
  public var name: String {
    switch self {
    case .answer(let id): "answer:" + id
    case .objection(let id): "objection:" + id
    case .field(let name): "field:" + name
    default: LeadFeature.plain.first { $0.feature == self }?.name ?? ""
    }
  }

  /// Reads a name; nil for what is none.
  public init?(name: String) {
    if let plain = LeadFeature.plain.first(where: { $0.name == name }) {
      self = plain.feature
      return
    }
    guard let colon = name.firstIndex(of: ":") else { return nil }
    let rest = String(name[name.index(after: colon)...])
    switch name[..<colon] {
    case "answer": self = .answer(rest)
    case "objection": self = .objection(rest)
    case "field": self = .field(rest)
    default: return nil
    }
  }
}
