import CallsideCore
import Foundation

/// The way a well-known open-source CRM foretells an outcome: the share of each value among won and
/// among lost leads, multiplied; every count begins at 0.1.
///
/// It is what the learned chance is held against. ``FrequencyModelTests`` hold it against numbers
/// that are known of that CRM.
struct FrequencyModel {
  /// What it knows of a lead.
  struct Case {
    var team = ""
    var stage: Int
    var values: [String: [String]] = [:]
  }

  /// Why a chance is what it is: above 0.5 speaks for winning.
  struct Reason {
    var field: String
    var score: Double
  }

  typealias Count = (won: Double, lost: Double)

  /// A field of which a value counts only when this many leads had it.
  static let tags = "tags"
  static let fewestTags = 50.0
  static let stage = "stage"

  /// How many stages there are; the last is that of won leads.
  let stages: Int
  /// By team, field and value, without the 0.1 that each begins with.
  private(set) var counts: [String: [String: [String: Count]]] = [:]

  init(stages: Int = 1) { self.stages = stages }

  /// Counts a lead, or takes it away.
  ///
  /// What is won counts at every stage, what is lost at those that it reached.
  mutating func count(_ lead: Case, isWon: Bool, times: Double = 1) {
    var values = lead.values
    values[FrequencyModel.stage] = (0..<(isWon ? stages : lead.stage + 1)).map(String.init)
    for (field, names) in values {
      for name in names {
        var count = counts[lead.team]?[field]?[name] ?? (0, 0)
        if isWon { count.won += times } else { count.lost += times }
        counts[lead.team, default: [:]][field, default: [:]][name] = count
      }
    }
  }

  /// Returns a count of a team; with 0.1 where there is any.
  func frequency(_ field: String, _ name: String, team: String) -> Count? {
    counts[team]?[field]?[name].map { ($0.won + 0.1, $0.lost + 0.1) }
  }

  /// In percent, held between 0.01 and 99.99; nil where it cannot be said.
  func percent(_ lead: Case) -> Double? {
    guard let all = shares(lead)?.all else { return nil }
    return min(max(all.won / (all.won + all.lost) * 100, 0.01), 99.99)
  }

  /// What speaks for winning or against it, the best first.
  func reasons(_ lead: Case) -> [Reason] {
    (shares(lead)?.parts ?? []).sorted { ($1.score, $0.field) < ($0.score, $1.field) }
  }

  private func shares(_ lead: Case) -> (all: Count, parts: [Reason])? {
    // A team without a count of its own is judged by all.
    let teams = counts[lead.team] != nil && !lead.team.isEmpty ? [lead.team] : counts.keys.sorted()
    func count(_ field: String, _ name: String) -> Count? {
      let found = teams.compactMap { frequency(field, name, team: $0) }
      return found.isEmpty ? nil : found.reduce((0, 0)) { ($0.0 + $1.won, $0.1 + $1.lost) }
    }
    guard let start = count(FrequencyModel.stage, "0"),
      let reached = count(FrequencyModel.stage, "\(lead.stage)")
    else { return nil }
    var all = (
      won: start.won / (start.won + start.lost) * reached.won / start.won,
      lost: start.lost / (start.won + start.lost) * reached.lost / start.lost
    )
    var parts = [Reason(field: FrequencyModel.stage, score: 1 - reached.lost / start.lost)]
    // In one order: a product of many factors differs in its last bits by their order.
    for (field, names) in lead.values.sorted(by: { $0.key < $1.key }) {
      let known = Set(teams.flatMap { (counts[$0]?[field] ?? [:]).keys }).sorted()
      let sum = known.compactMap { count(field, $0) }
        .reduce((0.0, 0.0)) { ($0.0 + $1.won, $0.1 + $1.lost) }
      for name in names {
        guard let found = count(field, name) else { continue }
        if field == FrequencyModel.tags, found.won + found.lost < FrequencyModel.fewestTags {
          continue
        }
        let (won, lost) = (found.won / sum.0, found.lost / sum.1)
        all = (all.won * won, all.lost * lost)
        parts.append(Reason(field: field, score: won / (won + lost)))
      }
    }
    return (all, parts)
  }
}

/// Learning what our own learned chance learns from.
extension FrequencyModel {
  mutating func learn(_ lead: ClosedLead) {
    count(FrequencyModel.seen(lead.features), isWon: lead.isWon)
  }

  func percent(_ features: LeadFeatures) -> Double {
    percent(FrequencyModel.seen(features)) ?? 50
  }

  private static func seen(_ features: LeadFeatures) -> Case {
    var lead = Case(stage: 0)
    for (feature, value) in features { lead.values[feature.name] = [value] }
    return lead
  }
}
