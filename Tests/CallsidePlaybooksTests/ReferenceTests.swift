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

  @Test func reasons() {
    check(
      "done: {label: Done, close: won, reason: ⟦trust⟧}", in: .outcomes, finds: "unknown-reason",
      headline: "reason \"trust\" does not exist in this playbook")
    check(
      "done: {label: Done, to: offer, reason: ⟦price⟧}", in: .outcomes, finds: "unknown-reason",
      headline: "an outcome with `reason` must close the deal",
      help: "add `close: lost` or `close: won`")
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
      "questions: {budget: {ask: A?, why: B., type: number, min: 9, max: ⟦3⟧}}", in: .playbook,
      finds: "bounds-crossed", headline: "no number is at least 9 and at most 3",
      help: "write `min: 3` and `max: 9`")
    check(
      "⟦unit⟧: people", in: .question, finds: "misplaced-key",
      headline: "key \"unit\" does not belong to a question of type \"choice\"")
    #expect(
      rules("questions: {budget: {ask: A?, why: B., type: choice, choice: {}}}", in: .playbook)
        == ["unknown-key"])
  }

  @Test func idsOfBefore() {
    check(
      "was: [money, ⟦budget⟧]", in: .question, finds: "was-in-use",
      headline: "question \"budget\" is still in this playbook")
    check(
      "was: [money, ⟦money⟧]", in: .question, finds: "was-in-use",
      headline: "the answers to \"money\" go to a second question")
    check(
      "was: ⟦Old Id⟧", in: .question, finds: "bad-id",
      headline: "\"Old Id\" is not an id", help: "did you mean \"old-id\"?")
    #expect(rules("was: [money, cash]", in: .question).isEmpty)
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
      rules(Check.Example(.playbook, text).playbook.replacing("dmu: decider", with: "ask: urgncy"))
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

  /// A playbook with one question and one outcome, as given.
  private func book(_ question: String, _ outcome: String) -> String {
    """
    questions: {moment: \(question)}
    phases:
      - id: intake
        kind: qualify
        title: Intake
        goal: Know them.
        who: sdr
        within: 1h
        chance: 20
        script: [ask: moment]
        outcomes: {done: \(outcome)}
    """
  }

  @Test func datesOfNextSteps() {
    let date = "{ask: When?, why: B., type: date, ahead: true}"
    check(
      book(date, "{label: D, next: {do: meet, in: 3d, date: ⟦momnet⟧}}"), in: .playbook,
      finds: "unknown-question", headline: "question \"momnet\" does not exist in this playbook",
      help: "did you mean \"moment\"?")
    check(
      book(
        "{ask: When?, why: B., type: text}",
        "{label: D, next: {do: meet, in: 3d, date: ⟦moment⟧}}"), in: .playbook,
      finds: "undated-question", headline: "question \"moment\" is not answered with a date")
    check(
      book(date, "{label: D, next: {do: meet, ⟦dat⟧: moment, in: 3d}}"), in: .playbook,
      finds: "unknown-key", headline: "key \"dat\" does not exist for the next step",
      help: "did you mean \"date\"?")
    check(
      book(date, "{label: D, ⟦date⟧: moment}"), in: .playbook, finds: "unknown-key",
      headline: "key \"date\" does not exist for outcome \"done\"",
      help: "put it under `next:`")
    check(
      book(date, "{label: D, ⟦next⟧: {do: meet, date: moment}}"), in: .playbook,
      finds: "missing-field", headline: "key \"in\" is missing for the next step")
  }

  /// Only what would be right there is offered: a near question that is no date is not.
  @Test func onlyDatesAreOfferedAsTheDateOfANextStep() {
    let text = Check.Example(
      .outcomes, "done: {label: D, next: {do: meet, in: 3d, date: budgt}}"
    ).playbook
    let found = PlaybookReader.read(SourceText(name: "test.yaml", text: text)).diagnostics
    #expect(found.map(\.rule) == ["unknown-question"])
    #expect(found.first?.help == nil)
  }

  @Test func keysOfQuestionsStandWithTheirTypes() {
    let done = "{label: D}"
    check(
      book("{ask: When?, why: B., type: text, ⟦ahead⟧: true}", done), in: .playbook,
      finds: "misplaced-key",
      headline: "key \"ahead\" does not belong to a question of type \"text\"")
    check(
      book("{ask: When?, why: B., type: number, ⟦per⟧: year}", done), in: .playbook,
      finds: "misplaced-key",
      headline: "key \"per\" does not belong to a question of type \"number\"")
    check(
      book("{ask: How much?, why: B., type: money, per: ⟦jaar⟧}", done), in: .playbook,
      finds: "unknown-value", headline: "\"jaar\" is not a value of \"per\"",
      help: "did you mean \"year\"?")
    check(
      book("{ask: When?, why: B., type: date, ahead: ⟦ja⟧}", done), in: .playbook,
      finds: "wrong-type", headline: "key \"ahead\" takes `true` or `false`",
      help: "did you mean \"true\"?")
    check(
      book("{ask: How many?, why: B., type: number, ⟦untis⟧: people}", done), in: .playbook,
      finds: "unknown-key", headline: "key \"untis\" does not exist for question \"moment\"",
      help: "did you mean \"unit\"?")
  }

  @Test func voicemails() {
    check(
      "a: {label: A, voicemail: true}\nb: {label: B, ⟦voicemail⟧: true}", in: .outcomes,
      finds: "second-voicemail", headline: "phase \"intake\" has a second outcome for voicemail")
    check(
      "⟦voicemail⟧: Hello.", in: .phase, finds: "voicemail-without-outcome",
      headline: "phase \"intake\" has no outcome for voicemail",
      help: "add an outcome: `voicemail: {label: Left a voicemail, voicemail: true}`")
    check(
      "⟦voicemail⟧: Hello.\noutcomes: {vm: {label: Voicemail ingesproken, cadence: true}}",
      in: .phase, finds: "voicemail-without-outcome",
      headline: "phase \"intake\" has no outcome for voicemail",
      help: "add `voicemail: true` to outcome \"vm\"")
    check(
      "voicemail: Hello.\noutcomes: {vm: {label: A, ⟦voicemial⟧: true}}", in: .phase,
      finds: "unknown-key", headline: "key \"voicemial\" does not exist for outcome \"vm\"",
      help: "did you mean \"voicemail\"?")
    check(
      "voicemail: Hello.\noutcomes: {vm: {label: A, voicemail: ⟦ja⟧}}", in: .phase,
      finds: "wrong-type", headline: "key \"voicemail\" takes `true` or `false`",
      help: "did you mean \"true\"?")
    check(
      "a: {label: A, voicemail: true, ⟦cadence⟧: false}", in: .outcomes, finds: "misplaced-key",
      headline: "key \"cadence\" cannot be `false` beside `voicemail: true`")
    #expect(rules("a: {label: A, voicemail: true, cadence: true}", in: .outcomes).isEmpty)
    #expect(
      rules("outcomes: {a: {label: A, voicemail: false}}\nvoicemail: Hi.", in: .phase)
        == ["voicemail-without-outcome"])
  }
}
