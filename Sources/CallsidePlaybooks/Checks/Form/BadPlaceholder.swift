import CallsideCore

extension Check {
  /// Finds placeholders that nothing can be filled in for.
  static let badPlaceholder = Check(
    "bad-placeholder",
    what: Phrase(
      en: "A placeholder that nothing can be filled in for.",
      nl: "Een invulplek waar niets voor te vinden is."),
    why: Phrase(
      en: "A rep reads these lines aloud. A placeholder that nothing fills leaves a hole in them.",
      nl: "Een verkoper leest dit hardop voor. Een invulplek zonder waarde laat een gat in de zin."),
    bad: Example(.script, "- say: Hello {{contact.firstname}}."),
    good: Example(.script, "- say: Hello {{contact.first_name}}."))
}

extension Finding {
  /// Says what is wrong with a placeholder, at a place in the source.
  static func badPlaceholder(_ problem: Placeholders.Problem, _ span: Span) -> Finding {
    Finding(at: span, problem.headline, label: problem.label, help: problem.help)
  }
}
