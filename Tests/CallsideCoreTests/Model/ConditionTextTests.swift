import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Conditions as their author would write them.
struct ConditionTextTests {
  private static let budget = Condition.answerIs(question: "budget", choice: "none")
  private static let decider = Condition.roleKnown(.decider)
  private static let urgent = Condition.answerIs(question: "urgent", choice: "yes")

  @Test(
    arguments: [
      (budget, "budget is none"), (.not(budget), "budget is not none"),
      (.not(decider), "decider is not known"), (.answerKnown(question: "team"), "team is known"),
      (.answerCompares(question: "team", .atLeast, 10), "team >= 10"),
      (.not(.answerCompares(question: "team", .less, 10)), "not (team < 10)"),
      (.measure(.daysSinceContact, .greater, 30), "days since contact > 30"),
      (
        .and(budget, .or(decider, urgent)), "budget is none and (decider is known or urgent is yes)"
      ),
      (.or(.and(budget, decider), urgent), "budget is none and decider is known or urgent is yes"),
      (.not(.or(budget, decider)), "not (budget is none or decider is known)"),
      (.not(.not(budget)), "not (budget is not none)"), (.gradeIs(.lead), "grade is lead"),
      (.not(.phaseIs("quote")), "phase is not quote"),
    ] as [(Condition, String)])
  func itIsWritten(_ condition: Condition, _ text: String) {
    #expect(condition.written(in: .sample) == text)
  }

  @Test func yesAndNoAreInTheLanguageOfThePlaybook() {
    var playbook = Playbook.sample
    playbook.language = .nl
    #expect(Self.urgent.written(in: playbook) == "urgent is ja")
  }
}
