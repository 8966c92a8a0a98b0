import CallsideCore

extension Check {
  /// Finds files with nothing in them.
  static let emptyFile = Check(
    "empty-file",
    what: Phrase(en: "A file with nothing in it.", nl: "Een bestand waar niets in staat."),
    why: Phrase(
      en: "Nothing stands in the file but comments, if that.",
      nl: "Er staat niets in het bestand, hooguit commentaar."),
    bad: Example(.file, "# to be written\n"),
    good: Example(.file, Example(.playbook, "currency: EUR").playbook))

  /// Finds a second document in one file.
  static let secondDocument = Check(
    "second-document",
    what: Phrase(en: "A second document in one file.", nl: "Een tweede document in één bestand."),
    why: Phrase(
      en: "One file is one playbook. What comes after a line with `---` is not read.",
      nl: "Eén bestand is één draaiboek. Wat na een regel met `---` komt wordt niet gelezen."),
    bad: Example(.file, Example(.playbook, "currency: EUR").playbook + "---\nid: other\n"),
    good: Example(.file, "---\n" + Example(.playbook, "currency: EUR").playbook))
}

extension Finding {
  /// Says that there is nothing in the file.
  static func emptyFile() -> Finding {
    Finding(
      at: Span(0, 0), Phrase(en: "the file is empty", nl: "het bestand is leeg"),
      help: Phrase(
        en: "copy one to begin with: `callside playbook list` shows where they are",
        nl: "begin met een kopie: `callside draaiboek lijst` laat zien waar ze staan"))
  }

  /// Says that a second document begins.
  static func secondDocument(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a file holds one playbook, and here a second begins",
        nl: "een bestand bevat één draaiboek, en hier begint een tweede"),
      help: Phrase(en: "put it in a file of its own", nl: "zet het in een eigen bestand"))
  }
}
