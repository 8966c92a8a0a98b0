import CallsideCore

extension Check {
  /// Finds whole playbooks where a part is due.
  static let includedPlaybook = Check(
    "included-playbook",
    what: Phrase(
      en: "A whole playbook where a part is due.",
      nl: "Een heel draaiboek waar een deel hoort."),
    why: Phrase(
      en: "A playbook has phases and an id of its own, of which there can be only one.",
      nl: "Een draaiboek heeft eigen fasen en een eigen id, en daarvan kan er maar één zijn."),
    bad: Example(
      .playbook, "include: other.yaml",
      files: ["other.yaml": "callside: 1\nid: other\n" + shared]),
    good: Example(.playbook, "include: objections.yaml", files: ["objections.yaml": shared]))
}

extension Finding {
  /// Says that a playbook is included.
  static func includedPlaybook(_ path: Located<String>) -> Finding {
    Finding(
      at: path.span,
      Phrase(
        en: "file \(Wording.quoted(path.value)) is a playbook of its own",
        nl: "bestand \(Wording.quoted(path.value)) is zelf een draaiboek"),
      label: Phrase(en: "it has a key `callside`", nl: "het heeft een sleutel `callside`"),
      help: Phrase(
        en: "put what both need in a third file, and include that in both",
        nl: "zet wat ze delen in een derde bestand, en voeg dat in beide in"))
  }
}
