import CallsideCore

extension Check {
  /// Finds stories with a name that another story has.
  static let duplicateStory = Check(
    "duplicate-story",
    what: Phrase(
      en: "Two stories with one name.",
      nl: "Twee verhalen met dezelfde naam."),
    why: Phrase(
      en: "When one of the two fails, its name would not say which.",
      nl: "Gaat een van de twee mis, dan zegt de naam niet welke."),
    bad: Example(
      .file,
      """
      stories:
        - {name: A call, phase: intake, lines: [ask: budget]}
        - {name: A call, phase: offer, lines: [say: Hello]}
      """),
    good: Example(
      .file,
      """
      stories:
        - {name: A call, phase: intake, lines: [ask: budget]}
        - {name: A call about the offer, phase: offer, lines: [say: Hello]}
      """))
}

extension Finding {
  /// Says that a name was given before.
  static func duplicateStory(_ name: Located<String>, first: String) -> Finding {
    Finding(
      at: name.span,
      Phrase(
        en: "two stories are named \(Wording.quoted(name.value))",
        nl: "twee verhalen heten \(Wording.quoted(name.value))"),
      notes: [Phrase(en: "the first is at \(first)", nl: "het eerste staat op \(first)")],
      help: Phrase(
        en: "say in the name what is different", nl: "zeg in de naam wat er anders is"))
  }
}
