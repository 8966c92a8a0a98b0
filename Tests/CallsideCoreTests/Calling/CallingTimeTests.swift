import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct CallingTimeTests {
  private func checkFirst(
    _ date: String, _ expected: String, _ change: (inout Lead) -> Void = { _ in },
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let first = CallingTime.first(
      from: FrozenWorld.date(date), for: .sample(change), in: .sample,
      calendar: FrozenWorld.calendar)
    #expect(first == FrozenWorld.date(expected), sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("2026-03-02T08:59:59+01:00", "2026-03-02T09:00:00+01:00"),
    ("2026-03-02T09:00:00+01:00", "2026-03-02T09:00:00+01:00"),
    ("2026-03-02T17:29:59+01:00", "2026-03-02T17:29:59+01:00"),
    ("2026-03-02T17:30:00+01:00", "2026-03-03T09:00:00+01:00"),
    ("2026-03-07T12:00:00+01:00", "2026-03-09T09:00:00+01:00"),
    // Good Friday is worked, Easter Monday is not.
    ("2026-04-03T18:00:00+02:00", "2026-04-07T09:00:00+02:00"),
  ])
  func callsAreMadeInTheHoursOfThePlaybook(date: String, expected: String) {
    checkFirst(date, expected)
  }

  @Test(arguments: [
    ("2026-03-02T09:00:00+01:00", "2026-03-02T15:00:00+01:00", "America/New_York"),
    ("2026-03-02T18:00:00+01:00", "2026-03-02T18:00:00+01:00", "America/New_York"),
    ("2026-03-02T23:30:00+01:00", "2026-03-03T15:00:00+01:00", "America/New_York"),
    ("2026-03-02T09:30:00+01:00", "2026-03-02T10:00:00+01:00", "Europe/London"),
    ("2026-03-02T17:45:00+01:00", "2026-03-02T17:45:00+01:00", "Europe/London"),
    // A zone that is no longer known is the rep's own.
    ("2026-03-02T09:00:00+01:00", "2026-03-02T09:00:00+01:00", "Mars/Olympus"),
  ])
  func theClockIsTheLeads(date: String, expected: String, zone: String) {
    checkFirst(date, expected) { $0.zone = zone }
  }

  @Test(arguments: [
    ("2026-03-02T18:59:59+01:00", "2026-03-03T09:00:00+01:00"),
    ("2026-03-02T19:00:00+01:00", "2026-03-02T19:00:00+01:00"),
    ("2026-03-02T21:00:00+01:00", "2026-03-02T21:00:00+01:00"),
    ("2026-03-02T21:00:01+01:00", "2026-03-03T09:00:00+01:00"),
  ])
  func aPromisedCallIsMadeWhenItWasPromised(date: String, expected: String) {
    checkFirst(date, expected) { $0.plan(.call, at: "2026-03-02T20:00:00+01:00") }
  }

  @Test(arguments: [(NextStep.Action.call, false), (.email, true)])
  func whatNobodyPromisedIsNoReason(action: NextStep.Action, isPromised: Bool) {
    checkFirst("2026-03-02T20:00:00+01:00", "2026-03-03T09:00:00+01:00") {
      $0.plan(action, at: "2026-03-02T20:00:00+01:00", isPromised: isPromised)
    }
  }

  @Test(arguments: [
    ("Europe/London", "Europe/London"), ("europe/london", "Europe/London"),
    ("New York", "America/New_York"), ("brussels", "Europe/Brussels"),
  ])
  func aZoneIsReadByItsNameOrCity(text: String, zone: String) throws {
    #expect(try ZoneReading.read(text) == zone)
  }

  @Test func aNearlyTypedZoneIsNamed() {
    let refusal = #expect(throws: Diagnostic.self) { try ZoneReading.read("Europe/Lodnon") }
    #expect(refusal?.help?.en == "did you mean `Europe/London`?")
  }

  @Test(
    arguments: [
      ("be", "be"), ("NL", "nl"), ("Belgium", "be"), ("België", "be"), ("the Netherlands", "nl"),
      ("Nederland", "nl"), ("duitsland", "de"), ("Atlantis", nil), ("b1", nil), ("", nil),
      ("USA", "us"), ("U.S.A.", "us"), ("VS", "us"), ("Engeland", "gb"), ("UK", "gb"), ("jp", "jp"),
      ("xq", nil),
    ] as [(String, String?)])
  func aCountryIsReadInBothLanguages(text: String, country: String?) {
    #expect(Country.read(text) == country)
  }
}
