import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct AttemptsSpentTests {
  @Test func afterTheLastALeadIsKeptWarmOrClosed() {
    var playbook = Playbook.sample
    // Nobody was spoken to, so that nobody can have been uninterested.
    var outcome = Outcome(id: "not-interested", label: "Not interested")
    outcome.closes = .lost
    playbook.phases[0].outcomes.append(outcome)
    outcome.id = "given-up"
    outcome.isAttempt = true
    playbook.phases[0].outcomes.append(outcome)
    playbook.phases[1].kind = .nurture
    let advice = Situation(
      lead: .sample { $0.calls = Call.attempts(6) }, playbook: playbook,
      calendar: FrozenWorld.calendar
    ).flatMap(Nudge.attemptsSpent.advice)
    #expect(advice?.occasion?.action == .settle)
    #expect(advice?.occasion?.due == FrozenWorld.date("2026-03-03T09:00:00+01:00"))
    #expect(
      advice?.because.en
        == "6 attempts in vain: keep it warm (`change k7f3q2 --phase quote`), or close it (`log k7f3q2 given-up --reason \"never reached\"`)"
    )
    #expect(advice?.because.nl.contains("6 keer vergeefs gebeld: houd warm") == true)
  }

  @Test func beforeTheLastItIsSilent() {
    checkSilent(.attemptsSpent, on: .sample { $0.calls = Call.attempts(5) })
    checkSilent(.attemptsSpent, on: .sample())
  }

  @Test func somebodyReachedEndsIt() {
    checkSilent(
      .attemptsSpent,
      on: .sample { $0.calls = Call.attempts(6) + [.ended("2026-03-02T10:00:00+01:00")] })
  }

  @Test func aPromiseIsLeftToAnother() {
    checkSilent(
      .attemptsSpent,
      on: .sample {
        $0.calls = Call.attempts(6)
        $0.plan(.call)
      })
  }

  @Test func aPlanOfTheRepIsKept() {
    let lead = Lead.sample {
      $0.calls = Call.attempts(6)
      $0.plan(.call, isPromised: false)
    }
    let actions = Coach.suggestions(
      for: lead, in: .sample, calendar: FrozenWorld.calendar
    ).map(\.action)
    #expect(actions == [.call])
  }

  @Test func neverIsALeadForgotten() {
    for attempts in 1...12 {
      let lead = Lead.sample { $0.calls = Call.attempts(attempts) }
      let suggestions = Coach.suggestions(
        for: lead, in: .sample, calendar: FrozenWorld.calendar)
      #expect(suggestions.first?.action == (attempts < 6 ? .call : .settle), "\(attempts)")
    }
  }
}
