import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct QuoteToFollowUpTests {
  private func deciding(_ change: (inout Lead) -> Void = { _ in }) -> Lead {
    .sample {
      $0.phase = "decision"
      change(&$0)
    }
  }

  private func advice(due: String, since: String) -> Advice {
    .to(
      .call, due: due, ready: since, 9, en: "the quote is out, nobody asked for an answer",
      nl: "de offerte ligt er, niemand vroeg om antwoord")
  }

  @Test func aQuoteThatIsOutIsAskedAboutAfterThreeDays() {
    checkNudge(
      .quoteToFollowUp, on: deciding(),
      says: advice(due: "2026-03-05T09:00:00+01:00", since: "2026-03-02T09:00:00+01:00"))
  }

  @Test func aWeekendIsPassedOver() {
    let lead = deciding { $0.phaseSince = FrozenWorld.date("2026-03-04T11:00:00+01:00") }
    checkNudge(
      .quoteToFollowUp, on: lead,
      says: advice(due: "2026-03-09T11:00:00+01:00", since: "2026-03-04T11:00:00+01:00"))
  }

  @Test(arguments: [
    ("2026-03-03T10:00:00+01:00", "2026-03-06T10:00:00+01:00", "2026-03-03T10:00:00+01:00"),
    ("2026-02-27T10:00:00+01:00", "2026-03-05T09:00:00+01:00", "2026-03-02T09:00:00+01:00"),
  ])
  func theLaterOfMoveAndCallCounts(ended: String, due: String, since: String) {
    checkNudge(
      .quoteToFollowUp, on: deciding { $0.calls = [.ended(ended)] },
      says: advice(due: due, since: since))
  }

  @Test(arguments: ["contact", "quote", "care"])
  func otherPhasesHaveNoQuoteOut(phase: String) {
    checkSilent(.quoteToFollowUp, on: .sample { $0.phase = phase })
  }

  @Test func aPlanIsLeftToAnother() {
    checkSilent(.quoteToFollowUp, on: deciding { $0.plan(.call, isPromised: false) })
  }

  @Test func anAttemptInVainIsLeftToAnother() {
    checkSilent(.quoteToFollowUp, on: deciding { $0.calls = Call.attempts(1) })
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aClosedDealHasItsAnswer(status: Lead.Status) {
    checkSilent(.quoteToFollowUp, on: deciding { $0.close(status) })
  }
}
