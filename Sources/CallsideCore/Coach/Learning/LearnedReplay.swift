public import Foundation

/// Learning from closed leads one by one, so that each is foretold before it is learned.
///
/// ```
/// … ───────── learned, at least `window` ─────────┬─ foretold, then learned: `judged` ─┬─▶ next
///                                                 └───── slope and intercept ◀─────────┘
/// ```
///
/// There is one way of learning. The figure of an open lead comes from a replay of the last leads
/// that ends with a fit to all; the report goes on with such a replay, lead by lead. Between two
/// fits counts are always up to date, and weights are of a while ago: see ``refit``.
public struct LearnedReplay: Sendable {
  /// The most leads that are learned before weights are fitted again; of fewer than ten times as
  /// many leads, a tenth.
  public static let refit = 100
  /// The last leads foretold that figures are calibrated on.
  public static let judged = 500
  /// The last leads that have to be known, beside the counts of all.
  public static let needed = LearnedWeights.window + judged

  /// All leads learned so far.
  public private(set) var counts: OutcomeCounts
  private var recent: [ClosedLead]
  private var foretold: [Foretold] = []
  private let now: Date
  private var weights: LearnedWeights?
  private var byFeature: [(feature: LeadFeature, weight: Double)] = []
  private var sinceFit = 0

  /// Begins with nothing learned.
  ///
  /// - Parameter now: Leads closed later weigh as those closed now.
  public init(until now: Date) {
    self.init(counts: OutcomeCounts(), closed: [], until: now)
  }

  /// Learns all leads closed so far, the last of them one by one.
  ///
  /// - Parameters:
  ///   - counts: The counts of all, or as much of them as concerns the leads to come and these.
  ///   - closed: The last of them in the order of closing, at least ``needed`` where there are as
  ///     many.
  ///   - now: Leads closed later weigh as those closed now.
  public init(counts: OutcomeCounts, closed: [ClosedLead], until now: Date) {
    self.counts = counts
    self.now = now
    let last = closed.suffix(LearnedReplay.judged)
    recent = closed.dropLast(last.count).suffix(LearnedWeights.window)
    for lead in last { self.counts.count(lead, times: -1) }
    for lead in last { learn(lead) }
  }

  /// Learns a lead, after foretelling it.
  public mutating func learn(_ lead: ClosedLead) {
    fitWhenDue()
    if let weights {
      let evidence = LearnedEvidence(counts, newest: weights.quarter)
      let found = byFeature.reduce(weights.constant) {
        $0 + $1.weight * evidence.logOdds($1.feature, lead.features[$1.feature])
      }
      foretold.append(
        Foretold(base: evidence.base, found: found, isWon: lead.isWon, quarter: lead.quarter))
    }
    counts.count(lead)
    recent.append(lead)
    sinceFit += 1
    // Now and then, as it moves all that is kept.
    if recent.count >= 2 * LearnedWeights.window { recent.removeFirst(LearnedWeights.window) }
    if foretold.count >= 2 * LearnedReplay.judged { foretold.removeFirst(LearnedReplay.judged) }
  }

  /// Returns the chance of a lead by what has been learned so far, or nil while that is too little.
  public mutating func foretell(_ features: LeadFeatures) -> LearnedChance? {
    fitWhenDue()
    return weights.map { LearnedChance(of: features, counts: counts, weights: $0) }
  }

  /// Returns weights fitted to all that has been learned, or nil while that is too little.
  public mutating func fitted() -> LearnedWeights? {
    if weights == nil || sinceFit > 0 { fit() }
    return weights
  }

  private mutating func fitWhenDue() {
    let all = counts.total(.init())
    let step = max(1, min(LearnedReplay.refit, (all.won + all.lost) / 10))
    if weights == nil || sinceFit >= step { fit() }
  }

  private mutating func fit() {
    weights = LearnedWeights(
      counts: counts, recent: recent.suffix(LearnedWeights.window), until: now)
    if var found = weights {
      Foretold.calibrate(&found, on: foretold.suffix(LearnedReplay.judged))
      weights = found
    }
    byFeature = weights?.byFeature ?? []
    sinceFit = 0
  }
}
