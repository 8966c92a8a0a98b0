import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct PuttingOffTests {
  private func moment(_ date: String, _ language: Language = .en) -> Moment {
    Moment(now: FrozenWorld.date(date), calendar: FrozenWorld.calendar, language: language)
  }

  @Test(arguments: [
    ("2026-03-02T09:00:00+01:00", "2026-03-03T00:00:00+01:00"),
    ("2026-03-06T16:00:00+01:00", "2026-03-09T00:00:00+01:00"),
    ("2026-03-07T11:00:00+01:00", "2026-03-09T00:00:00+01:00"),
  ])
  func skippingMakesRoomUntilTheNextWorkingDay(now: String, until: String) throws {
    let event = try PuttingOff.skip(because: " on  holiday ", hours: .office, at: moment(now))
    expectSame(
      event, .putOff(.skipped, until: FrozenWorld.date(until), reason: "on holiday"))
  }

  @Test(arguments: [
    (Language.en, "friday, budget round", "2026-03-06T09:00:00+01:00", "budget round"),
    (.en, "friday 10:00 budget round", "2026-03-06T10:00:00+01:00", "budget round"),
    (.en, "in 2 weeks on holiday", "2026-03-16T09:00:00+01:00", "on holiday"),
    (.en, "tomorrow, 3 people ill", "2026-03-03T09:00:00+01:00", "3 people ill"),
    (.nl, "vrijdag budgetronde", "2026-03-06T09:00:00+01:00", "budgetronde"),
    (
      .nl, "morgen 14:00, eerst met Piet bellen", "2026-03-03T14:00:00+01:00",
      "eerst met Piet bellen"
    ),
    (.nl, "over een maand fusie, zegt ze", "2026-04-02T09:00:00+02:00", "fusie, zegt ze"),
  ])
  func snoozingReadsWhenThenWhy(
    language: Language, text: String, until: String, reason: String
  ) throws {
    let event = try PuttingOff.snooze(
      text.split(separator: " ").map(String.init), hours: .office,
      at: moment("2026-03-02T09:00:00+01:00", language))
    expectSame(event, .putOff(.snoozed, until: FrozenWorld.date(until), reason: reason))
  }

  @Test(arguments: [
    ("", "unreadable-date"), ("because of holidays", "unreadable-date"), ("friday", "no-reason"),
    ("friday,", "no-reason"), ("yesterday, no time", "past-date"),
    ("today 08:00, no time", "past-date"),
  ])
  func whatIsMissingIsAskedFor(text: String, rule: String) {
    let refusal = #expect(throws: Diagnostic.self) {
      try PuttingOff.snooze(
        text.split(separator: " ").map(String.init), hours: .office,
        at: moment("2026-03-02T09:00:00+01:00"))
    }
    #expect(refusal?.rule == rule)
  }

  @Test func skippingTakesAReason() {
    let refusal = #expect(throws: Diagnostic.self) {
      try PuttingOff.skip(because: " ", hours: .office, at: FrozenWorld.moment)
    }
    #expect(refusal?.rule == "no-reason")
  }
}
