import CallsideCore

extension Check {
  /// Finds steps that ask for a role without words to ask it in.
  static let roleWithoutWords = Check(
    "role-without-words", .warning,
    what: Phrase(
      en: "A step that asks for a role without words to ask it in.",
      nl: "Een stap die naar een rol vraagt, zonder de woorden om het te vragen."),
    why: Phrase(
      en: "The rep sees an empty line where the question should stand.",
      nl: "De verkoper ziet een lege regel waar de vraag hoort te staan."),
    bad: Example(.script, "- dmu: user"),
    good: Example(.script, "- dmu: decider")
  ) { book in
    guard book.isSound("dmu") else { return [] }
    let worded = Set(book.roles.map(\.role.value))
    var told: Set<Role> = []
    return book.steps.compactMap { step in
      guard let role = step.role, !worded.contains(role.value),
        told.insert(role.value).inserted
      else { return nil }
      return .roleWithoutWords(role)
    }
  }
}

extension Finding {
  fileprivate static func roleWithoutWords(_ role: Located<Role>) -> Finding {
    let name = role.value.rawValue
    return Finding(
      at: role.span,
      Phrase(
        en: "there are no words to ask for role \"\(name)\"",
        nl: "er zijn geen woorden om naar rol \"\(name)\" te vragen"),
      label: Phrase(en: "not under `dmu:`", nl: "staat niet onder `dmu:`"),
      help: Phrase(
        en: "add to `dmu:` of the playbook: `\(name): {ask: …, why: …}`",
        nl: "voeg toe bij `dmu:` van het draaiboek: `\(name): {ask: …, why: …}`"))
  }
}
