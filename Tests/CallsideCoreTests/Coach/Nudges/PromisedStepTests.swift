import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct PromisedStepTests {
  private func advice(en: String, nl: String, _ action: NextStep.Action = .call) -> Advice {
    .to(
      action, due: "2026-03-05T10:00:00+01:00", ready: "2026-03-05T00:00:00+01:00", 10, en: en,
      nl: nl)
  }

  @Test(arguments: [
    (NextStep.Action.call, "you promised to call", "je hebt beloofd te bellen"),
    (.email, "you promised to email", "je hebt beloofd te mailen"),
    (.meet, "you have an appointment", "je hebt een afspraak"),
  ])
  func aPromiseIsDueOnItsDay(action: NextStep.Action, en: String, nl: String) {
    checkNudge(
      .promisedStep, on: .sample { $0.plan(action) }, says: advice(en: en, nl: nl, action))
  }

  @Test(arguments: [NextStep.Action.call, .email, .meet])
  func aPlanWithoutAPromiseSaysSo(action: NextStep.Action) {
    checkNudge(
      .promisedStep, on: .sample { $0.plan(action, isPromised: false) },
      says: advice(en: "planned", nl: "zo gepland", action))
  }

  @Test func aPromiseStandsAfterAttemptsInVain() {
    let lead = Lead.sample {
      $0.calls = Call.attempts(2)
      $0.plan(.call)
    }
    checkNudge(
      .promisedStep, on: lead,
      says: advice(en: "you promised to call", nl: "je hebt beloofd te bellen"))
  }

  @Test(arguments: [NextStep.Action.email, .meet])
  func whatIsPlannedInsteadOfAnotherAttemptStands(action: NextStep.Action) {
    let lead = Lead.sample {
      $0.calls = Call.attempts(1)
      $0.plan(action, isPromised: false)
    }
    checkNudge(
      .promisedStep, on: lead, says: advice(en: "planned", nl: "zo gepland", action))
  }

  @Test func anAttemptPlannedAgainIsLeftToAnother() {
    let lead = Lead.sample {
      $0.calls = Call.attempts(1)
      $0.plan(.call, isPromised: false)
    }
    checkSilent(.promisedStep, on: lead)
  }

  @Test func aPromiseToACustomerStands() {
    let lead = Lead.sample {
      $0.close(.won)
      $0.plan(.call)
    }
    checkNudge(
      .promisedStep, on: lead,
      says: advice(en: "you promised to call", nl: "je hebt beloofd te bellen"))
  }

  @Test(arguments: [NextStep.Action.quote, .evaluate])
  func quotesAndEvaluationsHaveNudgesOfTheirOwn(action: NextStep.Action) {
    checkSilent(.promisedStep, on: .sample { $0.plan(action) })
  }

  @Test func withoutAPlanItIsSilent() {
    checkSilent(.promisedStep, on: .sample())
  }

  @Test func itIsReadyAsTheDayBeginsAlsoWhenTheClocksChange() {
    checkNudge(
      .promisedStep, on: .sample { $0.plan(.call, at: "2026-03-29T10:00:00+02:00") },
      says: .to(
        .call, due: "2026-03-29T10:00:00+02:00", ready: "2026-03-29T00:00:00+01:00", 10,
        en: "you promised to call", nl: "je hebt beloofd te bellen"))
  }
}
