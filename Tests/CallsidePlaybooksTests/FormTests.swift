import CallsideCore
import Testing

@testable import CallsidePlaybooks

@Suite struct FormTests {
  @Test func keys() {
    check(
      "⟦gaol⟧: Agree.\nwho: sdr", in: .secondPhase, finds: "unknown-key",
      headline: "key \"gaol\" does not exist for phase \"offer\"", help: "did you mean \"goal\"?")
    check(
      "chance: 50\n⟦chance⟧: 60", in: .secondPhase, finds: "duplicate-key",
      headline: "key \"chance\" is given twice for phase \"offer\"")
    check(
      "choices: {⟦\"Ja, vast\"⟧: {label: Yes}, nee: {label: No}}", in: .question,
      finds: "bad-id", headline: "\"Ja, vast\" is not an id", help: "did you mean \"ja-vast\"?")
    check(
      "choices: {ja: {label: Yes}, ⟦known⟧: {label: No}}", in: .question, finds: "bad-id",
      headline: "\"known\" cannot be an id here")
  }

  @Test func aKeyTooFarToTheLeftBelongsToWhatStandsAbove() {
    check(
      Check.noPhases.good.text + "\n⟦chance⟧: 60", in: .file, finds: "unknown-key",
      headline: "key \"chance\" does not exist for this playbook",
      help: "indent the line: `chance` belongs to a phase")
  }

  @Test func aMisspelledKeyIsNotMissingAsWell() {
    #expect(rules("titel: Offer", in: .secondPhase) == ["unknown-key"])
    #expect(rules("- aks: budget", in: .script) == ["unknown-key"])
  }

  @Test func dutchWordsAreUnderstoodThoughNotAccepted() {
    check(
      "kind: ⟦offerte⟧", in: .secondPhase, finds: "unknown-value",
      headline: "\"offerte\" is not a value of \"kind\"", help: "did you mean \"quote\"?")
    check(
      "⟦stappen⟧: []", in: .secondPhase, finds: "unknown-key",
      headline: "key \"stappen\" does not exist for phase \"offer\"",
      help: "did you mean \"script\"?")
    #expect(rules(Check.noPhases.good.text.replacing("goal", with: "doel")) == ["unknown-key"])
  }

  @Test(arguments: ["0", "-3", "2.5", "1001", "many"])
  func aWeekHasRoomForSoManyCalls(_ number: String) {
    check(
      "week_target: ⟦\(number)⟧", in: .playbook, finds: "wrong-type",
      headline: "key \"week_target\" takes a number of calls", help: "such as `week_target: 40`")
  }

  @Test func valuesThatAreMissing() {
    check(
      "⟦done⟧:", in: .outcomes, finds: "missing-field",
      headline: "key \"done\" of \"outcomes\" has no value")
    check(
      "⟦goal⟧:", in: .secondPhase, finds: "missing-field",
      headline: "key \"goal\" of phase \"offer\" has no value",
      help: "write something behind it (one sentence: what it is for)")
    check(
      "⟦goal⟧: #1 supplier", in: .secondPhase, finds: "missing-field",
      headline: "key \"goal\" of phase \"offer\" has no value",
      help: "what begins with `#` is not read; write `goal: \"#1 supplier\"`")
    check(
      "⟦goal⟧: # not yet", in: .secondPhase, finds: "missing-field",
      headline: "key \"goal\" of phase \"offer\" has no value",
      help: "write something behind it (one sentence: what it is for)")
    check(
      "questions:\n  ⟦budget⟧: {ask: A?, type: text}", in: .playbook, finds: "missing-field",
      headline: "key \"why\" is missing for question \"budget\"",
      help: "add `why:` (why it is asked)")
    check(
      "title: ⟦\" \"⟧", in: .playbook, finds: "missing-field",
      headline: "the text of \"title\" is empty")
  }

  @Test func wrongTypes() {
    check(
      "prepare: ⟦Read it⟧", in: .phase, finds: "wrong-type",
      headline: "key \"prepare\" takes a list", help: "put it between square brackets: `[Read it]`")
    check(
      "prepare:\n  - ⟦One thing: read it⟧", in: .phase, finds: "wrong-type",
      headline: "each item of \"prepare\" takes a text",
      help: "put the text between quotes: a colon with a space after it makes a key")
    check(
      "- say: ⟦{{me.name}}⟧", in: .script, finds: "wrong-type",
      headline: "key \"say\" takes a text",
      help: "put the text between quotes: a `{` at the start means something else in YAML")
    check(
      "chance: ⟦20%⟧", in: .phase, finds: "wrong-type", headline: "key \"chance\" takes a number",
      help: "did you mean \"20\"?")
    check(
      "questions: {budget: {ask: A?, why: B., type: number, max: ⟦10.000⟧}}", in: .playbook,
      finds: "wrong-type",
      headline: "key \"max\" takes a number", help: "did you mean \"10000\"?")
    check(
      "- ask: budget\n  required: ⟦ja⟧", in: .script, finds: "wrong-type",
      headline: "key \"required\" takes `true` or `false`", help: "did you mean \"true\"?")
    check(
      "⟦- just\n- a list⟧\n", finds: "wrong-type",
      headline: "the file must hold lines such as `callside: 1`")
  }

