/// How often suggestions were put aside for a reason, and by whom.
public struct PutOffCount: Hashable, Sendable {
  /// The reason, in one of the ways it was spelled.
  public var reason: String
  /// How often, by rep.
  public var reps: [String: Int]
  /// How many of them were for the day only.
  public var skipped: Int

  /// How often in all.
  public var count: Int { reps.values.reduce(0, +) }

  /// Makes a count.
  public init(reason: String, reps: [String: Int], skipped: Int) {
    self.reason = reason
    self.reps = reps
    self.skipped = skipped
  }

  /// Returns counts with reasons that are spelled alike added up, the most frequent first.
  public static func merged(_ counts: [PutOffCount]) -> [PutOffCount] {
    var merged: [String: PutOffCount] = [:]
    for count in counts.sorted(by: { ($1.count, $0.reason) < ($0.count, $1.reason) }) {
      let folded = Spelling.fold(count.reason)
      guard var known = merged[folded] else {
        merged[folded] = count
        continue
      }
      known.reps.merge(count.reps, uniquingKeysWith: +)
      known.skipped += count.skipped
      merged[folded] = known
    }
    return merged.values.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }
}
