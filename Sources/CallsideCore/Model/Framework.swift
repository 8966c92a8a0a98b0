/// A framework for qualifying, whose parts questions can cover.
public enum Framework: String, Hashable, Sendable, CaseIterable {
  case bant, spin, meddic

  /// The name as people write it, which tags begin with.
  public var name: String { rawValue.uppercased() }

  /// The parts, in the order of its letters.
  public var parts: [String] {
    switch self {
    case .bant: ["budget", "authority", "need", "timeline"]
    case .spin: ["situation", "problem", "implication", "need-payoff"]
    case .meddic:
      [
        "metrics", "economic-buyer", "decision-criteria", "decision-process", "identify-pain",
        "champion",
      ]
    }
  }

  /// The tags that questions give, such as `BANT.budget`.
  public var tags: [String] { parts.map { "\(name).\($0)" } }
}
