import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Questions that go by another id than when they were answered.
struct CarriedAnswersTests {
  /// The sample playbook, in which the question "budget" was "money" once, and "cash" before that.
  private let playbook: Playbook = {
    var playbook = Playbook.sample
    playbook.questions[0].was = ["money", "cash"]
    return playbook
  }()

  private func answer(_ choice: String, days: Double) -> Answer {
    Answer(
      value: .choice(choice), source: .buyer, at: FrozenWorld.later(days: days), by: "sanne")
  }

  private func lead(_ answers: [String: Answer]) -> Lead {
    .sample { $0.answers = answers }
  }

  @Test(
    arguments: [
      (["money": ("fixed", -3.0)], "fixed"),
      (["cash": ("room", -9)], "room"),
      (["cash": ("room", -9), "money": ("none", -3)], "none"),
      (["cash": ("room", -1), "money": ("none", -3)], "room"),
      (["budget": ("fixed", -1), "money": ("none", -3)], "fixed"),
      (["budget": ("fixed", -3), "money": ("none", -1)], "none"),
      (["budget": ("fixed", -3), "money": ("none", -3)], "fixed"),
    ] as [([String: (String, Double)], String)])
  func theLatestAnswerCounts(_ recorded: [String: (String, Double)], _ expected: String) {
    let lead = lead(recorded.mapValues { answer($0.0, days: $0.1) }).carried(into: playbook)
    #expect(lead.answers["budget"]?.value == .choice(expected))
    #expect(lead.answers["money"] == nil && lead.answers["cash"] == nil)
    #expect(lead.carried(into: playbook) == lead)
  }

  @Test func nothingIsLostThatNoQuestionClaims() {
    let lead = lead(["gone": answer("x", days: -1)])
    #expect(lead.carried(into: playbook) == lead)
    #expect(lead.carried(into: .sample) == lead)
  }

  @Test func conditionsChanceAndCoachSeeTheAnswerUnderItsNewID() {
    let lead = lead(["money": answer("none", days: -1)])
    var same = lead
    same.answers = ["budget": answer("none", days: -1)]
    #expect(Chance(of: lead, in: playbook) == Chance(of: same, in: .sample))
    #expect(Chance(of: lead, in: playbook) != Chance(of: lead, in: .sample))
    #expect(
      Coach.suggestions(for: lead, in: playbook, calendar: FrozenWorld.calendar)
        == Coach.suggestions(for: same, in: .sample, calendar: FrozenWorld.calendar))
    let walk = Walk(
      starting: "call01", lead: lead, phase: .contact, playbook: playbook, by: "sanne",
      at: FrozenWorld.now)
    #expect(
      Condition.answerIs(question: "budget", choice: "none").holds(
        in: walk.facts(at: FrozenWorld.now)))
    #expect(
      walk.known.carried(into: playbook).answers[playbook.questions[0].id]?.value == .choice("none")
    )
  }

  @Test func enterKeepsTheOldAnswerInACall() throws {
    var driver = WalkDriver(lead(["money": answer("none", days: -1)]), in: playbook)
    try driver.type(["", ""])
    #expect(driver.step == "contact/3")
    #expect(driver.folded.answers["budget"] == nil)
    try driver.type(["/back", "fixed"])
    #expect(driver.folded.answers["budget"]?.value == .choice("fixed"))
    #expect(driver.step == "contact/4")
    #expect(
      driver.resumed()?.known.answers[playbook.questions[0].id]?.value == .choice("fixed"))
  }
}
