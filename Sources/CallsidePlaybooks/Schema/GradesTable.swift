import CallsideCore

extension Definition {
  /// What must hold for a company to count as more.
  static let gradesTable = Table(
    Phrase(en: "the grades", nl: "de soorten"),
    [
      .optional(
        "prospect", .scalar(.condition),
        Phrase(en: "When a suspect is a prospect.", nl: "Wanneer een suspect een prospect is.")),
      .optional(
        "lead", .scalar(.condition),
        Phrase(en: "When a prospect is a lead.", nl: "Wanneer een prospect een lead is.")),
      .optional(
        "mql", .scalar(.condition),
        Phrase(
          en: "When it is qualified by marketing (MQL).",
          nl: "Wanneer hij volgens marketing klaar is (MQL).")),
      .optional(
        "sql", .scalar(.condition),
        Phrase(
          en: "When it is qualified by sales (SQL).",
          nl: "Wanneer hij volgens verkoop klaar is (SQL).")),
    ])
}
