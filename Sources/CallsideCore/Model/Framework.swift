/// A framework for qualifying, whose parts questions can cover.
public struct Framework: Hashable, Sendable {
  /// The name, such as `BANT`.
  public var name: String
  /// The parts, in the order of its letters.
  public var parts: [String]

  /// The tags that questions give, such as `BANT.budget`.
  public var tags: [String] { parts.map { "\(name).\($0)" } }

  /// Every framework that a playbook can name.
  public static let all = [
    Framework(name: "BANT", parts: ["budget", "authority", "need", "timeline"]),
    Framework(name: "SPIN", parts: ["situation", "problem", "implication", "need-payoff"]),
    Framework(
      name: "MEDDIC",
      parts: [
        "metrics", "economic-buyer", "decision-criteria", "decision-process", "identify-pain",
        "champion",
      ]),
  ]
}
