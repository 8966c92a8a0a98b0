import CallsideCore

extension Check {
  /// Finds roles that are not one of the six.
  static let unknownRole = Check(
    "unknown-role",
    what: Phrase(
      en: "A role that is not one of the six.",
      nl: "Een rol die niet een van de zes is."),
    why: Phrase(
      en: "The people who decide play six roles. In another one the program cannot record anybody.",
      nl:
        "Wie er meebeslist speelt een van zes rollen. Bij een andere kan er niemand worden vastgelegd."
    ),
    bad: Example(.script, "- dmu: decidor"),
    good: Example(.script, "- dmu: decider"))
}

extension Finding {
  /// Says that a role does not exist.
  static func unknownRole(_ text: String, _ span: Span) -> Finding {
    let roles = Role.allCases.map(\.rawValue)
    let all = Wording.typed(roles)
    return Finding(
      at: span,
      Phrase(
        en: "role \(Wording.quoted(text)) does not exist",
        nl: "rol \(Wording.quoted(text)) bestaat niet"),
      label: Phrase(en: "one of \(all.en)", nl: "kies \(all.nl)"),
      help: Wording.didYouMean(text, among: roles))
  }
}
