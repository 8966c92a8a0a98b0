import CallsideCore

extension Check {
  /// Finds texts that a `#` cuts off.
  static let textCutOff = Check(
    "text-cut-off", .warning,
    what: Phrase(
      en: "A text that a `#` in it cuts off.", nl: "Een tekst die wordt afgekapt door een `#`."),
    why: Phrase(
      en: "In YAML a `#` after a space begins a remark. A rep would read half a sentence aloud.",
      nl:
        "In YAML begint een `#` na een spatie een opmerking. Een verkoper leest dan een halve zin voor."
    ),
    bad: Example(
      .question, "tip: Be their supplier #1 before you quote.",
      nl: "tip: Word eerst leverancier #1 en offreer dan."),
    good: Example(
      .question, "tip: \"Be their supplier #1 before you quote.\"",
      nl: "tip: \"Word eerst leverancier #1 en offreer dan.\""))
}

extension Finding {
  /// Says what is not read of a text.
  static func textCutOff(_ whole: String, _ span: Span) -> Finding {
    let quoted = Excerpt.quoted(beginningOf: whole)
    return Finding(
      at: span,
      Phrase(
        en: "a text is cut off: what comes after ` #` is not read",
        nl: "een tekst is afgekapt: wat na ` #` staat wordt niet gelezen"),
      label: Phrase(en: "a remark to YAML", nl: "voor YAML een opmerking"),
      notes: [
        Phrase(
          en: "a remark of your own stands behind two spaces: `  # like this`",
          nl: "een eigen opmerking zet je achter twee spaties: `  # zo`")
      ],
      help: Phrase(
        en: "put the text between quotes: `\(quoted)`",
        nl: "zet de tekst tussen aanhalingstekens: `\(quoted)`"))
  }
}
