import CallsideCore

extension Check {
  /// Finds files that were saved in an encoding of old.
  static let notUTF8 = Check(
    "not-utf8",
    what: Phrase(
      en: "A file that was not saved as UTF-8.",
      nl: "Een bestand dat niet als UTF-8 is bewaard."),
    why: Phrase(
      en: "Letters with accents would come out as something else, in the middle of a spoken line.",
      nl: "Letters met accenten komen er anders uit, midden in een zin die je voorleest."),
    bad: Example(.file, ""), good: Example(.file, ""))
}

extension Finding {
  /// Says which byte of a file is the first that is not UTF-8.
  static func notUTF8(_ byte: StrayByte, in source: SourceText) -> Finding {
    let width = String(byte.character).utf8.count
    let hexadecimal = String(byte.value, radix: 16, uppercase: true)
    let isWide = source.text.hasPrefix("ÿþ") || source.text.hasPrefix("þÿ")
    return Finding(
      at: Span(byte.offset, byte.offset + width),
      isWide
        ? Phrase(en: "the file is UTF-16, not UTF-8", nl: "het bestand is UTF-16, geen UTF-8")
        : Phrase(en: "the file is not UTF-8", nl: "het bestand is geen UTF-8"),
      label: isWide
        ? Phrase(en: "a file in UTF-16 begins like this", nl: "zo begint een bestand in UTF-16")
        : Phrase(
          en: "byte \(hexadecimal), which is \"\(byte.character)\" in Windows-1252",
          nl: "byte \(hexadecimal), in Windows-1252 is dat \"\(byte.character)\""),
      help: Phrase(
        en: "save the file as UTF-8 in your editor",
        nl: "bewaar het bestand in je editor als UTF-8"))
  }
}
