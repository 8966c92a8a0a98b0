import CallsideCore
import Testing

@testable import CallsidePlaybooks

@Suite struct SellingTests {
  @Test func openings() {
    check(
      "- say: ⟦\"Hello, {{me.name}} with a sales call.\"⟧\n  part: opening", in: .script,
      finds: "opening-without-name", headline: "the opening does not name your company",
      help: "put `{{me.company}}` in the first sentence")
    check(
      "- say: ⟦A sales call from {{me.company}}.⟧\n  part: opening", in: .script,
      finds: "opening-without-name", headline: "the opening does not name you")
    check(
      "- say: ⟦\"Hello, {{me.name}} of {{me.company}}.\"⟧\n  part: opening", in: .script,
      finds: "opening-without-purpose",
      headline: "the opening does not say that the call is about business")
    // Each way it can be said stands for itself.
    check(
      """
      - when: grade is lead
        say: Hello, {{me.name}} of {{me.company}} about our offer.
        part: opening
      - when: not (grade is lead)
        say: ⟦Hello, this is {{me.name}} with a sales call.⟧
        part: opening
      """, in: .script, finds: "opening-without-name",
      headline: "the opening does not name your company")
    // Two lines that are always said count as one.
    #expect(
      rules(
        """
        - {say: "Hello, {{me.name}} here.", part: opening}
        - {say: "From {{me.company}}, about {{me.offer}}.", part: opening}
        """, in: .script, testing: "opening-without-name") == [])
  }

  @Test func spacesInPlaceholdersChangeNothing() {
    let opening =
      "- say: \"Hello, {{ me.name }} of {{ me.company }} about {{ me.offer }}.\"\n  part: opening"
    #expect(rules(opening, in: .script, testing: "opening-without-name") == [])
    #expect(rules(opening, in: .script, testing: "opening-without-purpose") == [])
    check(
      "- say: So you have ⟦{{ answers.budget }}⟧ for this.", in: .script, finds: "answer-not-known",
      headline: "the answer to \"budget\" may not be known here")
  }

  @Test func aStatementMayFollowTheQuestion() {
    let meet =
      "meet: [acknowledge: It is., explore: \"Than what? I will look.\", respond: Look., confirm: \"Is that it? Good.\"]"
    #expect(rules(meet, in: .objection, testing: "explore-without-question") == [])
    #expect(rules(meet, in: .objection, testing: "confirm-without-question") == [])
  }

  @Test(arguments: [("is known", ["unreachable-step"]), ("is not known", [])])
  func aQuestionThatWaitsForItsOwnAnswer(_ when: String, _ found: [String]) {
    let step = "- when: budget \(when)\n  ask: budget\n  required: true"
    #expect(rules(step, in: .script, testing: "unreachable-step") == found)
  }

  @Test func withoutAMarkTheFirstWordsAreTheOpening() {
    let script = { (first: String) in
      """
      script:
        - say: \(first)
        - ask: budget
        - dmu: decider
        - {say: We will not call again., part: right-to-object}
      """
    }
    check(
      script("⟦Hello with a sales call.⟧"), in: .phase, finds: "opening-without-name",
      headline: "the opening names neither you nor your company")
    #expect(
      rules(
        script("\"Hello, {{me.first_name}} of {{me.company}} about our offer.\""), in: .phase,
        testing: "opening-without-name") == [])
  }

  @Test(arguments: [
    "Dag, met {{me.name}} van {{me.company}}. Ik bel met een zakelijk voorstel.",
    "Dag, {{me.name}} van {{me.company}}. Dit is een verkooptelefoontje.",
    "Dag, {{me.name}} van {{me.company}}, over {{me.offer}}.",
    "Dag, {{me.name}} van {{me.company}}. Ik bel over uw contract.",
  ])
  func dutchPurposes(_ line: String) {
    let text = Check.Example(.script, "- say: \"\(line)\"\n  part: opening").playbook
      .replacing("language: en", with: "language: nl")
    #expect(rules(text, testing: "opening-without-purpose") == [])
  }

  @Test func theRightToObject() {
    let script = { (end: String) in
      """
      ⟦script⟧:
        - {say: "Hello, {{me.name}} of {{me.company}} about our offer.", part: opening}
        - ask: budget
        - dmu: decider
      \(end)
      """
    }
    check(
      script(""), in: .phase, finds: "no-right-to-object",
      headline: "the script of phase \"intake\" never offers not to call again")
    let plain = { script($0).replacing("⟦script⟧", with: "script") }
    check(
      plain("  - {when: ⟦budget is ja⟧, say: We stop calling., part: right-to-object}"),
      in: .phase, finds: "no-right-to-object",
      headline: "not everyone is offered not to be called again in phase \"intake\"")
    check(
      "- {say: We stop calling., part: right-to-object}\n- ask: ⟦budget⟧", in: .script,
      finds: "no-right-to-object",
      headline: "a question follows the offer not to call again in phase \"intake\"")
    #expect(
      rules(
        plain(
          """
            - {when: budget is ja, say: We stop calling., part: right-to-object}
            - {when: budget is not ja, say: We stop calling., part: right-to-object}
          """), in: .phase, testing: "no-right-to-object") == [])
  }

  @Test func whoDecides() {
    check(
      "exit: ⟦budget is known or decider is known⟧", in: .phase, finds: "quote-without-decider",
      headline: "phase \"offer\" can be reached without a decider known",
      help: "add `and decider is known` to the exit of phase \"intake\"")
    check(
      "dmu: {decider: {ask: A?, why: B.}, user: {ask: A?, why: B., required_from: ⟦offer⟧}}",
      in: .playbook, finds: "role-never-asked",
      headline: "role \"user\" is required from phase \"offer\" and never asked for")
    check(
      "- dmu: ⟦user⟧", in: .script, finds: "role-without-words",
      headline: "there are no words to ask for role \"user\"")
  }

  @Test(arguments: [
    ("Is there a budget, ⟦and who decides about it?⟧", "en"),
    ("What is the budget? ⟦Who decides about it?⟧", "en"),
    ("Do you have a budget, ⟦and are you still looking?⟧", "en"),
    ("Is er budget, ⟦en kan het dit jaar nog beginnen?⟧", "nl"),
    ("Werkt u ermee ⟦en hebben jullie daar ervaring mee?⟧", "nl"),
    ("Is er budget, ⟦en wie gaat daarover?⟧", "nl"),
    ("Hoeveel budget is er ⟦en met wie overlegt u daarover?⟧", "nl"),
  ])
  func twoQuestionsInOne(_ ask: String, _ language: String) {
    checkAsk(ask, language, "double-question", "this asks two things at once")
  }

  @Test(arguments: [
    ("⟦Don't⟧ you want to spend less?", "en"), ("⟦Wouldn’t⟧ that help?", "en"),
    ("That is too much, ⟦right?⟧", "en"), ("You want that, ⟦don't you?⟧", "en"),
    ("You ⟦surely⟧ have a budget?", "en"), ("⟦Vindt u niet⟧ dat het beter kan?", "nl"),
    ("⟦Zou het niet⟧ fijn zijn als het minder kostte?", "nl"),
    ("U heeft wel budget, ⟦toch?⟧", "nl"), ("U wilt ⟦natuurlijk⟧ besparen?", "nl"),
  ])
  func questionsThatLead(_ ask: String, _ language: String) {
    checkAsk(ask, language, "leading-question", "the question says which answer is wanted")
  }

  /// Questions that look like one of those and are none.
  @Test(arguments: [
    ("Do you do it yourself or do you have someone for it?", "en"),
    ("Doet u dat zelf of heeft u daar iemand voor?", "nl"),
    ("How is it going with sales and service?", "en"), ("Is that right?", "en"),
    ("What can and can't be changed?", "en"), ("Which is correct?", "en"),
    ("How many people do research and development?", "en"),
    ("Wat wilt u niet meer?", "nl"), ("Hoe is het met het werk en de mensen?", "nl"),
    ("Wat is er nodig om dat te regelen?", "nl"),
    ("Wie gaat er over het geld en de planning?", "nl"),
    ("Wat moet er volgens u vooral niet in?", "nl"),
  ])
  func honestQuestions(_ ask: String, _ language: String) {
    let text = Check.Example(.question, "ask: \"\(ask)\"").playbook
    let found = rules(inLanguage(text, language), testing: "double-question")
    #expect(found == [], "\(ask)")
  }

  @Test func aDayAndATimeAreOneMoment() {
    let question = { (kind: String, ask: String) in
      "questions: {budget: {ask: \"\(ask)\", why: B., type: \(kind)}}"
    }
    let moment = "What day suits you, and at what time?"
    #expect(rules(question("date", moment), in: .playbook, testing: "double-question") == [])
    #expect(
      rules(question("text", moment), in: .playbook, testing: "double-question")
        == ["double-question"])
  }

  private func inLanguage(_ text: String, _ language: String) -> String {
    text.replacing("language: en", with: "language: \(language)")
  }

  private func checkAsk(
    _ ask: String, _ language: String, _ rule: String, _ headline: String
  ) {
    let text = Check.Example(.question, "ask: \"\(ask)\"").playbook
    check(inLanguage(text, language), finds: rule, headline: headline)
  }

  @Test func breath() {
    let words = { (count: Int) in (0..<count).map { "word\($0)" }.joined(separator: " ") }
    check(
      "- say: Hello. ⟦\(words(26)).⟧ Bye.", in: .script, finds: "long-sentence",
      headline: "a sentence of 26 words is too long for one breath",
      help: "make it two sentences")
    #expect(rules("- say: \(words(25)). Bye.", in: .script, testing: "long-sentence") == [])
    // Only one of a section and its opposite is ever said, and a placeholder is one word.
    #expect(
      rules(
        "- say: \"Hello {{#me.phone}}\(words(22)) {{me.phone}}{{/me.phone}}{{^me.phone}}\(words(23))"
          + "{{/me.phone}}.\"", in: .script, testing: "long-sentence") == [])
    let line = (0..<7).map { _ in words(9) + "." }.joined(separator: " ")
    check(
      "- say: ⟦\(line)⟧", in: .script, finds: "long-line",
      headline: "63 words in one go are too many")
  }

  @Test func objections() {
    check(
      "meet: [acknowledge: A., explore: ⟦I see.⟧, respond: B., confirm: \"C?\"]", in: .objection,
      finds: "explore-without-question",
      headline: "objection \"te-duur\" is answered without asking on")
    check(
      "meet: [acknowledge: A., explore: \"B?\", respond: C., confirm: ⟦D.⟧]", in: .objection,
      finds: "confirm-without-question",
      headline: "nobody asks whether objection \"te-duur\" is gone")
  }

  @Test func whatIsMissingIsNotMissedTwice() {
    // A key that cannot be read may be the one that is missed.
    #expect(
      rules("exti: budget is known", in: .phase, testing: "phase-without-exit") == ["unknown-key"])
    #expect(
      rules("- {say: Bye., part: right-to-objct}", in: .script, testing: "no-right-to-object")
        == ["unknown-value"])
  }
}
