import CallsideCore

extension Check {
  /// Checks of files with stories; what is wrong with their form, other checks say.
  static let stories: [Check] = [
    .unknownObjection, .unknownOutcome, .badAnswer, .badMoment, .badNext, .duplicateStory,
  ]

  /// The playbook that the examples of these checks are about.
  static let storyExamplePlaybook = Example(.playbook, "about: For stories.").playbook
}

extension Check.Example {
  /// Makes an example of lines of a story that is right otherwise.
  static func story(_ lines: String, head: String = "") -> Check.Example {
    let indented = lines.split(separator: "\n").map { "      \($0)\n" }.joined()
    return Check.Example(
      .file, "stories:\n  - name: A first call\n    phase: intake\n\(head)    lines:\n\(indented)")
  }
}

extension Finding {
  /// Says that a story names a phase which is not in the playbook.
  static func unknownStoryPhase(_ id: Located<String>, among ids: [String]) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "phase \(Wording.quoted(id.value)) does not exist in the playbook",
        nl: "fase \(Wording.quoted(id.value)) bestaat niet in het draaiboek"),
      label: Wording.notOne(
        of: ids, Phrase(en: "phase", nl: "fase"), Phrase(en: "phases", nl: "fasen")),
      help: Wording.didYouMean(id.value, among: ids))
  }
}
