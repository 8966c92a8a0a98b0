public import CallsideCore
public import Foundation

/// Why one lead stands before another, as scripts read it; the names are a contract.
public struct ComparisonJSON: Encodable {
  let ahead: SuggestionJSON
  let behind: SuggestionJSON
  let differences: [TermDifferenceJSON]
  let points: Double

  /// Makes the JSON of a comparison; the differences add up to `points`.
  public init(_ comparison: RankComparison, at now: Date, zone: TimeZone, language: Language) {
    ahead = SuggestionJSON(comparison.ahead, at: now, zone: zone, language: language)
    behind = SuggestionJSON(comparison.behind, at: now, zone: zone, language: language)
    differences = comparison.differences.map(TermDifferenceJSON.init)
    points = comparison.points
  }
}

/// A term in which two scores differ.
struct TermDifferenceJSON: Encodable {
  let name: String
  let first: Double
  let second: Double
  let points: Double

  init(_ difference: TermDifference) {
    name = difference.name
    first = difference.first?.points ?? 0
    second = difference.second?.points ?? 0
    points = difference.points
  }
}

/// What would be if questions were answered, as scripts read it; the names are a contract.
public struct WhatIfJSON: Encodable {
  struct State: Encodable {
    var place: Int?
    var chance: Double
    var score: Double?
  }

  let lead: SuggestionJSON.LeadName
  let before: State
  let after: State
  let terms: [TermDifferenceJSON]

  /// Makes the JSON of what would be; each term has its points before and after.
  public init(_ whatIf: WhatIf, places: (before: Int?, after: Int?), at now: Date) {
    func state(_ state: WhatIf.State, _ place: Int?) -> State {
      State(
        place: place, chance: state.chance.effective,
        score: state.best(at: now)?.shownScore(at: now))
    }
    lead = SuggestionJSON.LeadName(id: whatIf.before.lead.id, name: whatIf.before.lead.name)
    before = state(whatIf.before, places.before)
    after = state(whatIf.after, places.after)
    terms = whatIf.differences(at: now).map(TermDifferenceJSON.init)
  }
}

/// How often suggestions were put aside, as scripts read it; the names are a contract.
public struct PutOffCountJSON: Encodable {
  let reason: String
  let count: Int
  let skipped: Int
  let snoozed: Int
  let reps: [String: Int]

  /// Makes the JSON of a count.
  public init(_ count: PutOffCount) {
    reason = count.reason
    self.count = count.count
    skipped = count.skipped
    snoozed = count.count - count.skipped
    reps = count.reps
  }
}
