import CallsideCore

extension Check {
  /// Finds files to include that are not there.
  static let unknownInclude = Check(
    "unknown-include",
    what: Phrase(
      en: "A file to include that is not there.",
      nl: "Een bestand om in te voegen dat er niet is."),
    why: Phrase(
      en: "The questions and objections in that file would be missing in every call.",
      nl: "De vragen en bezwaren in dat bestand zouden in elk gesprek ontbreken."),
    bad: Example(
      .playbook, "include: shared/objectoins.yaml", files: ["shared/objections.yaml": shared]),
    good: Example(
      .playbook, "include: shared/objections.yaml", files: ["shared/objections.yaml": shared]))

  /// A part that several examples include.
  static let shared = """
    objections:
      no-time:
        title: No time
        hears: [busy]
        meet: [acknowledge: I see., explore: When?, respond: Then., confirm: Agreed?]

    """
}

extension Finding {
  /// Says that a file to include is not there.
  static func unknownInclude(_ path: Located<String>, among paths: [String]) -> Finding {
    Finding(
      at: path.span,
      Phrase(
        en: "file \(Wording.quoted(path.value)) does not exist",
        nl: "bestand \(Wording.quoted(path.value)) bestaat niet"),
      label: Phrase(
        en: "seen from the folder of this file", nl: "gezien vanuit de map van dit bestand"),
      help: Wording.didYouMean(path.value, among: paths))
  }
}
