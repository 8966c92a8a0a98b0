import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct CadenceTests {
  /// A lead called in vain at hours of Monday 2 March, in this order; each call took ten minutes.
  private func lead(calledAt hours: [Int]) -> Lead {
    .sample {
      $0.calls = hours.map { hour in
        let start = FrozenWorld.later(hours: Double(hour - 9))
        var call = Call(
          id: "\(hour)", phase: "contact", of: "sample", by: "sanne", startedAt: start)
        call.endedAt = start + 600
        call.wasReached = false
        call.isSettled = true
        return call
      }
    }
  }

  private func checkRetry(
    _ lead: Lead, _ delay: TimeSpan, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let retry = Cadence.retry(
      of: lead, delay: delay, in: .sample, at: lead.lastCall?.endedAt ?? FrozenWorld.now,
      calendar: FrozenWorld.calendar)
    #expect(retry == FrozenWorld.date(expected), sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    (1, TimeSpan(4, .hours), "2026-03-02T14:15:00+01:00"),
    (1, .days(1), "2026-03-03T16:00:00+01:00"),
    (2, TimeSpan(4, .hours), "2026-03-03T16:00:00+01:00"),
    (3, TimeSpan(4, .hours), "2026-03-04T16:00:00+01:00"),
    (4, TimeSpan(4, .hours), "2026-03-05T16:00:00+01:00"),
    (5, TimeSpan(4, .hours), "2026-03-09T16:00:00+01:00"),
    (3, .days(1), "2026-03-04T16:00:00+01:00"),
    // A playbook that waits longer is left to.
    (3, TimeSpan(1, .weeks), "2026-03-09T16:00:00+01:00"),
  ])
  func theGapsGrow(attempts: Int, delay: TimeSpan, expected: String) {
    checkRetry(lead(calledAt: Array(repeating: 10, count: attempts)), delay, expected)
  }

  @Test(arguments: [
    ([10], "2026-03-03T16:00:00+01:00"), ([16], "2026-03-03T09:00:00+01:00"),
    ([10, 16], "2026-03-03T13:00:00+01:00"), ([16, 10], "2026-03-03T13:00:00+01:00"),
    ([10, 16, 13], "2026-03-04T09:00:00+01:00"),
    // No hour is left, or none of that day's calls was in the hours.
    ([9, 10, 11, 12, 13, 14, 15, 16], "2026-03-10T16:15:00+01:00"),
    ([8], "2026-03-03T09:00:00+01:00"),
  ])
  func itIsAnotherTimeOfDay(hours: [Int], expected: String) {
    checkRetry(lead(calledAt: hours), .days(1), expected)
  }

  @Test(arguments: [
    (11, TimeSpan(30, .minutes), "2026-03-02T12:00:00+01:00"),
    (11, TimeSpan(1, .hours), "2026-03-02T12:15:00+01:00"),
    (16, TimeSpan(30, .minutes), "2026-03-03T09:00:00+01:00"),
    (16, TimeSpan(4, .hours), "2026-03-03T09:00:00+01:00"),
  ])
  func afterHoursItIsNeverEarlier(hour: Int, delay: TimeSpan, expected: String) {
    checkRetry(lead(calledAt: [hour]), delay, expected)
  }

  @Test func theHoursAreThoseOfTheLead() {
    var lead = lead(calledAt: [16])
    lead.zone = "America/New_York"
    checkRetry(lead, .days(1), "2026-03-03T22:00:00+01:00")
  }

  @Test(arguments: [(1, true), (5, true), (6, false), (7, false)])
  func sixAttemptsAreEnough(attempts: Int, goesOn: Bool) {
    checkProposed(after: attempts, of: .sample, goesOn: goesOn)
  }

  @Test(arguments: [(1, true), (2, false)])
  func aPlaybookSaysHowMany(attempts: Int, goesOn: Bool) {
    var playbook = Playbook.sample
    playbook.attempts = 2
    checkProposed(after: attempts, of: playbook, goesOn: goesOn)
  }

  private func checkProposed(after attempts: Int, of playbook: Playbook, goesOn: Bool) {
    var outcome = Outcome(id: "no-answer", label: "No answer")
    outcome.isAttempt = true
    outcome.next = .init(action: .call, delay: .days(1))
    let lead = lead(calledAt: Array(repeating: 9, count: attempts))
    let step = CallEnding.proposal(
      for: outcome, lead: lead, playbook: playbook, at: FrozenWorld.moment)
    #expect(step?.action == (goesOn ? .call : .settle))
    #expect(step?.isPromised == false)
  }

  @Test(arguments: [(0, true), (1, true), (2, false), (5, false)])
  func theFirstTwoLeaveAMessage(attempts: Int, leaves: Bool) {
    let lead = lead(calledAt: Array(repeating: 10, count: attempts))
    #expect(Cadence.leavesVoicemail(for: lead) == leaves)
  }
}
