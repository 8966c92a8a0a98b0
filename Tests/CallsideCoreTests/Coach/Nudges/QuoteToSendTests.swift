import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct QuoteToSendTests {
  private let promised = Advice.to(
    .quote, due: "2026-03-05T10:00:00+01:00", ready: "2026-03-05T00:00:00+01:00", 12,
    en: "the quote was promised", nl: "de offerte is beloofd")

  @Test(arguments: ["contact", "quote", "decision"])
  func aPromisedQuoteIsDueInAnyPhase(phase: String) {
    let lead = Lead.sample {
      $0.phase = phase
      $0.plan(.quote)
    }
    checkNudge(.quoteToSend, on: lead, says: promised)
  }

  @Test func aPlanWithoutAPromiseSaysSo() {
    checkNudge(
      .quoteToSend, on: .sample { $0.plan(.quote, isPromised: false) },
      says: .to(
        .quote, due: "2026-03-05T10:00:00+01:00", ready: "2026-03-05T00:00:00+01:00", 12,
        en: "planned", nl: "zo gepland"))
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aPromisedQuoteIsDueAfterADealToo(status: Lead.Status) {
    let lead = Lead.sample {
      $0.close(status)
      $0.plan(.quote)
    }
    checkNudge(.quoteToSend, on: lead, says: promised)
  }

  @Test(arguments: [
    ("2026-03-02T14:00:00+01:00", "2026-03-04T14:00:00+01:00"),
    ("2026-03-05T14:00:00+01:00", "2026-03-09T14:00:00+01:00"),
    ("2026-03-02T20:00:00+01:00", "2026-03-05T09:00:00+01:00"),
  ])
  func theQuotePhaseWithoutAPlanWantsOne(since: String, due: String) {
    let lead = Lead.sample {
      $0.phase = "quote"
      $0.phaseSince = FrozenWorld.date(since)
    }
    checkNudge(
      .quoteToSend, on: lead,
      says: .to(
        .quote, due: due, ready: since, 11, en: "in the quote phase, nothing planned",
        nl: "in de offertefase, niets gepland"))
  }

  @Test(arguments: ["contact", "decision", "care"])
  func otherPhasesDoNot(phase: String) {
    checkSilent(.quoteToSend, on: .sample { $0.phase = phase })
  }

  @Test(arguments: [NextStep.Action.call, .email, .meet, .evaluate])
  func anotherPlanIsLeftToAnother(action: NextStep.Action) {
    let lead = Lead.sample {
      $0.phase = "quote"
      $0.plan(action)
    }
    checkSilent(.quoteToSend, on: lead)
  }

  @Test func nobodyIsQuotedWhoWasNotReached() {
    let lead = Lead.sample {
      $0.phase = "quote"
      $0.calls = Call.attempts(1)
    }
    checkSilent(.quoteToSend, on: lead)
  }

  @Test func aClosedDealNeedsNone() {
    let lead = Lead.sample {
      $0.phase = "quote"
      $0.close(.lost)
    }
    checkSilent(.quoteToSend, on: lead)
  }
}
