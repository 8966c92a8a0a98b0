import Foundation

/// What counts say about one value of a feature, in log-odds beside the base rate.
struct LearnedEvidence {
  /// Leads that count for one in each value, spread as all leads are: a value that was seen this
  /// often is believed for half.
  static let priorLeads = 5.0
  /// The quarters after which an outcome weighs half as much.
  static let halfLife = 8.0

  private let counts: OutcomeCounts
  private let newest: Int
  private let all: (won: Double, lost: Double)
  /// The share of leads that was won, as log-odds.
  let base: Double

  /// Looks at counts.
  ///
  /// - Parameter newest: The quarter whose outcomes weigh fully.
  init(_ counts: OutcomeCounts, newest: Int) {
    self.counts = counts
    self.newest = newest
    all = LearnedEvidence.weighed(counts.counts[.init()], newest)
    base = log((all.won + 1) / (all.lost + 1))
  }

  /// Returns how much a value moves the log-odds; nil stands for a lead without the feature.
  ///
  /// - Parameter except: A lead that is counted and is to be left out.
  func logOdds(_ feature: LeadFeature, _ value: String?, except: ClosedLead? = nil) -> Double {
    var seen: (won: Double, lost: Double)
    if let value {
      seen = weighed(.init(feature, value))
    } else {
      let present = weighed(.init(feature))
      seen = (all.won - present.won, all.lost - present.lost)
    }
    if let except {
      let weight = LearnedEvidence.weight(of: except.quarter, newest)
      if except.isWon { seen.won -= weight } else { seen.lost -= weight }
    }
    let share = (all.won + 1) / (all.won + all.lost + 2)
    let won = max(0, seen.won) + LearnedEvidence.priorLeads * share
    let lost = max(0, seen.lost) + LearnedEvidence.priorLeads * (1 - share)
    return log(won / lost) - base
  }

  /// Returns what a lead counts for, beside one closed in the newest quarter.
  func share(of lead: ClosedLead) -> Double { LearnedEvidence.weight(of: lead.quarter, newest) }

  private func weighed(_ key: OutcomeCounts.Key) -> (won: Double, lost: Double) {
    LearnedEvidence.weighed(counts.counts[key], newest)
  }

  private static func weighed(
    _ quarters: [Int: OutcomeCount]?, _ newest: Int
  ) -> (won: Double, lost: Double) {
    var sum = (won: 0.0, lost: 0.0)
    // In one order, so that the sums are the same to the last bit whatever order they came in.
    for (quarter, count) in (quarters ?? [:]).sorted(by: { $0.key < $1.key }) {
      let weight = weight(of: quarter, newest)
      sum.won += weight * Double(count.won)
      sum.lost += weight * Double(count.lost)
    }
    return sum
  }

  /// Outcomes of later quarters weigh as those of the newest.
  private static func weight(of quarter: Int, _ newest: Int) -> Double {
    exp2(Double(min(quarter, newest) - newest) / halfLife)
  }
}
