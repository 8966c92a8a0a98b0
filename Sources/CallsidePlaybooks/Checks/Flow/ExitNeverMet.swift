import CallsideCore

extension Check {
  /// Finds exit conditions that contradict themselves.
  static let exitNeverMet = Check(
    "exit-never-met", floor: .warning,
    what: Phrase(
      en: "An exit condition that can never hold.",
      nl: "Een voorwaarde om verder te gaan die nooit kan opgaan."),
    why: Phrase(
      en: "No lead would ever go on from this phase without a rep overruling the playbook.",
      nl: "Geen lead komt deze fase uit, tenzij een verkoper het draaiboek opzijzet."),
    bad: Example(.phase, "exit: budget is ja and budget is nee and decider is known"),
    good: Example(.phase, "exit: (budget is ja or budget is nee) and decider is known")
  ) { book in
    let space = ConditionSpace(book)
    return book.phases.compactMap { phase in
      guard let exit = phase.exit, space.canHold(exit.value) == false else { return nil }
      return .exitNeverMet(phase, exit, in: book)
    }
  }
}

extension Finding {
  fileprivate static func exitNeverMet(
    _ phase: PhaseTree, _ exit: Located<Condition>, in book: PlaybookTree
  ) -> Finding {
    Finding(
      at: exit.span,
      Phrase(
        en: "the exit of \(phase.name.en) can never be met",
        nl: "aan de voorwaarde om verder te gaan uit \(phase.name.nl) is nooit te voldoen"),
      label: Phrase(en: "no answers fit this", nl: "hier past geen enkel antwoord bij"),
      notes: book.bounds(of: exit.value), help: exit.value.orForAnd)
  }
}
