import CallsideCore

extension Check {
  /// Finds phases that no outcome leads to.
  static let unreachablePhase = Check(
    "unreachable-phase", .warning,
    what: Phrase(
      en: "A phase that no lead can come to.", nl: "Een fase waar geen lead ooit komt."),
    why: Phrase(
      en: "Its script will not be used, and the funnel shows a stage that stays empty.",
      nl: "Het script wordt nooit gebruikt, en de trechter toont een stap die leeg blijft."),
    bad: Example(.phase, ends("next: {do: call, in: 2d}")),
    good: Example(.phase, ends("to: offer, next: {do: call, in: 2d}"))
  ) { book in
    // A phase that cannot be named, or a misspelled `to`, may be the way.
    let known = Set(book.names.phases)
    let isReadable = book.phases.allSatisfy { phase in
      phase.id != nil
        && phase.outcomes.allSatisfy { $0.to.map { known.contains($0.value) } ?? true }
        && (phase.node.entry("outcomes").map { book.isSound($0.value.span) } ?? false)
    }
    guard isReadable, !book.phases.isEmpty else { return [] }
    var reached = book.graph.reached(from: [0])
    return book.phases.enumerated().compactMap { position, phase in
      guard !reached.contains(position) else { return nil }
      // What can only be reached from here is no second mistake.
      reached.formUnion(book.graph.reached(from: [position]))
      // Of two phases with one id, the second has been reported.
      let isSecond = book.phases.prefix(position).contains { $0.id?.value == phase.id?.value }
      return isSecond ? nil : .unreachablePhase(phase)
    }
  }

  private static func ends(_ rest: String) -> String {
    """
    outcomes:
      done: {label: Done, \(rest)}
      nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}
      no-calls: {label: Wants no calls, objects: true, close: lost}
    """
  }
}

extension Finding {
  fileprivate static func unreachablePhase(_ phase: PhaseTree) -> Finding {
    let id = phase.id?.value ?? ""
    return Finding(
      at: phase.place,
      Phrase(
        en: "no lead can come to \(phase.name.en)", nl: "geen lead komt ooit in \(phase.name.nl)"),
      label: Phrase(en: "no outcome leads here", nl: "geen uitkomst leidt hierheen"),
      help: Phrase(
        en: "add `to: \(id)` to an outcome of the phase before",
        nl: "zet `to: \(id)` bij een uitkomst van de fase ervoor"))
  }
}
