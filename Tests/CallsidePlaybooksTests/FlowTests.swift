import CallsideCore
import Testing

@testable import CallsidePlaybooks

@Suite struct FlowTests {
  @Test(arguments: [
    "budget is ja and budget is nee", "budget is ja and budget is not known",
    "not (budget is known) and budget is nee", "chance > 100", "chance < 0", "attempts < 0",
    "attempts > 2 and attempts < 3", "chance > 50 and chance <= 50",
    "phase is intake and phase is offer", "grade is lead and grade is suspect",
    "decider is known and not (decider is known)",
    "budget is known and not (budget is ja) and not (budget is nee)",
    "not (phase is intake) and not (phase is offer)",
    "(budget is ja or budget is nee) and not (budget is known)",
    "days since contact > 3 and days since contact < 4",
  ])
  func neverHolds(_ condition: String) {
    check(
      "- when: ⟦\(condition)⟧\n  say: Hello.", in: .script, finds: "condition-never-holds",
      headline: "a condition can never hold")
  }

  @Test(arguments: [
    "budget is not ja or budget is not nee", "budget is known or budget is not known",
    "chance >= 0", "attempts >= 0", "not (budget is ja and budget is nee)",
    "phase is intake or phase is offer", "grade is suspect or grade is prospect or grade is lead",
  ])
  func alwaysHolds(_ condition: String) {
    check(
      "- when: ⟦\(condition)⟧\n  say: Hello.", in: .script, finds: "condition-always-holds",
      headline: "a condition always holds")
  }

  /// Conditions that can go either way, some by a hair.
  @Test(arguments: [
    "budget is ja or budget is nee", "budget is not ja and budget is not nee",
    "chance > 99 and chance < 100", "attempts > 2 and attempts < 4", "value > 0 or value <= 0",
    "days since contact >= 0", "not (value < 10) and not (value >= 10)", "start is known",
    "chance > 20 or chance < 10",
  ])
  func eitherWay(_ condition: String) {
    let found = rules(
      "- when: \(condition)\n  say: Hello.", in: .script, testing: "condition-never-holds")
    #expect(found.filter { $0.hasPrefix("condition-") } == [])
  }

