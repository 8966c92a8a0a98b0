import CallsideCore

extension Check {
  /// Finds names of phases that are not in the playbook.
  static let unknownPhase = Check(
    "unknown-phase",
    what: Phrase(
      en: "The name of a phase that does not exist.",
      nl: "De naam van een fase die niet bestaat."),
    why: Phrase(
      en: "A lead could not go there, so it would stay where it is for ever.",
      nl: "Een lead kan er niet heen, en blijft dan voorgoed staan waar hij staat."),
    bad: Example(.outcomes, "on: {label: Offer asked for, to: ofer, next: {do: quote, in: 2d}}"),
    good: Example(.outcomes, "on: {label: Offer asked for, to: offer, next: {do: quote, in: 2d}}")
  ) { book in
    guard book.names.knowsPhases else { return [] }
    // With a phase whose id cannot be read, the phases there are would not be all of them.
    let isWhole = book.phases.count == Set(book.names.phases).count
    let named =
      book.roles.compactMap(\.requiredFrom) + book.phases.flatMap(\.outcomes).compactMap(\.to)
    return named.filter { !book.names.phases.contains($0.value) }
      .map { .unknownPhase($0.value, $0.span, among: book.names.phases, areAll: isWhole) }
  }
}

extension Finding {
  /// Says that a phase does not exist; conditions say it in the same words.
  static func unknownPhase(
    _ id: String, _ span: Span, among phases: [String], areAll: Bool = true
  ) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "phase \(Wording.quoted(id)) does not exist in this playbook",
        nl: "fase \(Wording.quoted(id)) bestaat niet in dit draaiboek"),
      label: Wording.notOne(
        of: phases, Phrase(en: "phase", nl: "fase"), Phrase(en: "phases", nl: "fasen")),
      help: areAll
        ? Wording.didYouMeanOrOne(id, among: phases) : Wording.didYouMean(id, among: phases))
  }
}
