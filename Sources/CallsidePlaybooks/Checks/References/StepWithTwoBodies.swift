import CallsideCore

extension Check {
  /// Finds steps that want to do two things at once.
  static let stepWithTwoBodies = Check(
    "step-with-two-bodies",
    what: Phrase(
      en: "A step that does two things at once.",
      nl: "Een stap die twee dingen tegelijk doet."),
    why: Phrase(
      en: "One step is one thing. Of two, nobody could tell which comes first.",
      nl: "Eén stap is één ding. Bij twee weet niemand welke eerst komt."),
    bad: Example(.script, "- say: Let me ask you something.\n  ask: budget"),
    good: Example(.script, "- say: Let me ask you something.\n- ask: budget")
  ) { book in
    let blocks = book.phases.flatMap { $0.script.blocks + $0.gatekeeper.blocks }
    return (book.steps + blocks).compactMap { step in
      guard step.keys.count > 1 else { return nil }
      return .stepWithTwoBodies(step.keys[0].value, step.keys[1], when: step.node["when"]?.text)
    }
  }
}

extension Finding {
  fileprivate static func stepWithTwoBodies(
    _ first: StepTree.Key, _ second: Located<StepTree.Key>, when: String?
  ) -> Finding {
    let second = (key: second.value.rawValue, span: second.span)
    // A step of its own is said to everybody, unless it has the condition as well.
    let step = when.map { "- {when: \($0), \(second.key): …}" } ?? "- \(second.key): …"
    return Finding(
      at: second.span,
      Phrase(
        en: "a step has both \"\(first.rawValue)\" and \"\(second.key)\"",
        nl: "een stap heeft zowel \"\(first.rawValue)\" als \"\(second.key)\""),
      label: Phrase(en: "the second", nl: "de tweede"),
      help: Phrase(
        en: "make it a step of its own: `\(step)`", nl: "maak er een eigen stap van: `\(step)`"))
  }
}
