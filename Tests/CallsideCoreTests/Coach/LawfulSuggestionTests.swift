import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// What the coach makes of the law on calling.
struct LawfulSuggestionTests {
  private func actions(
    at date: String, _ change: (inout Lead) -> Void
  ) -> [NextStep.Action] {
    Coach.suggestions(for: .sample(change), in: .sample, calendar: FrozenWorld.calendar)
      .filter { $0.isShown(at: FrozenWorld.date(date)) }.map(\.action)
  }

  @Test(
    arguments: [
      ("bv", NextStep.Action.call), ("eenmanszaak", .email), ("vof", .email), (nil, .call),
    ] as [(String?, NextStep.Action)])
  func whoeverMayNotBeCalledGetsMail(form: String?, action: NextStep.Action) {
    #expect(actions(at: "2026-03-02T10:00:00+01:00") { $0.legalForm = form } == [action])
  }

  @Test(arguments: [
    ("2026-06-30T23:59:59+02:00", NextStep.Action.call),
    ("2026-07-01T00:00:00+02:00", .email),
  ])
  func theCallGoesWithItsGround(date: String, action: NextStep.Action) {
    let shown = actions(at: date) {
      $0.legalForm = "eenmanszaak"
      $0.callingGrounds = [
        CallingGround(basis: .customer, evidence: "order 12", since: FrozenWorld.now)
      ]
    }
    #expect(shown == [action])
  }

  @Test func whatWasPromisedIsShownOnItsDayAtAnyHour() {
    let shown = actions(at: "2026-03-05T09:00:00+01:00") {
      $0.zone = "America/New_York"
      $0.plan(.call)
    }
    #expect(shown == [.call])
  }

  @Test func itSaysWhatWouldLiftIt() {
    let lead = Lead.sample { $0.legalForm = "zzp" }
    let terms = Coach.suggestions(for: lead, in: .sample, calendar: FrozenWorld.calendar)
      .first?.terms
    #expect(terms?.last?.name == "may-not-call")
    #expect(terms?.last?.because.nl.contains("`toestemming k7f3q2`") == true)
  }

  @Test(
    arguments: [
      ("2026-03-02T14:59:59+01:00", []), ("2026-03-02T15:00:00+01:00", [NextStep.Action.call]),
    ] as [(String, [NextStep.Action])])
  func aLeadElsewhereIsShownFromItsMorningOn(date: String, shown: [NextStep.Action]) {
    #expect(actions(at: date) { $0.zone = "America/New_York" } == shown)
  }
}
