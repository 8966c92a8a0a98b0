import CallsideCore

extension Check {
  /// Finds objections that are not asked about before they are answered.
  static let exploreWithoutQuestion = Check(
    "explore-without-question", .warning,
    what: Phrase(
      en: "An `explore` line that asks nothing.", nl: "Een zin bij `explore` die niets vraagt."),
    why: Phrase(
      en: "What buyers say first is seldom what stops them. Only a question brings that out.",
      nl:
        "Wat een klant als eerste zegt is zelden wat hem tegenhoudt. Daar kom je met een vraag achter."
    ),
    bad: Example(.objection, meet("I see what you mean.")),
    good: Example(.objection, meet("\"What are you comparing it with?\""))
  ) { book in
    book.statements(at: .explore).map { .exploreWithoutQuestion($0.0, $0.1) }
  }

  private static func meet(_ explore: String) -> String {
    """
    meet:
      - acknowledge: It is a lot of money.
      - explore: \(explore)
      - respond: Then let us look at that.
      - confirm: Is that out of the way?
    """
  }
}

extension PlaybookTree {
  /// Returns the lines of a stage, among all objections, that ask nothing.
  func statements(at stage: Objection.Stage) -> [(ObjectionTree, Span)] {
    objections.flatMap { objection in
      objection.lines.filter { line in
        guard line.stage == stage, let text = line.node.text, !Scalar.isBlank(text) else {
          return false
        }
        return !text.hasSuffix("?")
          && !Sentences(text).sentences.contains { $0.last?.text.contains("?") ?? false }
      }
      .map { (objection, $0.node.span) }
    }
  }
}

extension Finding {
  fileprivate static func exploreWithoutQuestion(_ objection: ObjectionTree, _ span: Span)
    -> Finding
  {
    let name = Wording.quoted(objection.id.value)
    return Finding(
      at: span,
      Phrase(
        en: "objection \(name) is answered without asking on",
        nl: "bij bezwaar \(name) wordt niet doorgevraagd"),
      label: Phrase(en: "not a question", nl: "geen vraag"),
      help: Phrase(
        en: "ask an open question, such as \"What makes you say so?\"",
        nl: "stel een open vraag, zoals \"Waar zit dat vooral in?\""))
  }
}
