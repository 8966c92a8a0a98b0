import CallsideCore

extension Check {
  /// Finds phases that offer not to call again, and have no outcome to record it with.
  static let objectionNotRecorded = Check(
    "objection-not-recorded", .warning,
    what: Phrase(
      en: "A phase that offers not to call again, without an outcome to record it.",
      nl: "Een fase die aanbiedt niet meer te bellen, zonder uitkomst om dat vast te leggen."),
    why: Phrase(
      en: "What was promised is not kept: without that outcome the lead is called again.",
      nl: "Dan wordt de belofte niet gehouden: zonder die uitkomst wordt de lead weer gebeld."),
    bad: Example(.phase, ends("")),
    good: Example(.phase, ends("\n  no-calls: {label: Wants no calls, objects: true, close: lost}"))
  ) { book in
    book.phases.compactMap { phase in
      guard phase.script.steps.contains(where: { $0.part == .rightToObject }),
        let outcomes = phase.node.entry("outcomes"), book.isSound(outcomes.value.span),
        !phase.outcomes.isEmpty, !phase.outcomes.contains(where: \.isObjection)
      else { return nil }
      return .objectionNotRecorded(phase, outcomes.keySpan)
    }
  }

  private static func ends(_ more: String) -> String {
    """
    outcomes:
      asked: {label: Offer asked for, to: offer, next: {do: quote, in: 2d}}
      nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}\(more)
    """
  }
}

extension Finding {
  fileprivate static func objectionNotRecorded(_ phase: PhaseTree, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "\(phase.name.en) has no outcome for who wants no more calls",
        nl: "\(phase.name.nl) heeft geen uitkomst voor wie niet meer gebeld wil worden"),
      label: Phrase(
        en: "the script offers it", nl: "het script biedt het wel aan"),
      help: Phrase(
        en: "add `no-calls: {label: Wants no calls, objects: true, close: lost}`",
        nl: "voeg toe: `niet-bellen: {label: Wil niet gebeld worden, objects: true, close: lost}`"))
  }
}
