import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct ProposalTests {
  private func checkProposal(
    _ delay: TimeSpan, at now: String, hours: WorkingHours = .office, _ date: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var playbook = Playbook.sample
    playbook.hours = hours
    var outcome = Outcome(id: "o", label: "O")
    outcome.next = Outcome.Proposal(action: .email, delay: delay)
    var moment = FrozenWorld.moment
    moment.now = FrozenWorld.date(now)
    expectSame(
      CallEnding.proposal(for: outcome, lead: .sample(), playbook: playbook, at: moment),
      NextStep(action: .email, at: FrozenWorld.date(date), isPromised: true),
      sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("2026-03-02T09:00:00+01:00", "2026-03-04T09:00:00+01:00"),
    ("2026-03-02T09:00:01+01:00", "2026-03-04T09:15:00+01:00"),
    ("2026-03-02T11:07:30+01:00", "2026-03-04T11:15:00+01:00"),
    ("2026-03-02T11:15:00+01:00", "2026-03-04T11:15:00+01:00"),
    ("2026-03-02T11:45:01+01:00", "2026-03-04T12:00:00+01:00"),
    ("2026-03-02T17:20:00+01:00", "2026-03-04T17:30:00+01:00"),
  ])
  func itFallsOnAQuarterOfAnHour(now: String, date: String) {
    checkProposal(.days(2), at: now, date)
  }

  @Test(arguments: [
    ("2026-03-02T06:10:00+01:00", "2026-03-04T09:00:00+01:00"),
    ("2026-03-02T17:31:00+01:00", "2026-03-05T09:00:00+01:00"),
    ("2026-03-02T23:59:00+01:00", "2026-03-05T09:00:00+01:00"),
    ("2026-03-05T10:00:00+01:00", "2026-03-09T10:00:00+01:00"),
    ("2026-03-06T16:50:00+01:00", "2026-03-09T17:00:00+01:00"),
    ("2026-03-05T20:00:00+01:00", "2026-03-09T17:30:00+01:00"),
  ])
  func itFallsInWorkingHours(now: String, date: String) {
    checkProposal(.days(2), at: now, date)
  }

  @Test func holidaysAreNotWorked() {
    checkProposal(.days(3), at: "2026-04-01T10:00:00+02:00", "2026-04-07T10:00:00+02:00")
    checkProposal(.days(1), at: "2026-04-26T10:00:00+02:00", "2026-04-28T10:00:00+02:00")
  }

  @Test func theClocksChangingDoesNotMoveTheHour() {
    checkProposal(.days(3), at: "2026-03-27T10:05:00+01:00", "2026-03-30T10:15:00+02:00")
    checkProposal(TimeSpan(1, .weeks), at: "2026-10-22T16:00:00+02:00", "2026-10-29T16:00:00+01:00")
  }

  @Test func minutesAndHoursAreThoseOfTheClock() {
    checkProposal(
      TimeSpan(30, .minutes), at: "2026-03-02T10:01:00+01:00", "2026-03-02T10:45:00+01:00")
    checkProposal(TimeSpan(4, .hours), at: "2026-03-02T16:00:00+01:00", "2026-03-03T09:00:00+01:00")
  }

  @Test func theTeamsOwnHoursCount() throws {
    let hours = try #require(
      WorkingHours(days: [2, 4, 6], from: 8 * 60, to: 12 * 60, holidays: .none))
    checkProposal(
      .days(1), at: "2026-03-02T10:00:00+01:00", hours: hours, "2026-03-03T10:00:00+01:00")
    checkProposal(
      .days(2), at: "2026-03-02T15:00:00+01:00", hours: hours, "2026-03-05T12:00:00+01:00")
  }

  private func proposal(_ outcome: Outcome, for lead: Lead = .sample()) -> NextStep? {
    CallEnding.proposal(for: outcome, lead: lead, playbook: .sample, at: FrozenWorld.moment)
  }

  @Test func aRetryIsNotPromised() {
    #expect(proposal(.voicemail)?.isPromised == false)
    let meeting = proposal(.meeting)
    #expect(meeting?.isPromised == true)
    #expect(meeting?.action == .meet)
  }

  @Test func anOutcomeMayProposeNothing() {
    #expect(proposal(.talked) == nil)
  }

  @Test func nothingIsProposedForALostDealThatStaysLost() {
    let lost = Lead.sample { $0.close(.lost, at: FrozenWorld.later(days: -9)) }
    #expect(proposal(.voicemail, for: lost) == nil)
    #expect(proposal(.meeting, for: .sample { $0.close(.won, at: FrozenWorld.now) }) != nil)
  }

  @Test func whoWantsNoCallsIsNotProposedOne() {
    let objecting = Lead.sample { $0.objectedToCallsAt = FrozenWorld.now }
    #expect(proposal(.voicemail, for: objecting) == nil)
    #expect(proposal(.meeting, for: objecting)?.action == .meet)
  }

  /// The answered date, and the date that is proposed.
  @Test(arguments: [
    ("2026-03-12T14:30:00+01:00", "2026-03-12T14:30:00+01:00"),
    ("2026-03-12T00:00:00+01:00", "2026-03-12T09:00:00+01:00"),
    ("2026-03-14T00:00:00+01:00", "2026-03-16T09:00:00+01:00"),
    ("2026-03-02T09:00:01+01:00", "2026-03-02T09:00:01+01:00"),
    ("2026-03-02T09:00:00+01:00", "2026-03-05T09:00:00+01:00"),
    ("2026-02-20T10:00:00+01:00", "2026-03-05T09:00:00+01:00"),
    (nil, "2026-03-05T09:00:00+01:00"),
  ])
  func theDateTheBuyerNamedIsProposed(answered: String?, proposed: String) {
    var outcome = Outcome.meeting
    outcome.next?.date = "start"
    let lead = Lead.sample { lead in
      lead.answers["start"] = answered.map {
        Answer(value: .date(FrozenWorld.date($0)), source: .buyer, at: FrozenWorld.now, by: "sanne")
      }
    }
    #expect(proposal(outcome, for: lead)?.at == FrozenWorld.date(proposed))
  }
}
