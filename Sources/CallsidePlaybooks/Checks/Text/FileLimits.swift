import CallsideCore

extension Check {
  /// Finds files that are too large to be playbooks.
  static let fileTooLarge = Check(
    "file-too-large",
    what: Phrase(
      en: "A file that is too large to be a playbook.",
      nl: "Een bestand dat te groot is voor een draaiboek."),
    why: Phrase(
      en:
        "A playbook is some 50 kB. A far larger file is something else, and would only take time.",
      nl:
        "Een draaiboek is zo'n 50 kB. Een veel groter bestand is iets anders, en kost alleen tijd."),
    bad: Example(.file, ""), good: Example(.file, ""))

  /// Finds lists and mappings that stand too deep in each other.
  static let nestingTooDeep = Check(
    "nesting-too-deep",
    what: Phrase(
      en: "Lists and keys that stand too deep in each other.",
      nl: "Lijsten en sleutels die te diep in elkaar staan."),
    why: Phrase(
      en: "No playbook goes that deep; a file that does was not written by hand.",
      nl: "Zo diep gaat geen draaiboek; een bestand dat dat doet is niet met de hand geschreven."),
    bad: Example(.phase, "prepare: " + nested(80)),
    good: Example(.phase, "prepare: [Read their website.]"))

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

  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
}

extension Finding {
  /// Says that a file is too large.
  static func fileTooLarge(bytes: Int) -> Finding {
    let size = YAMLSource.sizeLimit / 1_000_000
    return Finding(
      at: Span(0, 0),
      Phrase(
        en: "the file is larger than \(size) MB", nl: "het bestand is groter dan \(size) MB"),
      // Of a really large file only the beginning is read.
      label: bytes > 16_000_000
        ? Phrase(en: "it has more than 16 MB", nl: "het heeft meer dan 16 MB")
        : Phrase(en: "it has \(bytes) bytes", nl: "het heeft \(bytes) bytes"))
  }

  /// Says that a file has too many keys and values.
  static func tooManyPieces(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "the file has more than \(YAMLSource.pieceLimit) keys and values",
        nl: "het bestand heeft meer dan \(YAMLSource.pieceLimit) sleutels en waarden"))
  }

  /// Says that a playbook includes more than can be read.
  static func tooMuchIncluded(_ path: Located<String>) -> Finding {
    let (files, size) = (PlaybookParts.fileLimit, PlaybookParts.sizeLimit / 1_000_000)
    return Finding(
      at: path.span,
      Phrase(
        en: "the playbook includes more than \(files) files, or more than \(size) MB",
        nl: "het draaiboek voegt meer dan \(files) bestanden in, of meer dan \(size) MB"),
      label: Phrase(en: "from here on", nl: "vanaf hier"))
  }

  /// Says that lists and mappings stand too deep in each other.
  static func nestingTooDeep(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "lists and keys stand more than \(YAMLSource.depthLimit) deep in each other",
        nl: "lijsten en sleutels staan meer dan \(YAMLSource.depthLimit) diep in elkaar"))
  }

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
