import CallsideCore
import Testing

@testable import CallsidePlaybooks

@Suite struct PlaceholderTests {
  static let values = [
    "lead.name": "Jansen & Zonen", "contact.first_name": "Els", "me.name": "Sanne de Boer",
    "answers.wat-nu": "een offerte", "contact.last_name": "", "me.phone": "  ",
  ]

  @Test(arguments: [
    ("Dag.", "Dag."),
    ("Dag {{contact.first_name}}.", "Dag Els."),
    ("Dag {{ contact.first_name }}.", "Dag Els."),
    ("Voor {{lead.name}} dus.", "Voor Jansen & Zonen dus."),
    ("U wilt {{answers.wat-nu}}.", "U wilt een offerte."),
    // Gaps within a sentence.
    ("Goedemorgen {{contact.name}}, met {{me.name}}.", "Goedemorgen, met Sanne de Boer."),
    ("Dag {{contact.name}}", "Dag"),
    ("Dag, {{contact.name}}, hoe is het?", "Dag, hoe is het?"),
    ("Dag, {{contact.name}}.", "Dag."),
    ("Met {{contact.name}} van {{contact.last_name}} hier", "Met van hier"),
    ("Uw collega ({{contact.name}}) zei dat.", "Uw collega zei dat."),
    ("U zei \"{{answers.x}}\".", "U zei."),
    ("Bel {{me.phone}} of {{contact.first_name}}.", "Bel of Els."),
    // Gaps at the start of a sentence.
    ("{{contact.name}}, heeft u even?", "Heeft u even?"),
    ("{{contact.name}} heeft u even?", "Heeft u even?"),
    ("Dank u. {{contact.name}}, tot dan.", "Dank u. Tot dan."),
    ("{{contact.name}}, 's middags kan ook.", "'s Middags kan ook."),
    ("{{contact.name}}, ijskoud is het.", "IJskoud is het."),
    ("{{contact.name}} {{me.phone}}, dag.", "Dag."),
    ("Van Jansen B.V. {{contact.name}} dus.", "Van Jansen B.V. dus."),
    ("{{contact.name}}", ""),
    // The author's own spacing stays.
    ("Zo  is , het {{contact.first_name}}.", "Zo  is , het Els."),
    ("Zo  is het {{contact.name}}.", "Zo  is het."),
    // Sections.
    (
      "{{#contact.name}}Is {{contact.name}} er?{{/contact.name}}{{^contact.name}}Wie gaat erover?{{/contact.name}}",
      "Wie gaat erover?"
    ),
    (
      "{{#contact.first_name}}Is {{contact.first_name}} er?{{/contact.first_name}}{{^contact.first_name}}Wie?{{/contact.first_name}}",
      "Is Els er?"
    ),
    (
      "Ik bel weer.{{#me.phone}} Of bel {{me.phone}}.{{/me.phone}} Tot dan.",
      "Ik bel weer. Tot dan."
    ),
    (
      "Ik bel weer. {{#me.phone}}Of bel {{me.phone}}. {{/me.phone}}Tot dan.",
      "Ik bel weer. Tot dan."
    ),
    (
      "Ik bel weer. {{#me.phone}}Of bel {{me.phone}}.{{/me.phone}} Tot dan.",
      "Ik bel weer. Tot dan."
    ),
    (
      "{{#contact.name}}Dag {{contact.name}}, {{/contact.name}}fijn dat het kan.",
      "Fijn dat het kan."
    ),
    (
      "{{#contact.first_name}}Dag {{contact.first_name}}, {{/contact.first_name}}fijn dat het kan.",
      "Dag Els, fijn dat het kan."
    ),
    ("Dus{{#me.phone}} ja {{/me.phone}}.", "Dus."),
    // Broken ones are never said aloud.
    ("Dag {{contact.first_name, hoe is het?", "Dag"),
    ("Dag {{#x}}{{y}}, hoe is het?", "Dag, hoe is het?"),
    ("Dag {{> deel}}, hoe is het?", "Dag, hoe is het?"),
    ("Dag {{{contact.first_name}}}, hoe is het?", "Dag, hoe is het?"),
  ])
  func aTextIsFilled(_ text: String, _ filled: String) {
    #expect(Placeholders.fill(text, with: Self.values) == filled)
  }

  @Test func valuesAreTextAndNothingElse() {
    let names = ["{{me.name}}", "<b>&amp;</b>", "{{/lead.name}}", "\u{E000}{{", "a\nb"]
    for name in names {
      let filled = Placeholders.fill(
        "Voor {{lead.name}}, {{me.name}}.", with: ["lead.name": name, "me.name": "Sanne"])
      let shown = name == "a\nb" ? "a b" : name.replacing("\u{E000}", with: "")
      #expect(filled == "Voor \(shown), Sanne.")
    }
  }

  @Test(arguments: [
    ("Dag {{⟦contact.naam⟧}}.", "placeholder \"contact.naam\" does not exist"),
    ("Dag {{#⟦naam⟧}}x{{/naam}}.", "placeholder \"naam\" does not exist"),
    ("Zo: {{⟦answers.budgt⟧}}.", "placeholder \"answers.budgt\" does not exist"),
    ("Dag ⟦{{⟧me.name.", "a placeholder is never closed"),
    ("Dag ⟦{{⟧me.name {{me.name}}.", "a placeholder is never closed"),
    ("Dag me.name⟦}}⟧.", "a placeholder is closed that was never opened"),
    ("Dag ⟦{{ }}⟧.", "a placeholder has no name"),
    ("Dag ⟦{{{me.name}}}⟧.", "a placeholder is a name, or a section of one"),
    ("Dag ⟦{{> me}}⟧.", "a placeholder is a name, or a section of one"),
    ("⟦{{#me.name}}⟧Dag.", "section \"me.name\" never ends"),
    ("Dag.⟦{{/me.name}}⟧", "section \"me.name\" ends but never begins"),
    (
      "{{#me.name}}Dag{{^me.phone}}.⟦{{/me.name}}⟧",
      "section \"me.name\" ends within section \"me.phone\""
    ),
  ])
  func aMistakeIsSaidAtItsBraces(_ marked: String, _ headline: String) throws {
    let text = Marked(marked)
    let problems = Placeholders.check(text.text, questions: ["budget"])
    #expect(problems.count == 1)
    let first = try #require(problems.first)
    #expect(first.headline.en == headline)
    #expect(Span(first.range.lowerBound, first.range.upperBound) == text.spans.first)
  }

  @Test(arguments: [
    "- say: Dag {{⟦contact.naam⟧}}.", "- say: \"Dag \\\"{{⟦contact.naam⟧}}\\\".\"",
    "- say: 'Dag ''t is {{⟦contact.naam⟧}}.'",
    "- say: >-\n    Dag\n    {{⟦contact.naam⟧}},\n    é.",
    "- say: >\n    Één é\n\n    {{⟦contact.naam⟧}}\n",
  ])
  func theCaretFindsItsWayBackIntoTheYAML(_ step: String) {
    check(
      step, in: .script, finds: "bad-placeholder",
      headline: "placeholder \"contact.naam\" does not exist",
      help: "did you mean `{{contact.name}}`?")
  }

  @Test func namesAreOfferedForAPlaybook() {
    #expect(Placeholders.names(withAnswersTo: ["budget"]).last == "answers.budget")
  }
}
