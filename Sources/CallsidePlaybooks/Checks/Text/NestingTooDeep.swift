import CallsideCore

extension Check {
  /// Finds lists and mappings that stand too deep in each other.
  static let nestingTooDeep = Check(
    "nesting-too-deep",
    what: Phrase(
      en: "Lists and keys that stand too deep in each other.",
      nl: "Lijsten en sleutels die te diep in elkaar staan."),
    why: Phrase(
      en: "No playbook goes that deep; a file that does was not written by hand.",
      nl: "Zo diep gaat geen draaiboek; een bestand dat dat doet is niet met de hand geschreven."),
    bad: Example(.phase, "prepare: " + nested(80)),
    good: Example(.phase, "prepare: [Read their website.]"))

  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
}

extension Finding {
  /// Says that lists and mappings stand too deep in each other.
  static func nestingTooDeep(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "lists and keys stand more than \(YAMLSource.depthLimit) deep in each other",
        nl: "lijsten en sleutels staan meer dan \(YAMLSource.depthLimit) diep in elkaar"))
  }
}
