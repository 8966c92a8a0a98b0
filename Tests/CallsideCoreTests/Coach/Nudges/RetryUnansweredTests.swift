import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct RetryUnansweredTests {
  @Test(arguments: [
    (1, 6.0, "2026-03-04", "one attempt in vain", "één keer vergeefs gebeld"),
    (2, 5, "2026-03-04", "2 attempts in vain", "2 keer vergeefs gebeld"),
    (4, 3, "2026-03-05", "4 attempts in vain", "4 keer vergeefs gebeld"),
    (5, 2, "2026-03-09", "5 attempts in vain", "5 keer vergeefs gebeld"),
  ])
  func everyAttemptWeighsLessButNeverNothing(
    attempts: Int, points: Double, day: String, en: String, nl: String
  ) {
    checkNudge(
      .retryUnanswered, on: .sample { $0.calls = Call.attempts(attempts) },
      says: .to(
        .call, due: day + "T09:00:00+01:00", ready: day + "T09:00:00+01:00", points,
        en: en, nl: nl))
  }

  @Test(arguments: [6, 20])
  func afterTheLastAttemptOnlyAPlanOfTheRepGoesOn(attempts: Int) {
    checkSilent(.retryUnanswered, on: .sample { $0.calls = Call.attempts(attempts) })
    let planned = Lead.sample {
      $0.calls = Call.attempts(attempts)
      $0.plan(.call, isPromised: false)
    }
    checkNudge(
      .retryUnanswered, on: planned,
      says: .to(
        .call, due: "2026-03-05T10:00:00+01:00", ready: "2026-03-05T10:00:00+01:00", 1,
        en: "\(attempts) attempts in vain", nl: "\(attempts) keer vergeefs gebeld"))
  }

  @Test(arguments: [
    ("2026-03-05T16:00:00+01:00", "2026-03-09T16:00:00+01:00"),
    ("2026-03-03T19:00:00+01:00", "2026-03-06T09:00:00+01:00"),
    ("2026-03-27T10:00:00+01:00", "2026-03-30T10:00:00+02:00"),
  ])
  func theNextTryFallsInWorkingHours(ended: String, due: String) {
    checkNudge(
      .retryUnanswered, on: .sample { $0.calls = [.ended(ended, reached: false)] },
      says: .to(
        .call, due: due, ready: due, 6, en: "one attempt in vain", nl: "één keer vergeefs gebeld")
    )
  }

  @Test func anAttemptPlannedAgainIsDueThen() {
    let lead = Lead.sample {
      $0.calls = Call.attempts(1)
      $0.plan(.call, isPromised: false)
    }
    checkNudge(
      .retryUnanswered, on: lead,
      says: .to(
        .call, due: "2026-03-05T10:00:00+01:00", ready: "2026-03-05T10:00:00+01:00", 6,
        en: "one attempt in vain", nl: "één keer vergeefs gebeld"))
  }

  @Test(arguments: [NextStep.Action.email, .meet, .quote, .evaluate])
  func whatIsPlannedInsteadIsLeftToAnother(action: NextStep.Action) {
    let lead = Lead.sample {
      $0.calls = Call.attempts(1)
      $0.plan(action, isPromised: false)
    }
    checkSilent(.retryUnanswered, on: lead)
  }

  @Test func aPromiseIsLeftToAnother() {
    let lead = Lead.sample {
      $0.calls = Call.attempts(1)
      $0.plan(.call)
    }
    checkSilent(.retryUnanswered, on: lead)
  }

  @Test func somebodyReachedEndsIt() {
    let lead = Lead.sample {
      $0.calls = Call.attempts(2) + [.ended("2026-03-02T10:00:00+01:00")]
    }
    checkSilent(.retryUnanswered, on: lead)
  }

  @Test func withoutAnEndedCallItIsSilent() {
    checkSilent(.retryUnanswered, on: .sample())
    checkSilent(.retryUnanswered, on: .sample { $0.calls = [.begun("2026-03-02T09:00:00+01:00")] })
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aClosedDealIsLeftAlone(status: Lead.Status) {
    let lead = Lead.sample {
      $0.calls = Call.attempts(1)
      $0.close(status)
    }
    checkSilent(.retryUnanswered, on: lead)
  }
}
