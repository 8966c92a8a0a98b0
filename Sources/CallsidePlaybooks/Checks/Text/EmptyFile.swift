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
    good: Example(.file, Example(.playbook, "currency: EUR").playbook).shown(
      .file, en: "callside: 1\nid: example\nlanguage: en\ntitle: Example\n# and so on",
      nl: "callside: 1\nid: voorbeeld\nlanguage: nl\ntitle: Voorbeeld\n# enzovoort"))
}

extension Finding {
  /// Says that there is nothing in the file.
  static func emptyFile() -> Finding {
    Finding(
      at: Span(0, 0), Phrase(en: "the file is empty", nl: "het bestand is leeg"),
      help: Phrase(
        en: "copy one to begin with: `playbook list` shows where they are",
        nl: "begin met een kopie: `draaiboek lijst` laat zien waar ze staan"))
  }
}
