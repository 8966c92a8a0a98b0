public import Foundation

/// Learning from closed leads one by one, so that each is foretold before it is learned.
public struct LearnedReplay: Sendable {
  /// The leads after which the weights are fitted again.
  public static let refit = 50

  /// All leads learned so far.
  public private(set) var counts: OutcomeCounts
  private var recent: [ClosedLead]
  private let now: Date
  private var weights: LearnedWeights?
  private var sinceFit: Int?

  /// Begins after leads that were learned.
  ///
  /// - Parameter recent: The last of them, at least ``LearnedWeights/window`` where there are as
  ///   many.
  /// - Parameter now: Leads closed later weigh as those closed now.
  public init(
    counts: OutcomeCounts = OutcomeCounts(), recent: [ClosedLead] = [], until now: Date
  ) {
    self.counts = counts
    self.now = now
    self.recent = Array(recent.suffix(LearnedWeights.window))
  }

  /// Learns a lead.
  public mutating func learn(_ lead: ClosedLead) {
    counts.count(lead)
    recent.append(lead)
    // Now and then, as it moves all that is kept.
    if recent.count >= 2 * LearnedWeights.window { recent.removeFirst(LearnedWeights.window) }
    sinceFit = sinceFit.map { $0 + 1 }
  }

  /// Returns the chance of a lead by what has been learned so far, or nil while that is too little.
  public mutating func foretell(_ features: LeadFeatures) -> LearnedChance? {
    if weights == nil || sinceFit.map({ $0 >= LearnedReplay.refit }) ?? true {
      weights = LearnedWeights(
        counts: counts, recent: Array(recent.suffix(LearnedWeights.window)), until: now)
      sinceFit = 0
    }
    return weights.map { LearnedChance(of: features, counts: counts, weights: $0) }
  }
}
