import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Conditions as they stand behind "if" on the screen.
struct ConditionFactTests {
  static let facts: [(Condition, String, String)] = [
    (.answerKnown(question: "team"), "team is known", "team bekend is"),
    (.not(.answerKnown(question: "team")), "team is not known", "team nog niet bekend is"),
    (
      .answerIs(question: "budget", choice: "fixed"), "budget is \"Yes, fixed\"",
      "budget \"Yes, fixed\" is"
    ),
    (.answerCompares(question: "team", .atLeast, 8), "team is at least 8", "team minstens 8 is"),
    (.measure(.attempts, .less, 3), "attempts is under 3", "pogingen onder 3 is"),
    (
      .not(.measure(.chance, .greater, 50)), "it is not so that chance is over 50",
      "niet geldt dat kans boven 50 is"
    ),
    (
      .and(
        .roleKnown(.decider), .or(.answerKnown(question: "team"), .answerKnown(question: "start"))),
      "the decider is known and (team is known or start is known)",
      "de beslisser bekend is en (team bekend is of start bekend is)"
    ),
    (
      .and(
        .answerKnown(question: "urgent"),
        .not(.and(.answerKnown(question: "team"), .answerKnown(question: "start")))),
      "urgent is known and (team is not known or start is not known)",
      "urgent bekend is en (team nog niet bekend is of start nog niet bekend is)"
    ),
    (
      .not(.or(.answerKnown(question: "team"), .answerKnown(question: "start"))),
      "team is not known and start is not known",
      "team nog niet bekend is en start nog niet bekend is"
    ),
    (
      .not(.and(.answerKnown(question: "team"), .not(.answerKnown(question: "start")))),
      "team is not known or start is known", "team nog niet bekend is of start bekend is"
    ),
  ]

  @Test(arguments: facts)
  func itIsSaidInWords(_ condition: Condition, _ en: String, _ nl: String) {
    #expect(condition.asFact(in: .sample) == Phrase(en: en, nl: nl))
  }
}
