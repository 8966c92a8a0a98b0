import CallsideCore

extension Check {
  /// Finds phases from which leads go on without anything having to be known.
  static let phaseWithoutExit = Check(
    "phase-without-exit", .warning,
    what: Phrase(
      en: "A phase that leads go on from without anything having to be known.",
      nl: "Een fase waar leads uit verder gaan zonder dat er iets bekend hoeft te zijn."),
    why: Phrase(
      en: "Without it anyone can be moved on, and the forecast counts hope as progress.",
      nl: "Zonder zo'n voorwaarde kan iedereen door, en telt de prognose hoop mee als vooruitgang."),
    bad: Example(.file, phases(exit: "")).shown(
      .phase, en: onwards("Offer asked for", "offer"), nl: onwards("Offerte gevraagd", "offerte")),
    good: Example(.file, phases(exit: "\n    exit: decider is known")).shown(
      .phase, en: "exit: decider is known\n" + onwards("Offer asked for", "offer"),
      nl: "exit: decider is known\n" + onwards("Offerte gevraagd", "offerte"))
  ) { book in
    book.phases.enumerated().compactMap { position, phase in
      guard phase.node.entry("exit") == nil, book.isSound(phase.node.span),
        let outcome = phase.outcomes.first(where: { outcome in
          guard outcome.closes == nil, let to = outcome.to else { return false }
          return book.phases.dropFirst(position + 1).contains { $0.id?.value == to.value }
        })
      else { return nil }
      return .phaseWithoutExit(phase, towards: outcome)
    }
  }

  private static func onwards(_ label: String, _ phase: String) -> String {
    """
    outcomes:
      \(phase): {label: \(label), to: \(phase), next: {do: quote, in: 2d}}
    """
  }

  private static func phases(exit: String) -> String {
    """
    callside: 1
    id: example
    language: en
    title: Example
    questions: {}
    dmu: {decider: {ask: Who signs?, why: That is the one to convince.}}
    reasons: {lost: {price: Too dear}}
    phases:
      - id: talk
        kind: prospect
        title: Talk
        goal: See them.
        who: sales
        within: 1d
        chance: 20\(exit)
        script:
          - {say: "Hello, {{me.name}} of {{me.company}} about the offer.", part: opening}
          - dmu: decider
          - {say: Say the word and we stop calling., part: right-to-object}
        outcomes:
          on: {label: On, to: visit, next: {do: meet, in: 2d}}
          nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}
          no-calls: {label: Wants no calls, objects: true, close: lost}
      - id: visit
        kind: care
        title: Visit
        goal: Stay in touch.
        who: sales
        within: 1d
        chance: 90
        script:
          - {say: "Hello, {{me.name}} of {{me.company}} about the visit.", part: opening}
          - {say: Say the word and we stop calling., part: right-to-object}
        outcomes:
          seen: {label: Seen, next: {do: evaluate, in: 4w}}
          nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}
          no-calls: {label: Wants no calls, objects: true, next: {do: email, in: 4w}}

    """
  }
}

extension Finding {
  fileprivate static func phaseWithoutExit(
    _ phase: PhaseTree, towards outcome: OutcomeTree
  ) -> Finding {
    let to = outcome.to.map { Wording.quoted($0.value) } ?? ""
    return Finding(
      at: phase.place,
      Phrase(
        en: "\(phase.name.en) has no exit",
        nl: "\(phase.name.nl) heeft geen voorwaarde om verder te gaan"),
      label: Phrase(
        en: "any lead may go on to \(to)", nl: "elke lead mag zomaar door naar \(to)"),
      help: Phrase(
        en: "add `exit:` with what must be known, such as `exit: decider is known`",
        nl: "voeg `exit:` toe met wat bekend moet zijn, zoals `exit: decider is known`"))
  }
}