  @Test func words() {
    check(
      "language: ⟦de⟧", in: .playbook, finds: "unknown-value",
      headline: "\"de\" is not a value of \"language\"")
    check(
      "callside: ⟦2⟧", in: .playbook, finds: "unknown-value",
      headline: "\"2\" is not a value of \"callside\"")
    check(
      "currency: ⟦eur⟧", in: .playbook, finds: "unknown-value",
      headline: "\"eur\" is not a currency", help: "did you mean \"EUR\"?")
    check(
      "- dmu: ⟦beslisser⟧", in: .script, finds: "unknown-role",
      headline: "role \"beslisser\" does not exist", help: "did you mean \"decider\"?")
    check(
      "dmu: {⟦budget-holder⟧: {ask: A?, why: B.}}", in: .playbook, finds: "unknown-role",
      headline: "role \"budget-holder\" does not exist")
    check(
      "hours: {days: [mon, ⟦tues⟧], from: 09:00, to: 17:00}", in: .playbook,
      finds: "unknown-value", headline: "\"tues\" is not a value of \"days\"",
      help: "did you mean \"tue\"?")
  }

  @Test func durationsAndTimes() {
    check(
      "within: ⟦3 dagen⟧", in: .phase, finds: "bad-duration",
      headline: "\"3 dagen\" is not a duration", help: "did you mean \"3d\"?")
    check(
      "done: {label: Done, next: {do: call, in: ⟦soon⟧}}", in: .outcomes, finds: "bad-duration",
      headline: "\"soon\" is not a duration")
    check(
      "hours: {days: ma-vr, from: ⟦9u30⟧, to: \"17:30\"}", in: .playbook, finds: "bad-time",
      headline: "\"9u30\" is not a time of day", help: "did you mean \"09:30\"?")
    check(
      "hours: {days: ma-vr, from: \"17:00\", to: ⟦\"09:00\"⟧}", in: .playbook, finds: "bad-time",
      headline: "the hours end before they begin")
    #expect(rules("hours: {days: za-ma, from: 9:00, to: 24:00}", in: .playbook).isEmpty)
    check(
      "hours:\n  days: ma-vr\n  from: ⟦9.00⟧\n  to: 17:30", in: .playbook, finds: "bad-time",
      headline: "\"9.00\" is not a time of day", help: "did you mean \"09:00\"?")
    check(
      "hours:\n  days: ma-vr\n  from: ⟦9⟧\n  to: 17:30", in: .playbook, finds: "bad-time",
      headline: "\"9\" is not a time of day", help: "did you mean \"09:00\"?")
  }

  /// YAML 1.1 takes `9:00` for 540: a number to the base of sixty.
  @Test(arguments: ["9:00", "09:00", "\"9:00\"", "'09:00'", "9:00   # opens"])
  func aTimeIsATimeHoweverItIsWritten(_ time: String) {
    let book = playbook("hours:\n  days: ma-vr\n  from: \(time)\n  to: 17:30", in: .playbook)
    #expect(book?.hours.from == 9 * 60)
  }

  @Test func chances() {
    check(
      "chance: ⟦-1⟧", in: .phase, finds: "chance-out-of-range",
      headline: "chance \"-1\" is out of range")
    check(
      "choices: {ja: {label: Yes, chance: ⟦+60⟧}, nee: {label: No}}", in: .question,
      finds: "chance-out-of-range", headline: "an answer cannot move the chance by \"+60\"")
  }

  /// Plain scalars that YAML takes for booleans, numbers and dates are texts where texts are due.
  @Test func scalarsAreReadAsTheSchemaExpects() throws {
    let book = try #require(
      playbook(
        "title: yes\nabout: 2026-03-02\nhours: {days: ma-vr, from: 09:00, to: 17:30}",
        in: .playbook))
    #expect(book.title == "yes")
    #expect(book.about == "2026-03-02")
    #expect(book.hours.from == 9 * 60)
    #expect(book.hours.to == 17 * 60 + 30)
    #expect(book.hours.days == [1, 2, 3, 4, 5])
    let phase = try #require(playbook("title: no\nwho: 03", in: .phase)?.phases.first)
    #expect(phase.title == "no")
    #expect(phase.who == "03")
  }

  @Test func allMistakesAreSaidInFileOrder() {
    let text = """
      callside: 1
      id: Example
      language: nl
      titel: Example
      questions:
        budget: {ask: A?, why: B., type: keuze}
      phases:
        - id: intake
          kind: qualify
          title: Intake
          goal: G.
          who: sdr
          within: soon
          chance: 200
          script: [{ask: budgt}]
          outcomes: {done: {label: Done, to: nowhere}}
      """
    #expect(
      rules(text) == [
        "bad-id", "unknown-key", "unknown-value", "bad-duration", "chance-out-of-range",
        "unknown-question", "unknown-phase",
      ])
  }
}
