/// How well chances that were given have done: what was said, and how it ended.
public struct ChanceRecord: Hashable, Sendable {
  /// What was said of one lead, in percent, and whether it was won.
  public struct Case: Hashable, Sendable {
    /// In percent.
    public var percent: Double
    /// How it ended.
    public var isWon: Bool

    /// Makes a case.
    public init(percent: Double, isWon: Bool) {
      self.percent = percent
      self.isWon = isWon
    }
  }

  /// The cases in which the chance lay in one tenth of the scale.
  public struct Tenth: Hashable, Sendable {
    /// Where it begins, in percent: 0, 10 … 90; the last includes 100.
    public var from: Int
    /// The number of cases.
    public var count: Int
    /// What was said on average, in percent.
    public var said: Double
    /// What share was won, in percent.
    public var won: Double
  }

  /// All cases.
  public private(set) var cases: [Case] = []

  /// Makes an empty record.
  public init() {}

  /// Makes a record of cases.
  public init(_ cases: [Case]) { self.cases = cases }

  /// Adds a case.
  public mutating func add(_ percent: Double, isWon: Bool) {
    cases.append(Case(percent: percent, isWon: isWon))
  }

  /// The share that was won, from 0 to 1; nil without cases.
  public var base: Double? {
    cases.isEmpty ? nil : Double(cases.count(where: \.isWon)) / Double(cases.count)
  }

  /// The mean squared distance of what was said from what happened, from 0 (always sure and right)
  /// to 1; nil without cases.
  ///
  /// See Brier, "Verification of forecasts expressed in terms of
  /// probability", 1950.
  public var brier: Double? {
    if cases.isEmpty { return nil }
    let sum = cases.reduce(0) { sum, one in
      let miss = one.percent / 100 - (one.isWon ? 1 : 0)
      return sum + miss * miss
    }
    return sum / Double(cases.count)
  }

  /// The Brier score of who always says the share that was won, with hindsight.
  public var baseBrier: Double? { base.map { $0 * (1 - $0) } }

  /// How much too high it was said on average, in percent points; nil without cases.
  public var excess: Double? {
    base.map { base in cases.reduce(0) { $0 + $1.percent } / Double(cases.count) - base * 100 }
  }

  /// The fewest cases of which anything is to be concluded.
  public static let fewest = 10

  /// How much it did better than always saying the share that was won, as Brier scores; nil for
  /// too few cases.
  public var gain: Double? {
    guard cases.count >= Self.fewest, let brier, let baseBrier else { return nil }
    return baseBrier - brier
  }

  /// How often a lead that was won had the higher of two chances, equal ones counted for half.
  ///
  /// From 0 to 1, and 0.5 for blind guesses (area under the curve). Nil without both kinds.
  public var auc: Double? {
    let sorted = cases.sorted { $0.percent < $1.percent }
    let won = cases.count(where: \.isWon)
    let lost = cases.count - won
    guard won > 0, lost > 0 else { return nil }
    var rankSum = 0.0
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].percent == sorted[start].percent { end += 1 }
      let rank = Double(start + end + 1) / 2
      rankSum += rank * Double(sorted[start..<end].count(where: \.isWon))
      start = end
    }
    return (rankSum - Double(won) * Double(won + 1) / 2) / (Double(won) * Double(lost))
  }

  /// The tenths in which anything was said.
  public var tenths: [Tenth] {
    (0..<10).compactMap { number in
      let within = cases.filter { min(max(Int($0.percent / 10), 0), 9) == number }
      if within.isEmpty { return nil }
      let count = Double(within.count)
      return Tenth(
        from: number * 10, count: within.count,
        said: within.reduce(0) { $0 + $1.percent } / count,
        won: 100 * Double(within.count(where: \.isWon)) / count)
    }
  }
}
