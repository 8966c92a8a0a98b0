import CallsideCore
import Foundation

/// The way a well-known open-source CRM foretells an outcome, in small: the share of each value
/// among won and among lost leads, multiplied; every count begins at 0.1.
///
/// It is what the learned chance is held against. Stages and teams are left out.
struct FrequencyModel {
  private var counts: [LeadFeature: [String: (won: Double, lost: Double)]] = [:]
  private var all = (won: 0.0, lost: 0.0)

  mutating func learn(_ lead: ClosedLead) {
    if lead.isWon { all.won += 1 } else { all.lost += 1 }
    for (feature, value) in lead.features {
      var count = counts[feature]?[value] ?? (0.1, 0.1)
      if lead.isWon { count.won += 1 } else { count.lost += 1 }
      counts[feature, default: [:]][value] = count
    }
  }

  /// In percent, held between 0.01 and 99.99.
  func percent(_ features: LeadFeatures) -> Double {
    var won = all.won / (all.won + all.lost)
    var lost = 1 - won
    // In one order: a product of many factors differs in its last bits by their order.
    for (feature, value) in features.sorted(by: { $0.key.name < $1.key.name }) {
      guard let values = counts[feature], let count = values[value] else { continue }
      let all = values.sorted { $0.key < $1.key }.map(\.value)
      won *= count.won / all.reduce(0) { $0 + $1.won }
      lost *= count.lost / all.reduce(0) { $0 + $1.lost }
    }
    return min(max(won / (won + lost) * 100, 0.01), 99.99)
  }
}
