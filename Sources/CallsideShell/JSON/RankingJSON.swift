public import CallsideCore
public import Foundation

/// Why one lead stands before another, as scripts read it; the names are a contract.
public struct ComparisonJSON: Encodable {
  struct Difference: Encodable {
    var name: String
    var ahead: Double
    var behind: Double
    var points: Double
  }

  let ahead: SuggestionJSON
  let behind: SuggestionJSON
  let differences: [Difference]
  let points: Double

  /// Makes the JSON of a comparison; the differences add up to `points`.
  public init(_ comparison: RankComparison, at now: Date, zone: TimeZone, language: Language) {
    ahead = SuggestionJSON(comparison.ahead, at: now, zone: zone, language: language)
    behind = SuggestionJSON(comparison.behind, at: now, zone: zone, language: language)
    differences = comparison.differences.map {
      Difference(
        name: $0.name, ahead: $0.first?.points ?? 0, behind: $0.second?.points ?? 0,
        points: $0.points)
    }
    points = comparison.points
  }
}

/// What would be if questions were answered, as scripts read it; the names are a contract.
public struct WhatIfJSON: Encodable {
  struct State: Encodable {
    var action: String?
    var place: Int?
    var chance: Double
    var score: Double?
  }

  struct Change: Encodable {
    var name: String
    var before: Double
    var after: Double
    var points: Double
  }

  let lead: SuggestionJSON.LeadName
  let answers: [String: AnswerJSON]
  let before: State
  let after: State
  let terms: [Change]

  /// Makes the JSON of what would be, with the answers as they were read; each term has its points
  /// before and after.
  public init(
    _ whatIf: WhatIf, places: (before: Int?, after: Int?), at now: Date, zone: TimeZone
  ) {
    func state(_ state: WhatIf.State, _ place: Int?) -> State {
      State(
        action: state.best(at: now)?.action.rawValue, place: place, chance: state.chance.effective,
        score: state.best(at: now)?.shownScore(at: now))
    }
    lead = SuggestionJSON.LeadName(id: whatIf.before.lead.id, name: whatIf.before.lead.name)
    let supposed = whatIf.answers.compactMap { question, _ in
      whatIf.after.lead.answers[question.id].map { (question.id, AnswerJSON($0, zone: zone)) }
    }
    answers = Dictionary(supposed) { $1 }
    before = state(whatIf.before, places.before)
    after = state(whatIf.after, places.after)
    terms = whatIf.differences(at: now).map {
      Change(
        name: $0.name, before: $0.second?.points ?? 0, after: $0.first?.points ?? 0,
        points: $0.points)
    }
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
