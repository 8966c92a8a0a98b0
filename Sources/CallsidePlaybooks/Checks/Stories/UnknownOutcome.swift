import CallsideCore

extension Check {
  /// Finds outcomes in stories with which no call can end.
  static let unknownOutcome = Check(
    "unknown-outcome",
    what: Phrase(
      en: "An outcome in a story with which no call can end.",
      nl: "Een uitkomst in een verhaal waar geen gesprek mee eindigt."),
    why: Phrase(
      en: "No phase of the playbook has it, so the story can never end with it.",
      nl: "Geen enkele fase van het draaiboek heeft hem, dus het verhaal kan er nooit mee eindigen."
    ),
    bad: .story("- hang up\n- outcome: don"),
    good: .story("- hang up\n- outcome: done"))
}

extension Finding {
  /// Says that no phase has an outcome.
  static func unknownOutcome(_ id: Located<String>, among ids: [String]) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "outcome \(Wording.quoted(id.value)) does not exist in the playbook",
        nl: "uitkomst \(Wording.quoted(id.value)) bestaat niet in het draaiboek"),
      label: Phrase(en: "not in any phase", nl: "in geen enkele fase"),
      help: Wording.didYouMean(id.value, among: ids))
  }
}
