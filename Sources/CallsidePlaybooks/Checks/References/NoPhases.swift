import CallsideCore

extension Check {
  /// Finds playbooks without a phase.
  static let noPhases = Check(
    "no-phases",
    what: Phrase(en: "A playbook without a phase.", nl: "Een draaiboek zonder fase."),
    why: Phrase(
      en: "A new lead must be in a phase, so there has to be one.",
      nl: "Een nieuwe lead staat altijd in een fase, dus er moet er een zijn."),
    bad: Example(.file, withPhases("[]")).shown(.playbook, en: "phases: []", nl: "phases: []"),
    good: Example(
      .file,
      withPhases(
        """

          - id: call
            kind: prospect
            title: Call
            goal: Talk.
            who: sdr
            within: 1d
            chance: 20
            script:
              - {say: "Hello, {{me.name}} of {{me.company}} with a sales call.", part: opening}
              - ask: budget
              - {say: Say the word and we stop calling., part: right-to-object}
            outcomes:
              nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}
              stop: {label: Wants no calls, objects: true, close: lost, reason: no-calls}
        """)
    ).shown(
      .playbook, en: "phases:\n  - id: call\n    kind: prospect\n    title: Call\n    # and so on",
      nl: "phases:\n  - id: gesprek\n    kind: prospect\n    title: Gesprek\n    # enzovoort")
  ) { book in
    guard let phases = book.node["phases"], case .list(let list) = phases.content, list.isEmpty
    else { return [] }
    return [.noPhases(phases.span)]
  }

  private static func withPhases(_ phases: String) -> String {
    """
    callside: 1
    id: example
    language: en
    title: Example
    questions: {budget: {ask: Is there a budget?, why: No money no deal., type: yes-no}}
    reasons: {lost: {no-calls: Wants no calls}}
    phases: \(phases)
    """
  }
}

extension Finding {
  fileprivate static func noPhases(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(en: "the playbook has no phases", nl: "het draaiboek heeft geen fasen"),
      label: Phrase(en: "the list is empty", nl: "de lijst is leeg"))
  }
}
