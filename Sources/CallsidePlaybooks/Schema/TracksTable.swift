import CallsideCore

extension Definition {
  /// The next step of each track.
  static let tracksTable = Table(
    Phrase(en: "the tracks", nl: "de sporen"),
    [
      .optional(
        "main", .mapping(.next),
        Phrase(en: "When nobody was reached.", nl: "Als er niemand is bereikt.")),
      .optional(
        "positive", .mapping(.next),
        Phrase(en: "When they are interested.", nl: "Als er interesse is.")),
      .optional(
        "negative", .mapping(.next),
        Phrase(en: "When it is not the moment.", nl: "Als het niet het moment is.")),
    ])
}
