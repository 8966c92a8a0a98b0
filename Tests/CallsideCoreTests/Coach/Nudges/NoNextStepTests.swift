import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct NoNextStepTests {
  @Test(arguments: [
    ("2026-03-02T10:00:00+01:00", "2026-03-03T10:00:00+01:00"),
    ("2026-03-06T10:00:00+01:00", "2026-03-09T10:00:00+01:00"),
    ("2026-03-03T22:00:00+01:00", "2026-03-05T09:00:00+01:00"),
  ])
  func aCallThatLedToNothingIsTakenUpTheNextDay(ended: String, due: String) {
    checkNudge(
      .noNextStep, on: .sample { $0.calls = [.ended(ended)] },
      says: .to(
        .call, due: due, ready: ended, 6, en: "no next step agreed",
        nl: "geen vervolgstap afgesproken"))
  }

  @Test func anEndedCallThatWasNotSettledIsOneOfThem() {
    let lead = Lead.sample {
      $0.calls = [.ended("2026-03-02T10:00:00+01:00")]
      $0.calls[0].isSettled = false
    }
    checkNudge(
      .noNextStep, on: lead,
      says: .to(
        .call, due: "2026-03-03T10:00:00+01:00", ready: "2026-03-02T10:00:00+01:00", 6,
        en: "no next step agreed", nl: "geen vervolgstap afgesproken"))
  }

  @Test func aCallLeftHalfWaySaysSo() {
    checkNudge(
      .noNextStep, on: .sample { $0.calls = [.begun("2026-03-02T10:00:00+01:00")] },
      says: .to(
        .call, due: "2026-03-03T10:00:00+01:00", ready: "2026-03-02T10:00:00+01:00", 6,
        en: "a call was left half-way", nl: "een gesprek is halverwege gestopt"))
  }

  @Test func anAttemptInVainIsLeftToAnother() {
    checkSilent(.noNextStep, on: .sample { $0.calls = Call.attempts(1) })
  }

  @Test func aPlanIsOne() {
    let lead = Lead.sample {
      $0.calls = [.ended("2026-03-02T10:00:00+01:00")]
      $0.plan(.email, isPromised: false)
    }
    checkSilent(.noNextStep, on: lead)
  }

  @Test func aLeadNobodyCalledIsLeftToAnother() {
    checkSilent(.noNextStep, on: .sample())
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aClosedDealNeedsNone(status: Lead.Status) {
    let lead = Lead.sample {
      $0.calls = [.ended("2026-03-02T10:00:00+01:00")]
      $0.close(status)
    }
    checkSilent(.noNextStep, on: lead)
  }
}
