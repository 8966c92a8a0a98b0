import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// The cases of Frappe CRM's tests of service levels, as our clock sees them.
struct ResponseClockTests {
  private func clock(
    within: TimeSpan = TimeSpan(1, .hours), from start: String = "2026-03-02T10:00:00+01:00",
    _ change: (inout Lead) -> Void = { _ in }
  ) -> ResponseClock? {
    var playbook = Playbook.sample
    playbook.phases[0].within = within
    var lead = Lead.sample()
    lead.createdAt = FrozenWorld.date(start)
    lead.phaseSince = lead.createdAt
    change(&lead)
    return ResponseClock(of: lead, in: playbook, calendar: FrozenWorld.calendar)
  }

  /// It runs in working hours where the lead is: New York's morning is the Dutch afternoon.
  @Test func itRunsWhereTheLeadIs() {
    let abroad = clock { $0.zone = "America/New_York" }
    #expect(abroad?.due == FrozenWorld.date("2026-03-02T16:00:00+01:00"))
    #expect(abroad?.secondsLeft(at: FrozenWorld.date("2026-03-02T14:00:00+01:00")) == 3_600)
  }

  @Test func aFreshLeadFromMarketingHasNoTime() {
    for change in [{ $0.source = .marketing }, { $0.readiness = .sql }] as [(inout Lead) -> Void] {
      let fresh = clock(within: .days(1), change)
      #expect(fresh?.due == FrozenWorld.date("2026-03-02T10:00:00+01:00"))
      let atNight = clock(within: .days(1), from: "2026-03-02T22:00:00+01:00", change)
      #expect(atNight?.due == FrozenWorld.date("2026-03-03T09:00:00+01:00"))
    }
  }

  @Test(arguments: [
    ("2026-03-02T10:00:00+01:00", TimeSpan(1, .hours), "2026-03-02T11:00:00+01:00"),
    // Into the next day, over a weekend, over Easter.
    ("2026-03-02T17:00:00+01:00", TimeSpan(1, .hours), "2026-03-03T09:30:00+01:00"),
    ("2026-03-06T17:00:00+01:00", TimeSpan(1, .hours), "2026-03-09T09:30:00+01:00"),
    ("2026-04-03T17:00:00+02:00", TimeSpan(1, .hours), "2026-04-07T09:30:00+02:00"),
    ("2026-04-24T17:00:00+02:00", TimeSpan(1, .hours), "2026-04-28T09:30:00+02:00"),
    // Longer than a day's work.
    ("2026-03-02T10:00:00+01:00", TimeSpan(10, .hours), "2026-03-03T11:30:00+01:00"),
    // Outside working hours the clock does not start yet.
    ("2026-03-02T20:00:00+01:00", TimeSpan(30, .minutes), "2026-03-03T09:30:00+01:00"),
    ("2026-03-02T06:00:00+01:00", TimeSpan(30, .minutes), "2026-03-02T09:30:00+01:00"),
    ("2026-03-07T12:00:00+01:00", TimeSpan(30, .minutes), "2026-03-09T09:30:00+01:00"),
    // No time at all is kept as it is.
    ("2026-03-02T10:00:00+01:00", TimeSpan(0, .minutes), "2026-03-02T10:00:00+01:00"),
    ("2026-03-02T20:00:00+01:00", TimeSpan(0, .minutes), "2026-03-03T09:00:00+01:00"),
    ("2026-03-02T10:00:00+01:00", .days(2), "2026-03-04T10:00:00+01:00"),
    ("2026-03-05T10:00:00+01:00", .days(2), "2026-03-09T10:00:00+01:00"),
  ])
  func itRunsInWorkingHours(start: String, within: TimeSpan, due: String) {
    #expect(clock(within: within, from: start)?.due == FrozenWorld.date(due))
  }

  @Test(arguments: [
    ("2026-03-02T10:00:00+01:00", "1 h left", "nog 1 uur"),
    ("2026-03-02T10:35:00+01:00", "25 min left", "nog 25 min"),
    ("2026-03-02T11:00:00+01:00", "now", "nu"),
    // What is over is over, whatever is done then.
    ("2026-03-02T11:40:00+01:00", "40 min late", "40 min te laat"),
    ("2026-03-02T12:31:00+01:00", "1 h 31 min late", "1 uur 31 min te laat"),
    ("2026-03-02T17:30:00+01:00", "6 h late", "6 uur te laat"),
    ("2026-03-02T23:00:00+01:00", "6 h late", "6 uur te laat"),
    ("2026-03-03T09:30:00+01:00", "7 h late", "7 uur te laat"),
    ("2026-03-03T11:00:00+01:00", "1 working day late", "1 werkdag te laat"),
    ("2026-03-04T12:00:00+01:00", "2 working days late", "2 werkdagen te laat"),
    ("2026-03-08T12:00:00+01:00", "4 working days late", "4 werkdagen te laat"),
  ])
  func whatIsLeftOrOverIsSaid(now: String, en: String, nl: String) {
    #expect(clock()?.phrase(at: FrozenWorld.date(now)) == Phrase(en: en, nl: nl))
  }

  @Test(arguments: [
    ("2026-03-02T17:00:00+01:00", 3600), ("2026-03-02T22:00:00+01:00", 1800),
    ("2026-03-03T09:20:00+01:00", 600), ("2026-03-03T09:30:00+01:00", 0),
    ("2026-03-03T10:30:00+01:00", -3600),
  ])
  func theNightDoesNotCount(now: String, seconds: Int) {
    let clock = clock(from: "2026-03-02T17:00:00+01:00")
    #expect(clock?.secondsLeft(at: FrozenWorld.date(now)) == seconds)
  }

  @Test func beforeOpeningTimeNothingIsLeftAndNothingIsLate() throws {
    let lead = Lead.sample {
      $0.source = .marketing
      $0.createdAt = FrozenWorld.date("2026-03-07T11:00:00+01:00")
    }
    let clock = ResponseClock(of: lead, in: .sample, calendar: FrozenWorld.calendar)
    let saturday = FrozenWorld.date("2026-03-07T12:00:00+01:00")
    #expect(clock?.phrase(at: saturday) == Phrase(en: "first thing", nl: "als eerste"))
  }

  @Test func theFirstCallStopsIt() {
    // Who opened a call and shut it again has spoken with nobody.
    #expect(clock { $0.calls = [.begun("2026-03-02T10:00:00+01:00")] } != nil)
    #expect(clock { $0.calls = [.ended("2026-03-03T12:00:00+01:00", reached: false)] } == nil)
  }

  @Test func whatIsPlannedAlreadyIsNotOverruled() {
    #expect(clock { $0.plan(.email) } == nil)
  }

  @Test func anotherPhaseStartsItAnew() {
    let clock = clock {
      $0.calls = [.ended("2026-03-02T11:00:00+01:00")]
      $0.phaseSince = FrozenWorld.date("2026-03-04T17:00:00+01:00")
    }
    #expect(clock?.due == FrozenWorld.date("2026-03-05T09:30:00+01:00"))
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aClosedDealHasNone(status: Lead.Status) {
    #expect(clock { $0.close(status) } == nil)
  }

  @Test func aPhaseThatIsGoneHasNone() {
    #expect(clock { $0.phase = "gone" } == nil)
  }
}
