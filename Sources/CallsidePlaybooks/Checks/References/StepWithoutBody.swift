import CallsideCore

extension Check {
  /// Finds steps in which nothing is done.
  static let stepWithoutBody = Check(
    "step-without-body",
    what: Phrase(en: "A step that does nothing.", nl: "Een stap die niets doet."),
    why: Phrase(
      en: "The rep would see an empty step and wait for something to come.",
      nl: "De verkoper ziet een lege stap en wacht op iets dat niet komt."),
    bad: Example(.script, "- part: summary"),
    good: Example(.script, "- say: So we have a plan.\n  part: summary")
  ) { book in
    book.steps.compactMap { step in
      guard step.keys.isEmpty, let first = step.node.entries.first else { return nil }
      let bodies = StepTree.Key.allCases.map(\.rawValue)
      // A misspelled `say` has been reported as a key that does not exist.
      if bodies.contains(where: { step.node.mayMisspell($0, in: .step) }) { return nil }
      return .stepWithoutBody(first.keySpan)
    }
  }
}

extension Finding {
  fileprivate static func stepWithoutBody(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(en: "a step does nothing", nl: "een stap doet niets"),
      label: Phrase(
        en: "one of `say`, `ask`, `dmu`, `listen`, `tip` or `do` is due",
        nl: "hier hoort `say`, `ask`, `dmu`, `listen`, `tip` of `do` bij"))
  }
}
