import CallsideCore

extension Check {
  /// Finds characters that cannot stand in a text.
  static let controlCharacter = Check(
    "control-character",
    what: Phrase(
      en: "A character that cannot stand in a text.",
      nl: "Een teken dat niet in een tekst kan staan."),
    why: Phrase(
      en: "Such a character would do something to the terminal instead of being shown.",
      nl: "Zo'n teken zou iets met de terminal doen in plaats van in beeld te komen."),
    bad: Example(.phase, "who: s\u{1}dr"), good: Example(.phase, "who: sdr"))
}

extension Finding {
  /// Says that a character cannot stand in a text.
  static func controlCharacter(_ value: UInt32, _ span: Span) -> Finding {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Finding(
      at: span,
      Phrase(
        en: "control character \(code) cannot stand in a text",
        nl: "stuurteken \(code) kan niet in een tekst staan"),
      help: Phrase(
        en: "remove it, and save the file as UTF-8",
        nl: "haal het weg, en bewaar het bestand als UTF-8"))
  }
}
