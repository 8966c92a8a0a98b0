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
}
