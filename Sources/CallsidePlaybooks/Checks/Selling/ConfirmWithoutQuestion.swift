import CallsideCore

extension Check {
  /// Finds objections of which nobody asks whether they are gone.
  static let confirmWithoutQuestion = Check(
    "confirm-without-question", .warning,
    what: Phrase(
      en: "A `confirm` line that asks nothing.", nl: "Een zin bij `confirm` die niets vraagt."),
    why: Phrase(
      en: "An objection is gone when the buyer says so. Unasked, it comes back at the signature.",
      nl:
        "Een bezwaar is weg als de klant dat zegt. Vraag je het niet, dan duikt het later weer op."),
    bad: Example(.objection, meet("Then that is settled.")),
    good: Example(.objection, meet("\"Is that out of the way now?\""))
  ) { book in
    book.statements(at: .confirm).map { .confirmWithoutQuestion($0.0, $0.1) }
  }

  private static func meet(_ confirm: String) -> String {
    """
    meet:
      - acknowledge: It is a lot of money.
      - explore: What are you comparing it with?
      - respond: Then let us look at that.
      - confirm: \(confirm)
    """
  }
}

extension Finding {
  fileprivate static func confirmWithoutQuestion(_ objection: ObjectionTree, _ span: Span)
    -> Finding
  {
    let name = Wording.quoted(objection.id.value)
    return Finding(
      at: span,
      Phrase(
        en: "nobody asks whether objection \(name) is gone",
        nl: "bij bezwaar \(name) vraagt niemand of het weg is"),
      label: Phrase(en: "not a question", nl: "geen vraag"),
      help: Phrase(
        en: "ask, such as \"Is that out of the way now?\"",
        nl: "vraag het, zoals \"Is dat daarmee van tafel?\""))
  }
}
