import Foundation

/// What counts say about one value of a feature, in log-odds beside the base rate.
struct LearnedEvidence {
  /// Leads that count for one in each value, spread as all leads are: a value that was seen this
  /// often would be believed for half.
  static let priorLeads = 5.0
  /// The quarters after which an outcome weighs half as much.
  static let halfLife = 8.0

  /// Leads by what they weigh, and how many they are.
  private struct Seen {
    var won = 0.0
    var lost = 0.0
    var leads = 0

    static func - (all: Seen, part: Seen) -> Seen {
      Seen(won: all.won - part.won, lost: all.lost - part.lost, leads: all.leads - part.leads)
    }
  }

  private let counts: OutcomeCounts
  private let newest: Int
  private let all: Seen
  /// The share of leads that was won, as log-odds.
  let base: Double

  /// Looks at counts.
  ///
  /// - Parameter newest: The quarter whose outcomes weigh fully.
  init(_ counts: OutcomeCounts, newest: Int) {
    self.counts = counts
    self.newest = newest
    all = LearnedEvidence.seen(counts.counts[.init()], newest)
    base = log((all.won + 1) / (all.lost + 1))
  }

  /// Returns how much a value moves the log-odds; nil stands for a lead without the feature.
  ///
  /// That is 0 for what fewer than ``LearnedWeights/fewest`` leads had: it may well be chance, and
  /// no reason to tell anybody.
  func logOdds(_ feature: LeadFeature, _ value: String?) -> Double {
    logOdds(seen(feature, value))
  }

  /// Returns how much a feature moves the log-odds of each of some leads that are counted, as if
  /// that one had not been.
  func logOdds(_ feature: LeadFeature, ofCounted leads: [ClosedLead]) -> [Double] {
    // A value is looked up once, however many leads have it.
    var known: [String?: Seen] = [:]
    return leads.map { lead in
      let value = lead.features[feature]
      let seen = known[value] ?? self.seen(feature, value)
      known[value] = seen
      let share = share(in: lead.quarter)
      return logOdds(
        seen - Seen(won: lead.isWon ? share : 0, lost: lead.isWon ? 0 : share, leads: 1))
    }
  }

  /// Returns what a lead closed in a quarter counts for, beside one closed in the newest.
  func share(in quarter: Int) -> Double { LearnedEvidence.share(in: quarter, newest: newest) }

  private func logOdds(_ seen: Seen) -> Double {
    if seen.leads < LearnedWeights.fewest { return 0 }
    let share = (all.won + 1) / (all.won + all.lost + 2)
    let won = max(0, seen.won) + LearnedEvidence.priorLeads * share
    let lost = max(0, seen.lost) + LearnedEvidence.priorLeads * (1 - share)
    return log(won / lost) - base
  }

  private func seen(_ feature: LeadFeature, _ value: String?) -> Seen {
    if let value { return LearnedEvidence.seen(counts.counts[.init(feature, value)], newest) }
    return all - LearnedEvidence.seen(counts.counts[.init(feature)], newest)
  }

  private static func seen(_ quarters: [Int: OutcomeCount]?, _ newest: Int) -> Seen {
    var sum = Seen()
    // In one order, so that the sums are the same to the last bit whatever order they came in.
    for (quarter, count) in (quarters ?? [:]).sorted(by: { $0.key < $1.key }) {
      let weight = share(in: quarter, newest: newest)
      sum.won += weight * Double(count.won)
      sum.lost += weight * Double(count.lost)
      sum.leads += count.won + count.lost
    }
    return sum
  }

  /// Returns what a lead closed in a quarter counts for; in later ones as much as in the newest.
  static func share(in quarter: Int, newest: Int) -> Double {
    exp2(Double(min(quarter, newest) - newest) / halfLife)
  }
}
