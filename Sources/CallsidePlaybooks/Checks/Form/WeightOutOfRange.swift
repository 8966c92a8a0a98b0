import CallsideCore

extension Check {
  /// Finds weights that are negative or drown everything else.
  static let weightOutOfRange = Check(
    "weight-out-of-range",
    what: Phrase(
      en: "A weight that is not from 0 to 10.", nl: "Een gewicht dat niet van 0 tot 10 loopt."),
    why: Phrase(
      en: "Below nothing, a promise would count against a lead; beyond ten, nothing else counts.",
      nl: "Onder nul telt een belofte tegen een lead; boven de tien telt niets anders meer."),
    bad: Example(.playbook, "weights: {promised-step: -1}"),
    good: Example(.playbook, "weights: {promised-step: 1.5}"))
}

extension Finding {
  /// Says that a number cannot be a weight.
  static func weightOutOfRange(_ text: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "weight \(Wording.quoted(text)) is out of range",
        nl: "gewicht \(Wording.quoted(text)) valt buiten het bereik"),
      label: Phrase(en: "from 0 to 10", nl: "van 0 tot 10"),
      help: Phrase(
        en: "1 counts as usual, 2 twice as heavily, 0 not at all",
        nl: "1 telt gewoon, 2 dubbel zo zwaar, 0 helemaal niet"))
  }
}
