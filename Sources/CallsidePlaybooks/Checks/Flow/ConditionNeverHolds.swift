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
      if space.canHold(own.value) == false { return .neverHolds(own, in: book) }
      guard let outer = step.outerWhen, space.canHold(.and(outer, own.value)) == false,
        // The block itself has been reported.
        space.canHold(outer) != false
      else { return nil }
      return .neverHoldsInBlock(own.span)
    }
  }
}

extension PlaybookTree {
  /// Returns why the answers to the questions of a condition may not fit it: their bounds.
  func bounds(of condition: Condition) -> [Phrase] {
    Set(condition.questions).sorted().compactMap { id in
      guard let node = question(id)?.node else { return nil }
      let name = Wording.quoted(id)
      switch (node["min"]?.text, node["max"]?.text) {
      case (let min?, let max?):
        return Phrase(
          en: "the answer to \(name) lies between \(min) and \(max)",
          nl: "het antwoord op \(name) ligt tussen \(min) en \(max)")
      case (let min?, nil):
        return Phrase(
          en: "the answer to \(name) is at least \(min)",
          nl: "het antwoord op \(name) is minstens \(min)")
      case (nil, let max?):
        return Phrase(
          en: "the answer to \(name) is at most \(max)",
          nl: "het antwoord op \(name) is hooguit \(max)")
      case (nil, nil): return nil
      }
    }
  }
}

extension Condition {
  /// Whether two conditions have to hold at once somewhere in it.
  var hasAnd: Bool {
    switch self {
    case .and: true
    case .or(let left, let right): left.hasAnd || right.hasAnd
    case .not(let inner): inner.hasAnd
    default: false
    }
  }

  /// The help for a condition that cannot hold, or nil where it has no `and` to be mistaken about.
  var orForAnd: Phrase? {
    guard hasAnd else { return nil }
    return Phrase(
      en: "`or` where one of two is enough, `and` where both are needed",
      nl: "gebruik `or` als één van de twee genoeg is, `and` als ze allebei nodig zijn")
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
  fileprivate static func neverHolds(
    _ condition: Located<Condition>, in book: PlaybookTree
  ) -> Finding {
    Finding(
      at: condition.span,
      Phrase(en: "a condition can never hold", nl: "een voorwaarde kan nooit opgaan"),
      label: Phrase(en: "no answers fit this", nl: "hier past geen enkel antwoord bij"),
      notes: book.bounds(of: condition.value), help: condition.value.orForAnd)
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
