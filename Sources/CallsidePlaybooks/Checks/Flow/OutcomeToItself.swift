import CallsideCore

extension Check {
  /// Finds outcomes that move a lead to the phase it is in.
  static let outcomeToItself = Check(
    "outcome-to-itself", .warning,
    what: Phrase(
      en: "An outcome that moves a lead to the phase it is in.",
      nl: "Een uitkomst die een lead naar zijn eigen fase brengt."),
    why: Phrase(
      en: "It does nothing, so another phase was probably meant.",
      nl: "Dat doet niets, dus waarschijnlijk was er een andere fase bedoeld."),
    bad: Example(.secondPhase, ends("to: offer, next: {do: quote, in: 2d}")),
    good: Example(.secondPhase, ends("next: {do: quote, in: 2d}"))
  ) { book in
    book.phases.flatMap { phase in
      phase.outcomes.compactMap { outcome in
        guard let to = outcome.to, to.value == phase.id?.value else { return nil }
        return .outcomeToItself(outcome.id.value, to.span)
      }
    }
  }

  private static func ends(_ rest: String) -> String {
    """
    outcomes:
      changed: {label: Wants a changed offer, \(rest)}
      won: {label: Signed, close: won}
      nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}
      no-calls: {label: Wants no calls, objects: true, close: lost}
    """
  }
}

extension Finding {
  fileprivate static func outcomeToItself(_ id: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "outcome \(Wording.quoted(id)) leads to its own phase",
        nl: "uitkomst \(Wording.quoted(id)) leidt naar zijn eigen fase"),
      label: Phrase(en: "the lead is here already", nl: "hier is de lead al"),
      help: Phrase(
        en: "name another phase, or remove `to`", nl: "noem een andere fase, of haal `to` weg"))
  }
}
