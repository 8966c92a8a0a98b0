import CallsideCore

extension Check {
  /// Finds exit conditions on what nothing has asked for by then.
  static let exitNeverAsked = Check(
    "exit-never-asked", .warning,
    what: Phrase(
      en: "An exit condition on an answer nobody has asked for by then.",
      nl:
        "Een voorwaarde om verder te gaan op een antwoord waar dan nog niemand naar gevraagd heeft."
    ),
    why: Phrase(
      en: "Reps follow the script to its end and are then held back for what it never asked.",
      nl: "De verkoper loopt het hele script af en zit dan vast op iets wat er niet in stond."),
    bad: Example(.phase, "exit: start is known and decider is known"),
    good: Example(.phase, "exit: budget is known and decider is known")
  ) { book in
    let space = ConditionSpace(book)
    return book.phases.enumerated().compactMap { position, phase in
      guard let exit = phase.exit, book.isSound(phase.node.span),
        space.canHold(exit.value) != false
      else { return nil }
      let unknown = book.unknown(in: position).union(book.unknownRoles(in: position))
      guard space.without(unknown).canHold(exit.value) == false else { return nil }
      return .exitNeverAsked(
        phase, exit.span, exit.value.asked(of: unknown), exit.value.roles(of: unknown))
    }
  }
}

extension PlaybookTree {
  /// Returns the roles that no step has asked for in the phase at a position, or before it.
  func unknownRoles(in position: Int) -> Set<ConditionSpace.Subject> {
    var earlier = graph.reaching([position])
    if !graph.reached(from: [0]).contains(position) { earlier.formUnion(0..<position) }
    let asked = earlier.flatMap { phases[$0].script.steps + phases[$0].gatekeeper.steps }
      .compactMap { $0.role?.value }
    return Set(Set(Role.allCases).subtracting(asked).map { .role($0) })
  }
}

extension Condition {
  /// Returns the roles it names that are among those nothing asks for, in order.
  fileprivate func roles(of unknown: Set<ConditionSpace.Subject>) -> [Role] {
    switch self {
    case .roleKnown(let role): unknown.contains(.role(role)) ? [role] : []
    case .not(let inner): inner.roles(of: unknown)
    case .and(let left, let right), .or(let left, let right):
      left.roles(of: unknown) + right.roles(of: unknown)
    default: []
    }
  }
}

extension Finding {
  fileprivate static func exitNeverAsked(
    _ phase: PhaseTree, _ span: Span, _ questions: [String], _ roles: [Role]
  ) -> Finding {
    let names = Wording.typed(questions + roles.map(\.rawValue))
    let step =
      questions.first.map { "- ask: \($0)" } ?? roles.first.map { "- dmu: \($0.rawValue)" } ?? ""
    return Finding(
      at: span,
      Phrase(
        en: "the exit of \(phase.name.en) waits for what is not asked",
        nl:
          "de voorwaarde om verder te gaan uit \(phase.name.nl) wacht op iets wat niet gevraagd wordt"
      ),
      label: Phrase(
        en: "nothing asks for \(names.en) by then", nl: "naar \(names.nl) is dan nog niet gevraagd"),
      help: Phrase(
        en: "add `\(step)` to the script of this phase",
        nl: "zet `\(step)` in het script van deze fase"))
  }
}
