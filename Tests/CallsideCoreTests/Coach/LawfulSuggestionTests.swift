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
      ("bv", NextStep.Action.call), ("eenmanszaak", .settle), ("vof", .settle), (nil, .call),
    ] as [(String?, NextStep.Action)])
  func whoeverMayNotBeCalledIsToBeSettled(form: String?, action: NextStep.Action) {
    #expect(actions(at: "2026-03-02T10:00:00+01:00") { $0.legalForm = form } == [action])
  }

  @Test(arguments: [
    ("2026-06-30T23:59:59+02:00", NextStep.Action.call),
    ("2026-07-01T00:00:00+02:00", .settle),
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

  /// Three leads that cannot be called are no answer to whom to call next.
  @Test func whoeverMayBeCalledGoesFirst() {
    func score(_ form: String) -> Double? {
      Coach.suggestions(
        for: .sample { $0.legalForm = form }, in: .sample, calendar: FrozenWorld.calendar
      ).first?.score(at: FrozenWorld.now)
    }
    let (called, settled) = (score("bv") ?? 0, score("vof") ?? 0)
    #expect(called - settled == 8)
  }

  private func consent(since: Date, until: Date? = nil) -> CallingGround {
    CallingGround(basis: .consent, evidence: "mail", since: since, until: until)
  }

  @Test func permissionGivenLaterCounts() {
    let given = FrozenWorld.date("2026-03-02T11:00:00+01:00")
    for (time, action) in [("10:59:59", NextStep.Action.settle), ("11:00:00", .call)] {
      let shown = actions(at: "2026-03-02T\(time)+01:00") {
        $0.legalForm = "eenmanszaak"
        $0.callingGrounds = [consent(since: given)]
      }
      #expect(shown == [action], "\(time)")
    }
  }

  /// Whatever grounds overlap or leave gaps, a call is proposed exactly while it is lawful.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func aCallIsProposedWhileItIsLawful(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var lead = Lead.sample { $0.legalForm = "vof" }
    func moment() -> Date { FrozenWorld.later(days: Double(numbers.below(60))) }
    for _ in 0..<numbers.below(4) {
      let since = moment()
      let until = numbers.oneIn(3) ? nil : since + Double(numbers.below(40) + 1) * 86_400
      lead.callingGrounds.append(consent(since: since, until: until))
    }
    if numbers.oneIn(3) {
      lead.putOff = PutOff(
        manner: .snoozed, until: moment(), reason: "r", at: FrozenWorld.now, by: "sanne")
    }
    let suggestions = Coach.suggestions(for: lead, in: .sample, calendar: FrozenWorld.calendar)
    for day in 0..<110 {
      let now = FrozenWorld.later(days: Double(day), hours: 1)
      let shown = suggestions.filter { $0.isShown(at: now) }
      let isRefused = CallPermission.of(
        lead, in: .sample, at: now
      ).isRefused
      if let until = lead.putOff?.until, now < until {
        #expect(shown.isEmpty, "seed \(seed) day \(day)")
      } else {
        #expect(shown.map(\.action) == [isRefused ? .settle : .call], "seed \(seed) day \(day)")
      }
    }
  }

  @Test func whatIsUnknownIsAskedFirst() {
    let unknown = Lead.sample { $0.legalForm = nil }
    let abroad = Lead.sample { $0.country = "be" }
    for (lead, word) in [(unknown, "rechtsvorm"), (abroad, "België")] {
      let best = Coach.suggestions(for: lead, in: .sample, calendar: FrozenWorld.calendar).first
      #expect(best?.action == .call)
      #expect(best?.terms.last?.name == "ask-first")
      #expect(best?.terms.last?.because.nl.contains(word) == true)
    }
  }

  @Test func afterTheLastAttemptNothingButSettlingIsLeft() {
    let suggestions = Coach.suggestions(
      for: .sample {
        $0.legalForm = "bv"
        $0.calls = Call.attempts(6)
        $0.phaseSince = FrozenWorld.now - 200 * 86_400
      }, in: .sample, calendar: FrozenWorld.calendar)
    #expect(suggestions.map(\.action) == [.settle])
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
