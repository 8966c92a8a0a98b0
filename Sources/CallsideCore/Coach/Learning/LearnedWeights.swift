public import Foundation

/// How far each feature's evidence is believed.
///
/// Counts of single values are naive: two features that say the same count double. The weights
/// mend that, and make the figures agree with how often leads are won. They are fitted to the most
/// recent leads, each seen as if it had not been counted (leave-one-out), so they are judged on
/// what the counts were not made of. The number of these leads is bounded; so is the time it takes.
public struct LearnedWeights: Codable, Hashable, Sendable {
  /// The most recent leads that are fitted to.
  public static let window = 1_000
  /// The leads that must have been won, and lost, before anything is said; and the leads with a
  /// value before it is a reason.
  public static let fewest = 10
  /// The features with most to say that are weighed.
  private static let mostFeatures = 40

  /// The quarter whose outcomes weigh fully.
  public var quarter: Int
  /// Added to the log-odds.
  public var constant: Double
  /// By the name of the feature; others have no say.
  public var weights: [String: Double]

  /// Fits weights.
  ///
  /// - Parameters:
  ///   - counts: All closed leads.
  ///   - recent: The last of them, at most ``window``, in the order of closing.
  ///   - now: Leads closed later weigh as those closed now.
  /// - Returns: The weights, or nil when too few leads were closed.
  public init?(counts: OutcomeCounts, recent: [ClosedLead], until now: Date) {
    let all = counts.total(.init())
    guard min(all.won, all.lost) >= LearnedWeights.fewest else { return nil }
    quarter = counts.newest(until: now)
    let evidence = LearnedEvidence(counts, newest: quarter)
    let names = Set(recent.flatMap(\.features.keys)).sorted { $0.name < $1.name }
    let columns = names.map { evidence.logOdds($0, ofCounted: recent) }
    // What varies most in its evidence has most to say.
    let chosen = columns.indices
      .map { (index: $0, spread: columns[$0].reduce(0) { $0 + $1 * $1 }) }
      .filter { $0.spread > 0 }
      .sorted { ($1.spread, $0.index) < ($0.spread, $1.index) }
      .prefix(LearnedWeights.mostFeatures).map(\.index).sorted()
    let fit = RidgeRegression(
      rows: recent.indices.map { row in chosen.map { columns[$0][row] } },
      outcomes: recent.map { $0.isWon ? 1 : 0 },
      shares: recent.map { evidence.share(in: $0.quarter) },
      offset: evidence.base, pull: 3, centre: 0)
    // By as much as a fit of so many coefficients looks better than it is (van Houwelingen and
    // Le Cessie, 1990), it is drawn to the base rate: entirely, where nothing was found.
    let share = fit.gain > 0 ? max(0, 1 - 2 * fit.freedom / fit.gain) : 0
    constant = share * fit.coefficients[0]
    weights = [:]
    for (index, weight) in zip(chosen, fit.coefficients.dropFirst()) where share * weight > 0 {
      weights[names[index].name] = share * weight
    }
  }
}
