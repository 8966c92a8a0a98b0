import CallsideCore

extension Check {
  /// Finds YAML tags.
  static let yamlTag = Check(
    "yaml-tag",
    what: Phrase(
      en: "A text that begins with `!`, which makes a tag in YAML.",
      nl: "Een tekst die met `!` begint; dat is in YAML een tag."),
    why: Phrase(
      en: "The first word is taken for a tag, and would be gone from the text.",
      nl: "Het eerste woord geldt dan als tag, en zou uit de tekst verdwijnen."),
    bad: Example(
      .question, "tip: !wait for the answer.", nl: "tip: !wacht op het antwoord."),
    good: Example(
      .question, "tip: \"!wait for the answer.\"", nl: "tip: \"!wacht op het antwoord.\""))
}

extension Finding {
  /// Says that a tag means nothing here.
  static func yamlTag(_ tag: String, _ span: Span, text: String) -> Finding {
    let quoted = Excerpt.quoted(beginningOf: text)
    return Finding(
      at: span,
      Phrase(
        en: "YAML tags such as \(Wording.quoted(tag)) are not supported",
        nl: "YAML-tags zoals \(Wording.quoted(tag)) worden niet ondersteund"),
      help: Phrase(
        en: "put the text between double quotes: `\(quoted)`",
        nl: "zet de tekst tussen dubbele aanhalingstekens: `\(quoted)`"))
  }
}
