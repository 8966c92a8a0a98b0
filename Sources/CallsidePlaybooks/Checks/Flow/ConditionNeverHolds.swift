import CallsideCore

extension Check {
  /// Finds conditions that contradict themselves, or the block they stand in.
  static let conditionNeverHolds = Check(
    "condition-never-holds", .warning,
    what: Phrase(
      en: "A condition that can never hold, whatever the buyer says.",
      nl: "Een voorwaarde die nooit kan opgaan, wat de klant ook zegt."),
    why: Phrase(
      en: "The step is there, and no rep will ever see it.",
      nl: "De stap staat er, maar geen verkoper krijgt hem ooit te zien."),
    bad: Example(.script, "- when: budget is ja and budget is nee\n  say: Let us look at the sum."),
    good: Example(.script, "- when: budget is ja or budget is nee\n  say: Let us look at the sum.")
  ) { book in
    let space = ConditionSpace(book)
    return book.conditioned.compactMap { step in
      guard let own = step.ownWhen else { return nil }
      if space.canHold(own.value) == false { return .neverHolds(own.span) }
      guard let outer = step.outerWhen, space.canHold(.and(outer, own.value)) == false,
        // The block itself has been reported.
        space.canHold(outer) != false
      else { return nil }
      return .neverHoldsInBlock(own.span)
    }
  }
}

extension ConditionSpace {
  /// Makes the space of a playbook.
  init(_ book: PlaybookTree) { self.init(book.names, book.questions) }
}

extension PlaybookTree {
  /// All steps that can have a condition, blocks included.
  var conditioned: [StepTree] {
    phases.flatMap { phase in
      [phase.script, phase.gatekeeper].flatMap { $0.steps + $0.blocks }
    }
  }
}

extension Finding {
  fileprivate static func neverHolds(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(en: "a condition can never hold", nl: "een voorwaarde kan nooit opgaan"),
      label: Phrase(en: "no answers fit this", nl: "hier past geen enkel antwoord bij"),
      help: Phrase(
        en: "`or` where one of two is enough, `and` where both are needed",
        nl: "gebruik `or` als één van de twee genoeg is, `and` als ze allebei nodig zijn"))
  }

  fileprivate static func neverHoldsInBlock(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a condition can never hold within its block",
        nl: "een voorwaarde kan in dit blok nooit opgaan"),
      label: Phrase(
        en: "the condition of the block rules this out",
        nl: "de voorwaarde van het blok sluit dit uit"),
      help: Phrase(
        en: "put the step outside the block", nl: "zet de stap buiten het blok"))
  }
}
