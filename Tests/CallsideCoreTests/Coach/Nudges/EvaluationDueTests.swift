import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct EvaluationDueTests {
  @Test func aCustomerIsAskedAfterTwoWeeksAndEverAfter() {
    checkNudge(
      .evaluationDue, on: .sample { $0.close(.won) },
      says: .to(
        .evaluate, due: "2026-03-16T09:00:00+01:00", ready: "2026-03-16T00:00:00+01:00", 5,
        en: "won, not evaluated yet", nl: "gewonnen, nog niet geëvalueerd"))
  }

  @Test func aLostDealIsAskedAboutFromAWeekToAMonthOn() {
    checkNudge(
      .evaluationDue, on: .sample { $0.close(.lost) },
      says: .to(
        .evaluate, due: "2026-03-09T09:00:00+01:00", ready: "2026-03-09T00:00:00+01:00", 0,
        en: "lost, ask what it was", nl: "verloren, vraag waar het op vastliep",
        stale: "2026-04-01T09:00:00+02:00"))
  }

  @Test func itIsDueInWorkingHours() {
    let lead = Lead.sample { $0.close(.lost, at: FrozenWorld.date("2026-03-07T21:00:00+01:00")) }
    checkNudge(
      .evaluationDue, on: lead,
      says: .to(
        .evaluate, due: "2026-03-16T17:30:00+01:00", ready: "2026-03-16T00:00:00+01:00", 0,
        en: "lost, ask what it was", nl: "verloren, vraag waar het op vastliep",
        stale: "2026-04-06T21:00:00+02:00"))
  }

  @Test func whoNeverAnsweredCannotSayWhatItWas() {
    checkSilent(
      .evaluationDue,
      on: .sample {
        $0.calls = [.ended("2026-03-02T08:30:00+01:00", reached: false)]
        $0.close(.lost)
      })
  }

  @Test(arguments: [Lead.Status.won, .lost, .open])
  func anEvaluationThatWasAgreedIsDueThen(status: Lead.Status) {
    let lead = Lead.sample {
      $0.status = status
      $0.plan(.evaluate)
    }
    checkNudge(
      .evaluationDue, on: lead,
      says: .to(
        .evaluate, due: "2026-03-05T10:00:00+01:00", ready: "2026-03-05T00:00:00+01:00", 5,
        en: "evaluation agreed", nl: "evaluatie afgesproken"))
  }

  @Test func anOpenDealIsNotLookedBackOn() {
    checkSilent(.evaluationDue, on: .sample())
  }

  @Test(arguments: [NextStep.Action.call, .quote])
  func anotherPlanComesFirst(action: NextStep.Action) {
    let lead = Lead.sample {
      $0.close(.won)
      $0.plan(action)
    }
    checkSilent(.evaluationDue, on: lead)
  }

  @Test(arguments: [
    ("2026-03-02T09:10:00+01:00", true, "care", true),
    ("2026-03-20T09:00:00+01:00", true, "care", true),
    ("2026-03-02T09:09:59+01:00", true, "care", false),
    ("2026-03-20T09:00:00+01:00", false, "care", false),
    ("2026-03-20T09:00:00+01:00", true, "decision", false),
    ("2026-03-20T09:00:00+01:00", true, "gone", false),
  ])
  func aTalkInTheCarePhaseIsTheEvaluation(
    ended: String, reached: Bool, phase: String, isEvaluated: Bool
  ) {
    let lead = Lead.sample {
      $0.close(.won)
      $0.calls = [.ended(ended, reached: reached, phase: phase)]
    }
    checkNudge(
      .evaluationDue, on: lead,
      says: isEvaluated
        ? nil
        : .to(
          .evaluate, due: "2026-03-16T09:00:00+01:00", ready: "2026-03-16T00:00:00+01:00", 5,
          en: "won, not evaluated yet", nl: "gewonnen, nog niet geëvalueerd"))
  }

  @Test(arguments: [true, false])
  func whoeverObjectsToCallsIsLeftAlone(objects: Bool) {
    let lead = Lead.sample {
      $0.close(.won)
      if objects { $0.objectedToCallsAt = FrozenWorld.now }
      $0.calls = [.ended("2026-03-02T08:00:00+01:00")]
    }
    let advice = Advice.to(
      .evaluate, due: "2026-03-16T09:00:00+01:00", ready: "2026-03-16T00:00:00+01:00", 5,
      en: "won, not evaluated yet", nl: "gewonnen, nog niet geëvalueerd")
    checkNudge(.evaluationDue, on: lead, says: objects ? nil : advice)
  }
}