  @Test func numbersHaveBounds() {
    let question = "questions: {budget: {ask: A?, why: B., type: number, min: 1, max: 10}}"
    for (condition, rule) in [
      ("budget > 10", "condition-never-holds"), ("budget < 1", "condition-never-holds"),
      ("budget >= 10 and budget <= 10", nil), ("budget > 9.5", nil),
      ("budget >= 1 or budget is not known", "condition-always-holds"), ("budget >= 1", nil),
    ] {
      let text = Check.Example(.playbook, question).playbook
        .replacing("    - ask: budget\n", with: "    - {when: \(condition), ask: budget}\n")
      let found = rules(text, testing: "condition-never-holds")
      #expect(
        found.filter { $0.hasPrefix("condition-") } == [rule].compactMap(\.self), "\(condition)")
    }
  }

  @Test func whyNoAnswerFits() {
    let text = Check.Example(
      .playbook, "questions: {budget: {ask: A?, why: B., type: number, min: 1, max: 10}}"
    ).playbook.replacing("- ask: budget\n", with: "- {when: budget > 10, ask: budget}\n")
    let source = SourceText(name: nil, text: text)
    let found = PlaybookReader.read(source).diagnostics.first { $0.rule == "condition-never-holds" }
    #expect(found?.notes.map(\.en) == ["the answer to \"budget\" lies between 1 and 10"])
    #expect(found?.help == nil)
  }

  @Test func blocks() {
    check(
      "- when: budget is ja\n  do:\n    - when: ⟦budget is nee⟧\n      say: Hello.", in: .script,
      finds: "condition-never-holds", headline: "a condition can never hold within its block")
    check(
      "- when: budget is ja\n  do:\n    - when: ⟦budget is known⟧\n      say: Hello.", in: .script,
      finds: "condition-always-holds", headline: "a condition always holds within its block")
    // Of a block that is never entered, only its own condition is told.
    check(
      "- when: ⟦budget is ja and budget is nee⟧\n  do:\n    - when: chance > 5\n      say: Hello.",
      in: .script, finds: "condition-never-holds", headline: "a condition can never hold")
  }

  @Test func aConditionMadeToBeHardIsLetPassSoon() {
    let pairs = (0..<40).map { "(q\($0) is yes or q\(($0 + 1) % 40) is not yes)" }
    let questions = (0..<40).map { "  q\($0): {ask: A?, why: B., type: yes-no}" }
    let text = Check.Example(.playbook, "questions:\n" + questions.joined(separator: "\n")).playbook
      .replacing(
        "- ask: budget\n", with: "- {when: \(pairs.joined(separator: " and ")), ask: q0}\n")
    let found = rules(text, testing: "condition-never-holds")
    #expect(!found.contains("condition-never-holds"))
  }

  @Test func exits() {
    check(
      "exit: ⟦budget is ja and budget is nee⟧", in: .phase, finds: "exit-never-met",
      headline: "the exit of phase \"intake\" can never be met")
    check(
      "exit: ⟦start is known or user is known⟧", in: .phase, finds: "exit-never-asked",
      headline: "the exit of phase \"intake\" waits for what is not asked",
      help: "add `- ask: start` to the script of this phase")
    check(
      "exit: ⟦budget is known and buyer is known⟧", in: .phase, finds: "exit-never-asked",
      headline: "the exit of phase \"intake\" waits for what is not asked",
      help: "add `- dmu: buyer` to the script of this phase")
    #expect(
      rules("exit: start is known or budget is ja", in: .phase, testing: "exit-never-asked") == [])
  }

  @Test func steps() {
    check(
      "- when: ⟦start is known⟧\n  say: Hello.", in: .script, finds: "unreachable-step",
      headline: "a step of phase \"intake\" can never be reached",
      help: "ask it before: `- ask: start`")
    #expect(
      rules(
        "- when: start is not known\n  say: Hello.", in: .script, testing: "unreachable-step") == []
    )
    check(
      "- when: ⟦start is known⟧\n  do: [say: Hello., say: Bye.]", in: .script,
      finds: "unreachable-step", headline: "a step of phase \"intake\" can never be reached")
  }

  @Test func phases() {
    let outcomes = "outcomes: {later: {label: Later, next: {do: call, in: 1w}}, "
    let found = rules(
      outcomes + "lost: {label: Lost, close: lost}}", in: .phase, testing: "unreachable-phase")
    #expect(found == ["unreachable-phase"])
    // The phase a misspelled name means is not unreachable as well.
    let misspelled = rules(
      outcomes + "lost: {label: Lost, close: lost, to: ofer}}", in: .phase,
      testing: "unreachable-phase")
    #expect(misspelled == ["unknown-phase"])
  }

  @Test func outcomes() {
    check(
      "⟦done⟧: {label: Done}", in: .outcomes, finds: "outcome-without-effect",
      headline: "outcome \"done\" leads nowhere")
    check(
      "⟦nobody⟧: {label: No answer, cadence: true}", in: .outcomes,
      finds: "outcome-without-effect", headline: "outcome \"nobody\" leads nowhere")
    #expect(
      rules("done: {label: Done, nxt: {do: call, in: 1d}}", in: .outcomes, testing: "endless-cycle")
        == ["unknown-key"])
  }

  @Test func answersInLines() {
    check(
      "- say: So ⟦{{answers.budget}}⟧ it is.", in: .script, finds: "answer-not-known",
      headline: "the answer to \"budget\" may not be known here",
      help: "add `when: budget is known` to the step")
    check(
      "- when: budget is not ja\n  say: So ⟦{{answers.budget}}⟧ it is.", in: .script,
      finds: "answer-not-known",
      headline: "the answer to \"budget\" may not be known here")
    for line in [
      "- say: \"Well.{{#answers.budget}} So {{answers.budget}} it is.{{/answers.budget}}\"",
      "- when: budget is ja\n  say: So {{answers.budget}} it is.",
      "- when: budget is known and chance > 5\n  do: [say: \"So {{answers.budget}} it is.\"]",
    ] {
      #expect(rules(line, in: .script, testing: "answer-not-known") == [], "\(line)")
    }
  }

  @Test func objections() {
    let two = { (words: String) in
      """
      objections:
        first:
          title: A
          hears: [too expensive]
          meet: [acknowledge: A., explore: "B?", respond: C., confirm: "D?"]
        second:
          title: B
          hears: [\(words)]
          meet: [acknowledge: A., explore: "B?", respond: C., confirm: "D?"]
      """
    }
    check(
      two("⟦Too expensive⟧"), in: .playbook, finds: "objection-heard-twice",
      headline: "\"Too expensive\" is also heard as objection \"first\"")
    check(
      two("⟦far too expensive for us⟧"), in: .playbook, finds: "objection-heard-twice",
      headline: "\"far too expensive for us\" is also heard as objection \"first\"")
    #expect(rules(two("expensive"), in: .playbook, testing: "objection-heard-twice").count == 1)
    #expect(rules(two("a lot"), in: .playbook, testing: "objection-heard-twice") == [])
  }
}
