import Foundation

/// How far each feature's evidence is believed.
///
/// Counts of single values are naive: two features that say the same count double. The weights
/// mend that. They are fitted to the most recent leads, each seen as if it had not been counted
/// (leave-one-out), so that they are judged on what the counts were not made of. What they find is
/// then calibrated on leads that neither they nor the counts had seen; see ``Foretold``. The number
/// of leads is bounded in both; so is the time it takes.
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
  /// Added to the evidence.
  public var constant: Double
  /// By the name of the feature; others have no say.
  public var weights: [String: Double]
  /// How far all of it is believed, from 0 for the base rate alone.
  public var slope: Double
  /// Added to the log-odds in the end.
  public var intercept: Double

  /// Fits weights, to be calibrated.
  ///
  /// - Parameters:
  ///   - counts: All closed leads.
  ///   - recent: The last of them, at most ``window``, in the order of closing.
  ///   - now: Leads closed later weigh as those closed now.
  /// - Returns: The weights, or nil when too few leads were closed.
  init?(counts: OutcomeCounts, recent: [ClosedLead], until now: Date) {
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
      offsets: recent.map { _ in evidence.base }, pull: 3, centre: 0, constantPull: 1)
    constant = fit.coefficients[0]
    weights = [:]
    for (index, weight) in zip(chosen, fit.coefficients.dropFirst()) where weight > 0 {
      weights[names[index].name] = weight
    }
    // By as much as a fit of so many coefficients looks better than it is (van Houwelingen and
    // Le Cessie, 1990), it is drawn to the base rate: entirely, where nothing was found.
    slope = fit.gain > 0 ? max(0, 1 - 2 * fit.freedom / fit.gain) : 0
    intercept = 0
  }

  /// The features that have a say, by name, with their weights.
  var byFeature: [(feature: LeadFeature, weight: Double)] {
    weights.sorted { $0.key < $1.key }.compactMap { name, weight in
      LeadFeature(name: name).map { ($0, weight) }
    }
  }
}
