import CallsideCore

extension Check {
  /// Finds remarks within texts, where they are no remarks.
  static let remarkInText = Check(
    "remark-in-text", .warning,
    what: Phrase(
      en: "A line within a text that begins with `#`.",
      nl: "Een regel binnen een tekst die met `#` begint."),
    why: Phrase(
      en: "Under a `>-` or `|` every line counts: a rep would read the remark aloud.",
      nl: "Onder een `>-` of `|` telt elke regel mee: een verkoper leest de opmerking dan voor."),
    bad: Example(
      .question, "tip: >-\n  Ask on.\n  # more to come", nl: "tip: >-\n  Vraag door.\n  # nog meer"),
    good: Example(
      .question, "# more to come\ntip: >-\n  Ask on.", nl: "# nog meer\ntip: >-\n  Vraag door."))
}

extension Finding {
  /// Says that a remark is part of a text.
  static func remarkInText(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "within a text, a line with `#` is no remark",
        nl: "binnen een tekst is een regel met `#` geen opmerking"),
      label: Phrase(en: "would be read aloud", nl: "wordt zo voorgelezen"),
      help: Phrase(
        en: "put it above the key, or remove it", nl: "zet hem boven de sleutel, of haal hem weg"))
  }
}
