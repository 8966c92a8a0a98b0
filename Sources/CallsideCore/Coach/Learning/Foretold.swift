import Foundation

/// What was found of a lead before its outcome was known, and the outcome.
///
/// It is what calibration goes by: log-odds that weights find are too sure of themselves, or too
/// timid, in a way that only shows in leads that they were not fitted to. A slope and an intercept
/// mend it (Platt, "Probabilistic outputs for support vector machines", 1999).
struct Foretold: Hashable, Sendable {
  /// How strongly slope and intercept are held to what theory says of them, as so many leads: a
  /// few dozen outcomes move them little.
  private static let pull = 30.0

  /// The base rate then, as log-odds.
  var base: Double
  /// What was found beside it, not calibrated.
  var found: Double
  /// How it ended.
  var isWon: Bool
  /// The quarter in which it ended.
  var quarter: Int

  /// Calibrates weights.
  ///
  /// Where they have found nothing, there is nothing to calibrate: the base rate is said.
  static func calibrate(_ weights: inout LearnedWeights, on leads: some Collection<Foretold>) {
    if weights.slope == 0 || leads.isEmpty { return }
    let newest = weights.quarter
    let fit = RidgeRegression(
      rows: leads.map { [$0.found] }, outcomes: leads.map { $0.isWon ? 1 : 0 },
      shares: leads.map { LearnedEvidence.share(in: $0.quarter, newest: newest) },
      offsets: leads.map(\.base), pull: pull, centre: weights.slope, constantPull: pull)
    weights.intercept = fit.coefficients[0]
    weights.slope = fit.coefficients[1]
  }
}
