import CallsideCore

extension Check {
  /// Finds phases that a lead can neither leave nor be closed in.
  static let phaseWithoutEnd = Check(
    "phase-without-end", .warning,
    what: Phrase(
      en: "A phase that a lead can neither leave nor be closed in.",
      nl: "Een fase waar een lead niet uit komt en ook niet in wordt afgesloten."),
    why: Phrase(
      en: "Every lead that gets here is called again for ever.",
      nl: "Elke lead die hier komt, wordt tot in het oneindige nagebeld."),
    bad: Example(.secondPhase, ends("next: {do: call, in: 1w}")),
    good: Example(.secondPhase, ends("close: won"))
  ) { book in
    let leaving = Set(book.graph.moves.map(\.from))
    let known = Set(book.names.phases)
    return book.phases.enumerated().compactMap { position, phase in
      guard !leaving.contains(position), phase.isOpenEnded,
        book.mayJudgeEnds(of: phase, among: known)
      else {
        return nil
      }
      return .phaseWithoutEnd(phase)
    }
  }

  private static func ends(_ rest: String) -> String {
    """
    outcomes:
      signed: {label: Signed, \(rest)}
      nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}
      no-calls: {label: Wants no calls, objects: true, next: {do: email, in: 1d}}
    """
  }
}

extension PhaseTree {
  /// Whether no outcome closes a deal here, though there should be one: after-sales has no end.
  var isOpenEnded: Bool {
    kind?.value != .care && !outcomes.isEmpty && outcomes.allSatisfy { $0.closes == nil }
  }
}

extension PlaybookTree {
  /// Returns whether the outcomes of a phase can be read, and lead to phases that exist.
  func mayJudgeEnds(of phase: PhaseTree, among known: Set<String>) -> Bool {
    (phase.node.entry("outcomes").map { isSound($0.value.span) } ?? false)
      && phase.outcomes.allSatisfy { outcome in
        outcome.to.map { known.contains($0.value) && $0.value != phase.id?.value } ?? true
      }
  }
}

extension Finding {
  fileprivate static func phaseWithoutEnd(_ phase: PhaseTree) -> Finding {
    Finding(
      at: phase.place,
      Phrase(
        en: "\(phase.name.en) has no way out", nl: "\(phase.name.nl) heeft geen uitgang"),
      label: Phrase(
        en: "no outcome goes on from here, or closes the deal",
        nl: "geen uitkomst gaat van hier verder, of sluit de deal"),
      help: Phrase(
        en: "add an outcome with `close: lost`, or with `to:` and a later phase",
        nl: "voeg een uitkomst toe met `close: lost`, of met `to:` en een latere fase"))
  }
}
