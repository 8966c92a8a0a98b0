public import Foundation

/// What the clock says beside a suggestion.
public struct SuggestionTiming: Hashable, Sendable {
  /// The time in which somebody has to be called, where it runs.
  public let response: ResponseClock?
  /// When a call may be made, where that is not now.
  public let callableFrom: Date?

  /// Returns what the clock says of a suggestion.
  ///
  /// - Parameter hours: When calls are made by the lead's playbook.
  public init(of suggestion: Suggestion, in hours: WorkingHours, at moment: Moment) {
    guard suggestion.action == .call else {
      (response, callableFrom) = (nil, nil)
      return
    }
    let facts = suggestion.facts
    let calendar = moment.calendar.there(in: facts.zone.flatMap(TimeZone.init(identifier:)))
    let first = CallingTime.first(
      from: moment.now, promisedAt: facts.promisedAt, in: hours, calendar: calendar)
    response = facts.answerBy.map { ResponseClock(until: $0, in: hours, calendar: calendar) }
    callableFrom = first > moment.now && first > suggestion.due ? first : nil
  }
}

extension Suggestion.LeadFacts {
  /// Makes the facts of a lead.
  init(of lead: Lead, in playbook: Playbook, calendar: Calendar) {
    self.playbook = playbook.id
    addresses = lead.addressesCalled
    zone = lead.zoneThere?.identifier
    answerBy = ResponseClock(of: lead, in: playbook, calendar: calendar)?.due
    promisedAt = lead.promisedCallAt
  }
}
