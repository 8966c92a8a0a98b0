import CallsideCore

extension Definition {
  /// The nudges of the coach that a playbook may make more or less of.
  static let weightsTable = Table(
    Phrase(en: "the weights", nl: "de gewichten"),
    Nudge.all.map { nudge in
      .optional(
        nudge.name, .scalar(.factor),
        Phrase(
          en: "How heavily this counts: \(nudge.title.en). 1 is as usual.",
          nl: "Hoe zwaar dit telt: \(nudge.title.nl). 1 is gewoon."))
    })
}
