import CallsideCore

extension Check {
  /// Finds phases without an outcome for a call that nobody answers.
  static let noOutcomeForNoAnswer = Check(
    "no-outcome-for-no-answer", .warning,
    what: Phrase(
      en: "A phase without an outcome for a call that nobody answers.",
      nl: "Een fase zonder uitkomst voor wanneer niemand opneemt."),
    why: Phrase(
      en: "Most calls are not answered. Without that outcome attempts are not counted.",
      nl:
        "De meeste telefoontjes worden niet opgenomen. Zonder die uitkomst tellen pogingen niet mee."
    ),
    bad: Example(.phase, ends("")),
    good: Example(
      .phase, ends("\n  nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}"))
  ) { book in
    book.phases.compactMap { phase in
      guard let outcomes = phase.node.entry("outcomes"), book.isSound(outcomes.value.span),
        !phase.outcomes.isEmpty, !phase.outcomes.contains(where: \.isAttempt)
      else { return nil }
      return .nobodyReached(phase, outcomes.keySpan)
    }
  }

  private static func ends(_ more: String) -> String {
    """
    outcomes:
      asked: {label: Offer asked for, to: offer, next: {do: quote, in: 2d}}
      no-calls: {label: Wants no calls, objects: true, close: lost}\(more)
    """
  }
}

extension Finding {
  fileprivate static func nobodyReached(_ phase: PhaseTree, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "\(phase.name.en) has no outcome for a call nobody answers",
        nl: "\(phase.name.nl) heeft geen uitkomst voor wanneer niemand opneemt"),
      help: Phrase(
        en: "add `no-answer: {label: No answer, cadence: true, next: {do: call, in: 1d}}`",
        nl: "voeg toe: `geen-gehoor: {label: Geen gehoor, cadence: true, next: {do: call, in: 1d}}`"
      ))
  }
}
