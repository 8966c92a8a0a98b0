import CallsideCore

extension Check {
  /// Finds objections in stories that the playbook does not know.
  static let unknownObjection = Check(
    "unknown-objection",
    what: Phrase(
      en: "An objection in a story that the playbook does not know.",
      nl: "Een bezwaar in een verhaal dat het draaiboek niet kent."),
    why: Phrase(
      en: "The story raises something the playbook has no answer to, so it cannot go on.",
      nl:
        "Het verhaal noemt iets waar het draaiboek geen antwoord op heeft, dus het kan niet verder."
    ),
    bad: .story("- raise: te-durr"),
    good: .story("- raise: te-duur"))
}

extension Finding {
  /// Says that an objection is none of the playbook's.
  static func unknownObjection(_ words: Located<String>, in playbook: Playbook) -> Finding {
    let ids = playbook.objections.map(\.id)
    return Finding(
      at: words.span,
      Phrase(
        en: "objection \(Wording.quoted(words.value)) does not exist in the playbook",
        nl: "bezwaar \(Wording.quoted(words.value)) bestaat niet in het draaiboek"),
      label: Wording.notOne(
        of: ids, Phrase(en: "objection", nl: "bezwaar"),
        Phrase(en: "objections", nl: "bezwaren")),
      help: Wording.didYouMean(words.value, among: ids))
  }
}
