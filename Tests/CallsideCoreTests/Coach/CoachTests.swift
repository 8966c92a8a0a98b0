import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct CoachTests {
  private func suggestions(_ lead: Lead) -> [Suggestion] {
    Coach.suggestions(for: lead, in: .sample, calendar: FrozenWorld.calendar)
  }

  private func checkTerms(
    _ lead: Lead, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let shown = suggestions(lead).map { suggestion in
      ([suggestion.action.rawValue] + suggestion.terms.map { "\($0.name) \($0.points)" })
        .joined(separator: ", ")
    }
    expectSame(shown, expected, sourceLocation: sourceLocation)
  }

  @Test func aNewLeadIsToBeCalled() {
    checkTerms(.sample(), ["call, fresh-lead 7.0"])
    let suggestion = suggestions(.sample()).first
    #expect(suggestion?.lead == "k7f3q2")
    #expect(suggestion?.name == "Brouwer Installaties")
    #expect(suggestion?.due == FrozenWorld.later(hours: 1))
    #expect(suggestion?.ready == FrozenWorld.now)
  }

  /// Who cannot be dialled is looked up first, and stands where he stood.
  @Test func aCallWithoutANumberIsToFindOne() {
    func suggestion(_ contacts: [Contact]) -> Suggestion? {
      suggestions(.sample { $0.contacts = contacts }).first
    }
    let mail = Contact(id: "c1", name: "Jan", email: "jan@brouwer.example")
    let phone = Contact(id: "c1", name: "Jan", phone: "033-5550130")
    for nobody in [[], [mail]] {
      #expect(suggestion(nobody)?.phrase == Phrase(en: "find a number", nl: "zoek een nummer"))
      #expect(suggestion(nobody)?.rank == suggestion([phone])?.rank)
      #expect(suggestion(nobody)?.action == .call)
    }
    #expect(suggestion([phone])?.phrase == Phrase(en: "call", nl: "bellen"))
  }

  @Test func supportIsAddedToEveryOccasion() {
    let lead = Lead.sample {
      $0.phase = "quote"
      $0.value = Money(minorUnits: 1_800_000, currency: "EUR")
      $0.calls = [.ended("2026-03-02T10:00:00+01:00")]
    }
    checkTerms(
      lead,
      [
        "quote, quote-to-send 11.0, empty-role 3.0, deal-value 2.0",
        "call, no-next-step 6.0, empty-role 3.0, deal-value 2.0",
        "call, stuck-in-phase 8.0, empty-role 3.0, deal-value 2.0",
      ])
  }

  @Test func aTermOfNothingIsLeftOut() {
    let lead = Lead.sample { $0.value = Money(minorUnits: 100, currency: "EUR") }
    checkTerms(lead, ["call, fresh-lead 7.0"])
  }

  @Test func termsAreRoundedToTenths() {
    let lead = Lead.sample { $0.value = Money(minorUnits: 1_300_000, currency: "EUR") }
    checkTerms(lead, ["call, fresh-lead 7.0, deal-value 1.1"])
  }

  @Test func aLeadInAPhaseThatIsGoneHasNone() {
    checkTerms(.sample { $0.phase = "gone" }, [])
  }

  @Test func everyNudgeHasANameOfItsOwn() {
    let names = Nudge.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count == 12)
    for name in names { #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(name)") }
  }

  /// Returns a lead of the sample playbook with a random history.
  private func anyLead(_ seed: UInt64) -> Lead {
    var random = RandomEvents(seed: seed)
    let events = (0..<random.pick(Array(0...12))).map { _ in
      random.pick(random.ofAnyKindButAdding())
    }
    return Lead(folding: .history(events)) ?? .sample()
  }

  @Test(arguments: 1...200)
  func theBestComesFirstAtAnyTime(seed: UInt64) {
    let suggestions = suggestions(anyLead(seed))
    for days in [-1000.0, 0, 1000, 30_000] {
      let scores = suggestions.map { $0.score(at: FrozenWorld.later(days: days)) }
      for (better, worse) in zip(scores, scores.dropFirst()) {
        #expect(better > worse - 1e-6, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 1...200)
  func noLeadWithAPlanOrADealToWinIsEverHidden(seed: UInt64) {
    let lead = anyLead(seed)
    guard lead.status == .open || lead.nextStep != nil else { return }
    let suggestions = suggestions(lead)
    #expect(!suggestions.isEmpty, "seed \(seed)")
    if let step = lead.nextStep {
      let isCall = step.action == .call || step.action == .evaluate
      let action = lead.objectsToCalls && isCall ? .settle : step.action
      #expect(suggestions.contains { $0.due == step.at && $0.action == action }, "seed \(seed)")
    }
  }

  /// A customer who did not pick up keeps the call that was planned.
  @Test func aClosedDealWithACallPlannedIsNotHidden() {
    let lead = Lead.sample {
      $0.close(.won, at: FrozenWorld.date("2026-02-01T10:00:00+01:00"))
      $0.calls = [.ended("2026-03-02T08:30:00+01:00", reached: false)]
      $0.plan(.call, isPromised: false)
    }
    let best = suggestions(lead).first
    #expect(best?.action == .call)
    #expect(best?.due == FrozenWorld.date("2026-03-05T10:00:00+01:00"))
  }

  @Test(arguments: 1...100)
  func whoWantsNoCallsIsNeverToBeCalled(seed: UInt64) {
    var lead = anyLead(seed)
    lead.objectedToCallsAt = FrozenWorld.now
    #expect(
      suggestions(lead).allSatisfy { $0.action != .call && $0.action != .evaluate },
      "seed \(seed)")
  }

  @Test(arguments: 1...100)
  func everySuggestionCanBeCheckedByHand(seed: UInt64) {
    for suggestion in suggestions(anyLead(seed)) {
      let sum = suggestion.terms.reduce(0) { $0 + $1.points }
      #expect(suggestion.score(at: suggestion.due) == sum, "seed \(seed)")
      for term in suggestion.terms {
        #expect((term.points * 10).rounded() / 10 == term.points, "seed \(seed)")
        #expect(!term.because.en.isEmpty && !term.because.nl.isEmpty, "seed \(seed)")
      }
    }
  }
}
