import CallsideCore

extension Check {
  /// Finds conditions that rule nothing out.
  static let conditionAlwaysHolds = Check(
    "condition-always-holds", .warning,
    what: Phrase(
      en: "A condition that always holds.", nl: "Een voorwaarde die altijd opgaat."),
    why: Phrase(
      en: "It looks like a choice and is none; most often an `or` was written for an `and`.",
      nl: "Het lijkt een keuze en is er geen; meestal staat er `or` waar `and` bedoeld was."),
    bad: Example(
      .script, "- when: budget is not ja or budget is not nee\n  say: Let us look at the sum."),
    good: Example(
      .script, "- when: budget is not ja and budget is not nee\n  say: Let us look at the sum.")
  ) { book in
    let space = ConditionSpace(book)
    let steps = book.conditioned.compactMap { step -> Finding? in
      guard let own = step.ownWhen else { return nil }
      if space.implies(nil, own.value) { return .alwaysHolds(own.span) }
      guard let outer = step.outerWhen, space.canHold(outer) == true,
        space.implies(outer, own.value)
      else { return nil }
      return .alwaysHoldsInBlock(own.span)
    }
    let exits = book.phases.compactMap(\.exit).filter { space.implies(nil, $0.value) }
    return steps + exits.map { .alwaysHolds($0.span) }
  }
}

extension Finding {
  fileprivate static func alwaysHolds(_ span: Span) -> Finding {
    Finding(
      at: span, Phrase(en: "a condition always holds", nl: "een voorwaarde gaat altijd op"),
      label: Phrase(en: "every answer fits this", nl: "hier past elk antwoord bij"),
      help: Phrase(
        en: "remove it, or write `and` where both are meant",
        nl: "haal hem weg, of schrijf `and` als je beide bedoelt"))
  }

  fileprivate static func alwaysHoldsInBlock(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a condition always holds within its block",
        nl: "een voorwaarde gaat in dit blok altijd op"),
      label: Phrase(
        en: "the condition of the block says so already",
        nl: "dat zegt de voorwaarde van het blok al"
      ),
      help: Phrase(en: "remove it", nl: "haal hem weg"))
  }
}
