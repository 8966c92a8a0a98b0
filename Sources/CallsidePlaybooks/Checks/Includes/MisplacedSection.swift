import CallsideCore

extension Check {
  /// Finds keys of a playbook in a file that is included.
  static let misplacedSection = Check(
    "misplaced-section",
    what: Phrase(
      en: "A key of a playbook in a file that is included.",
      nl: "Een sleutel van een draaiboek in een ingevoegd bestand."),
    why: Phrase(
      en: "Questions, objections and the DMU can be shared. The rest belongs to one playbook.",
      nl: "Vragen, bezwaren en de DMU kun je delen. De rest hoort bij één draaiboek."),
    bad: Example(
      .playbook, "include: a.yaml", files: ["a.yaml": "currency: EUR\n" + shared]),
    good: Example(.playbook, "currency: EUR\ninclude: a.yaml", files: ["a.yaml": shared]))
}

extension Finding {
  /// Says that a key cannot stand in an included file.
  static func misplacedSection(_ entry: YAMLNode.Entry) -> Finding {
    let keys = Wording.typed(Definition.part.fields.map(\.key))
    return Finding(
      at: entry.keySpan,
      Phrase(
        en: "key \(Wording.quoted(entry.key)) cannot stand in an included file",
        nl: "sleutel \(Wording.quoted(entry.key)) kan niet in een ingevoegd bestand staan"),
      label: Phrase(en: "only \(keys.en)", nl: "alleen \(keys.nl)"),
      help: Phrase(
        en: "put it in the playbook itself", nl: "zet het in het draaiboek zelf"))
  }
}
