import CallsideCore

extension Check {
  /// Finds steps that wait for an answer nobody has asked for by then.
  static let unreachableStep = Check(
    "unreachable-step", .warning,
    what: Phrase(
      en: "A step that waits for an answer nobody has asked for by then.",
      nl: "Een stap die wacht op een antwoord waar dan nog niemand naar gevraagd heeft."),
    why: Phrase(
      en: "In the phase of this step the answer is not known yet, so the step stays hidden.",
      nl: "In de fase van deze stap is het antwoord nog niet bekend, dus de stap blijft verborgen."),
    bad: Example(.script, "- when: start is known\n  say: Then we had better plan it now."),
    good: Example(.script, "- when: budget is known\n  say: Then we had better plan it now.")
  ) { book in
    let space = ConditionSpace(book)
    let askers = Dictionary(grouping: book.steps.compactMap(\.question), by: \.value)
    /// The question of a step that is only asked once its own answer is known, and nowhere else.
    func waitsForItself(_ step: StepTree) -> String? {
      guard let when = step.when, let id = step.question?.value, askers[id]?.count == 1,
        space.canHold(when) == true, space.without([.answer(id)]).canHold(when) == false
      else { return nil }
      return id
    }
    return book.phases.enumerated().flatMap { position, phase -> [Finding] in
      let unknown = book.unknown(in: position)
      let itself = phase.script.steps.compactMap { step in
        waitsForItself(step).flatMap { id in
          step.ownWhen.map { Finding.unreachableStep($0.span, phase, [id]) }
        }
      }
      guard !unknown.isEmpty else { return itself }
      let there = space.without(unknown)
      return itself
        + (phase.script.steps + phase.script.blocks).compactMap { step in
          // A block is reported, and not each step in it once more.
          guard let own = step.ownWhen, let when = step.when, space.canHold(when) == true,
            there.canHold(when) == false,
            step.outerWhen.map({ there.canHold($0) != false }) ?? true
          else { return nil }
          return .unreachableStep(own.span, phase, when.asked(of: unknown))
        }
    }
  }
}

extension PlaybookTree {
  /// Returns what nothing has asked for yet in the phase at a position.
  ///
  /// Asked is what the phase asks, and every phase a lead can come from; in a phase that cannot be
  /// reached, every phase before it. People are no part of this: a rep notes them at any time.
  func unknown(in position: Int) -> Set<ConditionSpace.Subject> {
    var earlier = graph.reaching([position])
    if !graph.reached(from: [0]).contains(position) { earlier.formUnion(0..<position) }
    let lists = earlier.flatMap { [phases[$0].script, phases[$0].gatekeeper] }
    let steps = lists.flatMap(\.steps)
    let asked = Set(steps.compactMap { $0.question?.value })
    let asksAll = steps.allSatisfy { $0.question != nil || $0.node.entry("ask") == nil }
    // A question that nothing asks anywhere has been reported under its own name.
    let everywhere = Set(self.steps.compactMap { $0.question?.value })
    guard asksAll else { return [] }
    return Set(everywhere.subtracting(asked).map { .answer($0) })
  }
}

extension Condition {
  /// Returns the questions it names that are among those nothing asks for, in order.
  func asked(of unknown: Set<ConditionSpace.Subject>) -> [String] {
    questions.reduce(into: []) { names, question in
      if unknown.contains(.answer(question)), !names.contains(question) { names.append(question) }
    }
  }
}

extension Finding {
  fileprivate static func unreachableStep(
    _ span: Span, _ phase: PhaseTree, _ names: [String]
  ) -> Finding {
    let list = Wording.typed(names)
    let first = names.first ?? ""
    return Finding(
      at: span,
      Phrase(
        en: "a step of \(phase.name.en) can never be reached",
        nl: "een stap van \(phase.name.nl) is nooit te bereiken"),
      label: Phrase(
        en: "nothing asks for \(list.en) by then", nl: "naar \(list.nl) is dan nog niet gevraagd"),
      help: Phrase(
        en: "ask it before: `- ask: \(first)`", nl: "vraag het eerder: `- ask: \(first)`"))
  }
}
