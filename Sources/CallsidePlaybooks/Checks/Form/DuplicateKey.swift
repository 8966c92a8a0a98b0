import CallsideCore

extension Check {
  /// Finds keys that are given twice.
  static let duplicateKey = Check(
    "duplicate-key",
    what: Phrase(en: "A key that is given twice.", nl: "Een sleutel die er twee keer staat."),
    why: Phrase(
      en: "Only one of the two can count. The other would be passed over in silence.",
      nl: "Maar één van de twee kan gelden. De andere zou ongemerkt worden overgeslagen."),
    bad: Example(.question, "changes: A no ends it.\nchanges: A no lowers the chance."),
    good: Example(.question, "changes: A no ends it, or lowers the chance."))
}

extension Finding {
  /// Says that a key came back.
  static func duplicateKey(
    _ duplicate: YAMLNode.Duplicate, _ owner: Phrase, in source: SourceText
  ) -> Finding {
    let key = Wording.quoted(duplicate.key)
    let first = Wording.position(duplicate.first, in: source)
    return Finding(
      at: duplicate.span,
      Phrase(
        en: "key \(key) is given twice for \(owner.en)",
        nl: "sleutel \(key) staat er twee keer bij \(owner.nl)"),
      label: Phrase(en: "this one would be ignored", nl: "deze zou niet meetellen"),
      notes: [Phrase(en: "the first is at \(first)", nl: "de eerste staat op \(first)")],
      help: Phrase(en: "remove one of the two", nl: "haal een van de twee weg"))
  }
}
