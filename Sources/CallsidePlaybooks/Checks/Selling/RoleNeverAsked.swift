import CallsideCore

extension Check {
  /// Finds roles that must be known from some phase on, and that no step asks for by then.
  static let roleNeverAsked = Check(
    "role-never-asked", .warning,
    what: Phrase(
      en: "A role that must be known, and that no script asks for by then.",
      nl: "Een rol die bekend moet zijn, maar waar dan nog geen script naar vraagt."),
    why: Phrase(
      en: "The coach keeps reminding the rep of a name that the script never asks for.",
      nl: "De coach blijft vragen om een naam waar het script de verkoper nooit naar laat vragen."),
    bad: Example(.playbook, dmu(buyer: ", required_from: offer")),
    good: Example(.playbook, dmu(decider: ", required_from: offer"))
  ) { book in
    guard book.isSound("phases") else { return [] }
    return book.roles.compactMap { role in
      guard let from = role.requiredFrom,
        let position = book.phases.firstIndex(where: { $0.id?.value == from.value })
      else { return nil }
      let steps = book.phases[...position].flatMap { $0.script.steps + $0.gatekeeper.steps }
      guard !steps.contains(where: { $0.role?.value == role.role.value }) else { return nil }
      return .roleNeverAsked(role.role.value, from)
    }
  }

  private static func dmu(decider: String = "", buyer: String = "") -> String {
    """
    dmu:
      decider: {ask: Who signs?, why: That is the one to convince.\(decider)}
      buyer: {ask: Who does the contract?, why: Terms come up late.\(buyer)}
    """
  }
}

extension Finding {
  fileprivate static func roleNeverAsked(_ role: Role, _ from: Located<String>) -> Finding {
    Finding(
      at: from.span,
      Phrase(
        en:
          "role \"\(role.rawValue)\" is required from phase \(Wording.quoted(from.value)) and never asked for",
        nl:
          "rol \"\(role.rawValue)\" moet bekend zijn vanaf fase \(Wording.quoted(from.value)), maar er wordt niet naar gevraagd"
      ),
      label: Phrase(
        en: "no script asks for it up to here", nl: "tot hier vraagt geen script ernaar"),
      help: Phrase(
        en: "add `- dmu: \(role.rawValue)` to a script up to that phase",
        nl: "zet `- dmu: \(role.rawValue)` in een script tot en met die fase"))
  }
}
