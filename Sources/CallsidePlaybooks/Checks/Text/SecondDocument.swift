import CallsideCore

extension Check {
  /// Finds a second document in one file.
  static let secondDocument = Check(
    "second-document",
    what: Phrase(en: "A second document in one file.", nl: "Een tweede document in één bestand."),
    why: Phrase(
      en: "One file is one playbook. What comes after a line with `---` is not read.",
      nl: "Eén bestand is één draaiboek. Wat na een regel met `---` komt wordt niet gelezen."),
    bad: Example(.file, Example(.playbook, "currency: EUR").playbook + "---\nid: other\n").shown(
      .file, en: "callside: 1\nid: one\n# and so on\n---\nid: other",
      nl: "callside: 1\nid: een\n# enzovoort\n---\nid: ander"),
    good: Example(.file, "---\n" + Example(.playbook, "currency: EUR").playbook).shown(
      .file, en: "---\ncallside: 1\nid: one\n# and so on",
      nl: "---\ncallside: 1\nid: een\n# enzovoort"))
}

extension Finding {
  /// Says that a second document begins.
  static func secondDocument(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a file holds one playbook, and here a second begins",
        nl: "een bestand bevat één draaiboek, en hier begint een tweede"),
      help: Phrase(
        en: "remove the line with `---`, or put what follows in a file of its own",
        nl: "haal de regel met `---` weg, of zet wat volgt in een eigen bestand"))
  }
}
