import CallsideCore

extension Check {
  /// Finds stages of meeting an objection that are not one of the four.
  static let unknownStage = Check(
    "unknown-stage",
    what: Phrase(
      en: "A stage of meeting an objection that is not one of the four.",
      nl: "Een stap bij een bezwaar die niet een van de vier is."),
    why: Phrase(
      en: "An objection is met in four stages. A line in another one would never be shown.",
      nl: "Een bezwaar pak je aan in vier stappen. Een zin bij een andere stap komt nooit in beeld."
    ),
    bad: Example(
      .objection,
      "meet: [acknowledge: It is., explore: Why?, reply: Look., confirm: \"Is that it?\"]"),
    good: Example(
      .objection,
      "meet: [acknowledge: It is., explore: Why?, respond: Look., confirm: \"Is that it?\"]"))
}

extension Finding {
  /// Says that a stage does not exist.
  static func unknownStage(_ text: String, _ span: Span) -> Finding {
    let stages = Objection.Stage.allCases.map(\.rawValue)
    let all = Wording.typed(stages)
    return Finding(
      at: span,
      Phrase(
        en: "stage \(Wording.quoted(text)) does not exist",
        nl: "stap \(Wording.quoted(text)) bestaat niet"),
      label: Phrase(en: "one of \(all.en)", nl: "kies \(all.nl)"),
      help: Wording.didYouMean(text, among: stages))
  }
}
