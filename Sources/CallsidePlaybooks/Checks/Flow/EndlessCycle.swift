import CallsideCore

extension Check {
  /// Finds phases that lead to each other, and never to an end.
  static let endlessCycle = Check(
    "endless-cycle", .warning,
    what: Phrase(
      en: "Phases that lead to each other, and never to an end.",
      nl: "Fasen die naar elkaar leiden, en nooit naar een einde."),
    why: Phrase(
      en: "A lead goes round in them and is neither won nor lost.",
      nl: "Een lead blijft erin rondgaan en wordt nooit gewonnen of verloren."),
    bad: Example(.file, round("next: {do: call, in: 1w}")).shown(
      .outcomes, en: "no-calls: {label: Wants no calls, objects: true, next: {do: call, in: 1w}}",
      nl: "niet-bellen: {label: Wil niet gebeld worden, objects: true, next: {do: call, in: 1w}}"),
    good: Example(.file, round("close: lost")).shown(
      .outcomes, en: "no-calls: {label: Wants no calls, objects: true, close: lost}",
      nl: "niet-bellen: {label: Wil niet gebeld worden, objects: true, close: lost}")
  ) { book in
    let known = Set(book.names.phases)
    let ends = book.phases.indices.filter { position in
      let phase = book.phases[position]
      // Where outcomes cannot be read there may be an end.
      return !phase.isOpenEnded || !book.mayJudgeEnds(of: phase, among: known)
    }
    let leaving = Set(book.graph.moves.map(\.from))
    // A phase that leads nowhere at all has been reported; it is where these ones end.
    let stops = book.phases.indices.filter { !leaving.contains($0) }
    var ending = book.graph.reaching(ends + stops)
    return book.phases.enumerated().compactMap { position, phase in
      guard !ending.contains(position) else { return nil }
      let round = book.graph.reached(from: [position])
      ending.formUnion(round)
      ending.formUnion(book.graph.reaching([position]))
      return .endlessCycle(phase, round.sorted().compactMap { book.phases[$0].id?.value })
    }
  }

  private static func round(_ rest: String) -> String {
    func phase(_ id: String, _ kind: String, to other: String) -> String {
      """
        - id: \(id)
          kind: \(kind)
          title: Talk
          goal: Get on.
          who: sales
          within: 1d
          chance: 20
          exit: decider is known
          script:
            - {say: "Hello, {{me.name}} of {{me.company}} about the offer.", part: opening}
            - dmu: decider
            - {say: Say the word and we stop calling., part: right-to-object}
          outcomes:
            on: {label: On, to: \(other), next: {do: call, in: 2d}}
            nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}
            no-calls: {label: Wants no calls, objects: true, \(rest)}
      """
    }
    return """
      callside: 1
      id: example
      language: en
      title: Example
      questions: {}
      dmu: {decider: {ask: Who signs?, why: That is the one to convince.}}
      reasons: {lost: {price: Too dear}}
      phases:
      \(phase("talk", "prospect", to: "wait"))
      \(phase("wait", "prospect", to: "talk"))

      """
  }
}

extension Finding {
  fileprivate static func endlessCycle(_ phase: PhaseTree, _ round: [String]) -> Finding {
    let names = round.joined(separator: ", ")
    return Finding(
      at: phase.place,
      Phrase(
        en: "from \(phase.name.en) there is no way to an end",
        nl: "vanaf \(phase.name.nl) is er geen weg naar een einde"),
      label: Phrase(
        en: "no deal is ever closed from here", nl: "hier wordt nooit een deal gesloten"),
      notes: [
        Phrase(
          en: "a lead goes round in: \(names)", nl: "een lead gaat rond in: \(names)")
      ],
      help: Phrase(
        en: "add an outcome with `close: won` or `close: lost` to one of them",
        nl: "geef een ervan een uitkomst met `close: won` of `close: lost`"))
  }
}
