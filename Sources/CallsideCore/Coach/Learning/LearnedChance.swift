/// The chance of winning as learned from closed leads, with its reasons.
public struct LearnedChance: Hashable, Sendable {
  /// What one feature of the lead does to the chance.
  public struct Reason: Hashable, Sendable {
    /// The feature.
    public var feature: LeadFeature
    /// What it moves the log-odds by.
    public var logOdds: Double
    /// How closed leads with the same value ended; for a lead without it, those without it.
    public var seen: OutcomeCount
  }

  /// In percent, above 0 and below 100.
  public var percent: Double
  /// Where it starts before any reason moves it, in percent: how leads ended on the whole.
  public var start: Double
  /// All that moves it, the strongest first.
  public var reasons: [Reason]
  /// All closed leads it was learned from.
  public var learnedFrom: OutcomeCount

  /// Returns the chance of a lead with these features.
  ///
  /// - Parameter counts: The closed leads, or as much of them as concerns these features.
  public init(of features: LeadFeatures, counts: OutcomeCounts, weights: LearnedWeights) {
    let evidence = LearnedEvidence(counts, newest: weights.quarter)
    reasons = weights.byFeature.map { feature, weight in
      let value = features[feature]
      return Reason(
        feature: feature, logOdds: weights.slope * weight * evidence.logOdds(feature, value),
        seen: counts.total(feature, value))
    }
    let base = evidence.base + weights.intercept + weights.slope * weights.constant
    start = Self.percent(base)
    percent = Self.percent(reasons.reduce(base) { $0 + $1.logOdds })
    learnedFrom = counts.total(.init())
    reasons = reasons.filter { $0.logOdds != 0 }.sorted {
      (-abs($0.logOdds), $0.feature.name) < (-abs($1.logOdds), $1.feature.name)
    }
  }

  private static func percent(_ logOdds: Double) -> Double {
    let exact = RidgeRegression.probability(logOdds) * 100
    return min(max((exact * 10).rounded() / 10, 0.1), 99.9)
  }

  /// The strongest reasons for winning.
  public var up: [Reason] { reasons.filter { $0.logOdds > 0 }.prefix(3).map { $0 } }

  /// The strongest reasons against.
  public var down: [Reason] { reasons.filter { $0.logOdds < 0 }.prefix(3).map { $0 } }

  /// The reasons that are among neither.
  public var others: [Reason] {
    let named = Set((up + down).map(\.feature))
    return reasons.filter { !named.contains($0.feature) }
  }
}
