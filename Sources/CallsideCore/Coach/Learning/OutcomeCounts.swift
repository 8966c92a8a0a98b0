public import Foundation

/// How many leads were won and lost; whole numbers, so that what was added can be taken away.
public struct OutcomeCount: Hashable, Sendable {
  /// Leads won.
  public var won: Int
  /// Leads lost.
  public var lost: Int

  /// Makes a count.
  public init(won: Int = 0, lost: Int = 0) {
    self.won = won
    self.lost = lost
  }

  /// Whether nothing is counted.
  public var isEmpty: Bool { won == 0 && lost == 0 }
}

/// How leads with each value of each feature ended, by the quarter in which they were closed.
///
/// The counts are sums over leads: any order of closing gives the same, and taking a lead away
/// leaves what was there before it. A feature that a lead lacks is not counted with it; how many
/// lacked it follows from all leads and those that had it.
public struct OutcomeCounts: Hashable, Sendable {
  /// What is counted together.
  public struct Key: Hashable, Sendable {
    /// The feature; nil for all leads.
    public var feature: LeadFeature?
    /// Its value; nil for any.
    public var value: String?

    /// Makes a key.
    public init(_ feature: LeadFeature? = nil, _ value: String? = nil) {
      self.feature = feature
      self.value = value
    }
  }

  /// The counts, by quarter; nothing that is empty.
  public private(set) var counts: [Key: [Int: OutcomeCount]] = [:]

  /// Makes empty counts.
  public init() {}

  /// Returns the quarter of a year a date falls in, counted from 2001 in quarters of one length.
  public static func quarter(of date: Date) -> Int {
    Int((date.timeIntervalSinceReferenceDate / 7_889_400).rounded(.down))
  }

  /// Returns the last quarter in which leads were closed, and no later one than a moment is in.
  ///
  /// A lead closed after now was closed by a clock that is wrong. It must not make all that was
  /// learned look old.
  public func newest(until now: Date) -> Int {
    let now = OutcomeCounts.quarter(of: now)
    return min(now, counts[Key()]?.keys.max() ?? now)
  }

  /// Returns all that a lead is counted under.
  public static func keys(of features: LeadFeatures) -> [Key] {
    [Key()] + features.flatMap { [Key($0.key), Key($0.key, $0.value)] }
  }

  /// Counts a closed lead, or takes it away.
  public mutating func count(_ lead: ClosedLead, times: Int = 1) {
    let step = OutcomeCount(won: lead.isWon ? times : 0, lost: lead.isWon ? 0 : times)
    for key in OutcomeCounts.keys(of: lead.features) { add(step, to: key, in: lead.quarter) }
  }

  /// Adds to what is counted under a key in a quarter.
  public mutating func add(_ step: OutcomeCount, to key: Key, in quarter: Int) {
    let old = counts[key]?[quarter] ?? OutcomeCount()
    let new = OutcomeCount(won: old.won + step.won, lost: old.lost + step.lost)
    counts[key, default: [:]][quarter] = new.isEmpty ? nil : new
    if counts[key]?.isEmpty ?? false { counts[key] = nil }
  }

  /// Returns what is counted under a key in all quarters.
  public func total(_ key: Key) -> OutcomeCount {
    (counts[key] ?? [:]).values.reduce(into: OutcomeCount()) {
      $0.won += $1.won
      $0.lost += $1.lost
    }
  }

  /// Returns how all leads with a value ended; nil stands for those without the feature.
  public func total(_ feature: LeadFeature, _ value: String?) -> OutcomeCount {
    if let value { return total(Key(feature, value)) }
    let (all, present) = (total(Key()), total(Key(feature)))
    return OutcomeCount(won: all.won - present.won, lost: all.lost - present.lost)
  }
}
