import CallsideCore

extension Check {
  /// Finds conditions that cannot be read, and those that can never be judged.
  static let badCondition = Check(
    "bad-condition",
    what: Phrase(
      en: "A condition that cannot be read, or compares what cannot be compared.",
      nl: "Een voorwaarde die niet te lezen is, of vergelijkt wat niet te vergelijken is."),
    why: Phrase(
      en: "A step under a condition that cannot be judged would never be shown, or always.",
      nl: "Een stap onder een voorwaarde die niet klopt, zou nooit in beeld komen, of altijd."),
    bad: Example(.script, "- when: budget is misschien\n  say: Shall we work it out together?"),
    good: Example(.script, "- when: budget is nee\n  say: Shall we work it out together?"))
}

extension Finding {
  /// Says what is wrong with a condition, at a place in the source.
  static func badCondition(_ problem: ConditionProblem, _ span: Span) -> Finding {
    Finding(at: span, problem.headline, label: problem.label, help: problem.help)
  }
}
