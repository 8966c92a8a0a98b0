import CallsideCore

extension Check {
  /// Finds paths that lead out of the folder of the playbook.
  static let includeOutside = Check(
    "include-outside",
    what: Phrase(
      en: "A path that leads out of the folder of the playbook.",
      nl: "Een pad dat buiten de map van het draaiboek komt."),
    why: Phrase(
      en: "A playbook is handed on with its folder. What lies elsewhere would stay behind.",
      nl: "Een draaiboek geef je door met zijn map. Wat ergens anders staat blijft dan achter."),
    bad: Example(.playbook, "include: ../objections.yaml"),
    good: Example(
      .playbook, "include: shared/objections.yaml", files: ["shared/objections.yaml": shared]))
}

extension Finding {
  /// Says that a path leads out of the folder.
  static func includeOutside(_ path: Located<String>) -> Finding {
    Finding(
      at: path.span,
      Phrase(
        en: "path \(Wording.quoted(path.value)) leads out of the folder of the playbook",
        nl: "pad \(Wording.quoted(path.value)) leidt uit de map van het draaiboek"),
      help: Phrase(
        en: "copy the file into that folder, and name it from there",
        nl: "kopieer het bestand naar die map, en noem het van daaruit"))
  }
}
