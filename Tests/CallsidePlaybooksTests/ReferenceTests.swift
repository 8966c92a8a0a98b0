import CallsideCore
import Testing

@testable import CallsidePlaybooks

@Suite struct ReferenceTests {
  @Test func names() {
    check(
      "- ask: ⟦budgt⟧", in: .script, finds: "unknown-question",
      headline: "question \"budgt\" does not exist in this playbook",
      help: "did you mean \"budget\"?")
    check(
      "done: {label: Done, to: ⟦ofer⟧}", in: .outcomes, finds: "unknown-phase",
      headline: "phase \"ofer\" does not exist in this playbook", help: "did you mean \"offer\"?")
    check(
      "dmu: {decider: {ask: A?, why: B., required_from: ⟦kwalificatie⟧}}", in: .playbook,
      finds: "unknown-phase", headline: "phase \"kwalificatie\" does not exist in this playbook")
    check(
      "- when: phase is ⟦intak⟧\n  say: Hello.", in: .script, finds: "unknown-phase",
      headline: "phase \"intak\" does not exist in this playbook", help: "did you mean \"intake\"?")
  }

  @Test func ids() {
    check(
      "id: ⟦intake⟧", in: .secondPhase, finds: "duplicate-id",
      headline: "id \"intake\" is given to a second phase")
    check(
      "- {id: hello, say: Hello.}\n- {id: ⟦hello⟧, say: Hello again.}", in: .script,
      finds: "duplicate-id", headline: "id \"hello\" is given to a second step")
  }

  @Test func questions() {
    check(
      "questions: {budget: {ask: A?, why: B., type: text}, ⟦size⟧: {ask: C?, why: D., type: text}}",
      in: .playbook, finds: "unused-question", headline: "question \"size\" is never asked")
    check(
      "questions: {budget: {ask: A?, why: B., type: ⟦choice⟧}}", in: .playbook,
      finds: "missing-choices", headline: "question \"budget\" has no choices")
    check(
      "⟦unit⟧: people", in: .question, finds: "misplaced-key",
      headline: "key \"unit\" does not belong to a question of type \"choice\"")
    #expect(
      rules("questions: {budget: {ask: A?, why: B., type: choice, choice: {}}}", in: .playbook)
        == ["unknown-key"])
  }

  @Test func aMisspelledQuestionIsNotUnusedAsWell() {
    let text = """
      questions:
        budget: {ask: A?, why: B., type: text}
        urgency: {ask: A?, why: B., type: text}
      """
    #expect(
      rules(text + "\nabout: x", in: .playbook) == ["unused-question"])
    #expect(
      rules(Check.Example(.playbook, text).playbook.replacing("say: Hello.", with: "ask: urgncy"))
        == ["unknown-question"])
  }

  @Test func steps() {
    check(
      "- ⟦when⟧: budget is ja", in: .script, finds: "step-without-body",
      headline: "a step does nothing")
    check(
      "- say: Hello.\n  ⟦tip⟧: Smile.", in: .script, finds: "step-with-two-bodies",
      headline: "a step has both \"say\" and \"tip\"",
      help: "make it a step of its own: `- tip: …`")
    check(
      "- ⟦tip⟧: Smile.\n- say: Hello.", in: .script, finds: "cue-without-step",
      headline: "\"tip\" stands before the first step")
    check(
      "- do:\n    - ⟦listen⟧: How.\n- say: Hello.", in: .script, finds: "cue-without-step",
      headline: "\"listen\" stands before the first step")
    check(
      "- dmu: decider\n  ⟦required⟧: true", in: .script, finds: "misplaced-key",
      headline: "key \"required\" does not belong to a step with \"dmu\"")
    check(
      "gatekeeper:\n  - ⟦ask⟧: budget", in: .phase, finds: "unknown-key",
      headline: "key \"ask\" does not exist for a step for reception")
  }

  @Test func stages() {
    check(
      "meet:\n- acknowledge: A.\n- explore: B?\n- ⟦confirm⟧: D?", in: .objection,
      finds: "stage-order", headline: "stage \"respond\" is missing for objection \"te-duur\"")
    check(
      "⟦meet⟧:\n- acknowledge: A.\n- explore: B?\n- respond: C.", in: .objection,
      finds: "stage-order", headline: "stage \"confirm\" is missing for objection \"te-duur\"")
    check(
      "meet:\n- acknowledge: A.\n- ⟦respond⟧: C.\n- explore: B?\n- confirm: D?", in: .objection,
      finds: "stage-order", headline: "stage \"respond\" of objection \"te-duur\" is out of order")
    check(
      "meet:\n- ⟦erken⟧: A.\n- explore: B?\n- respond: C.\n- confirm: D?", in: .objection,
      finds: "unknown-stage", headline: "stage \"erken\" does not exist",
      help: "did you mean \"acknowledge\"?")
  }

  @Test func phases() {
    check(
      "kind: ⟦prospect⟧", in: .secondPhase, finds: "phase-order",
      headline: "a \"prospect\" phase comes after a \"qualify\" phase")
    #expect(rules("kind: qualify", in: .secondPhase).isEmpty)
  }
}
