import CallsideCore

extension Check {
  /// Finds keys and items of lists that became part of the text above them.
  static let keyInText = Check(
    "key-in-text", floor: .off,
    what: Phrase(
      en: "A line with a key that became part of the text above it.",
      nl: "Een regel met een sleutel die bij de tekst erboven is gaan horen."),
    why: Phrase(
      en:
        "It begins too far to the right. A rep would read the key aloud, and it would do nothing.",
      nl:
        "Hij begint te ver naar rechts. Een verkoper leest de sleutel dan voor, en hij doet verder niets."
    ),
    bad: Example(
      .question, "tip: >-\n  Ask on.\n  changes: A no ends it.",
      nl: "tip: >-\n  Vraag door.\n  changes: Bij nee is het klaar."),
    good: Example(
      .question, "tip: >-\n  Ask on.\nchanges: A no ends it.",
      nl: "tip: >-\n  Vraag door.\nchanges: Bij nee is het klaar."))
}

extension Finding {
  /// Says that a line stands in a text, and where it belongs.
  static func keyInText(_ line: YAMLLine, due: Int) -> Finding {
    Finding(
      at: line.keySpan,
      Phrase(
        en: "a line has become part of the text above it",
        nl: "een regel is bij de tekst erboven gaan horen"),
      label: Phrase(
        en: "would be read aloud, and do nothing else",
        nl: "wordt zo voorgelezen, en doet verder niets"),
      help: .column(due, now: line.indent))
  }
}
