import CallsideCore

extension Check {
  /// Finds things to include that are no files, or may not be read.
  static let unreadableInclude = Check(
    "unreadable-include",
    what: Phrase(
      en: "Something to include that is no file, or may not be read.",
      nl: "Iets om in te voegen dat geen bestand is, of niet gelezen mag worden."),
    why: Phrase(
      en: "What is in it would be missing in every call.",
      nl: "Wat erin staat zou in elk gesprek ontbreken."),
    bad: Example(.playbook, "include: shared", files: ["shared/objections.yaml": shared]),
    good: Example(
      .playbook, "include: shared/objections.yaml", files: ["shared/objections.yaml": shared]))
}

extension Finding {
  /// Says that a file to include cannot be read.
  static func unreadableInclude(_ path: Located<String>) -> Finding {
    Finding(
      at: path.span,
      Phrase(
        en: "could not read the file \(Wording.quoted(path.value))",
        nl: "bestand \(Wording.quoted(path.value)) is niet te lezen"),
      label: Phrase(
        en: "a folder, or a file that may not be read",
        nl: "een map, of een bestand dat niet gelezen mag worden"))
  }
}
