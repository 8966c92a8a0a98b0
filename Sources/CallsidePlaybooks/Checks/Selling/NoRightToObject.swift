import CallsideCore

extension Check {
  /// Finds scripts in which the right to object is not offered, or not to everyone, or too early.
  static let noRightToObject = Check(
    "no-right-to-object", .warning,
    what: Phrase(
      en: "A script that does not end by offering not to call again.",
      nl: "Een script dat niet eindigt met het aanbod om niet meer te bellen."),
    why: Phrase(
      en: "In the Netherlands every sales call has to offer it. Leaving it out has been fined.",
      nl: "Bij elk verkoopgesprek moet je dat aanbieden. Wie het wegliet, heeft boetes gekregen."),
    bad: Example(.phase, script("")),
    good: Example(
      .phase, script("\n  - {say: Say the word and we stop calling., part: right-to-object}"))
  ) { book in
    let space = ConditionSpace(book)
    return book.phases.compactMap { phase in
      let steps = phase.script.steps
      guard let script = phase.node.entry("script"),
        steps.contains(where: { $0.node["say"] != nil }),
        book.isSound(script.value.span)
      else { return nil }
      let offers = steps.filter { $0.part == .rightToObject }
      guard let last = steps.lastIndex(where: { $0.part == .rightToObject }) else {
        return .noRightToObject(phase, script.keySpan)
      }
      if let question = steps[last...].first(where: { $0.question != nil })?.question {
        return .rightToObjectBeforeQuestion(question, phase)
      }
      // Some are made conditional, with one for each case; together they have to cover them all.
      guard offers.allSatisfy({ $0.when != nil }) else { return nil }
      let covered = offers.compactMap(\.when).reduce(nil) { all, when -> Condition? in
        all.map { .or($0, when) } ?? when
      }
      guard let covered, space.canHold(.not(covered)) == true else { return nil }
      return .rightToObjectForSome(phase, offers.last?.ownWhen?.span ?? script.keySpan)
    }
  }

  private static func script(_ end: String) -> String {
    """
    script:
      - {say: "Hello, {{me.name}} of {{me.company}} with a sales call.", part: opening}
      - ask: budget
      - dmu: decider\(end)
    """
  }
}

extension Finding {
  fileprivate static func noRightToObject(_ phase: PhaseTree, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "the script of \(phase.name.en) never offers not to call again",
        nl: "het script van \(phase.name.nl) biedt niet aan om niet meer te bellen"),
      label: Phrase(
        en: "no line with `part: right-to-object`", nl: "geen zin met `part: right-to-object`"),
      help: Phrase(
        en:
          "end with `- {say: \"If you'd rather we didn't call, just say so.\", part: right-to-object}`",
        nl:
          "sluit af met `- {say: \"Wilt u liever niet gebeld worden, zeg het gerust.\", part: right-to-object}`"
      ))
  }

  fileprivate static func rightToObjectBeforeQuestion(
    _ question: Located<String>, _ phase: PhaseTree
  ) -> Finding {
    Finding(
      at: question.span,
      Phrase(
        en: "a question follows the offer not to call again in \(phase.name.en)",
        nl: "na het aanbod om niet meer te bellen komt nog een vraag in \(phase.name.nl)"),
      label: Phrase(en: "the offer belongs at the end", nl: "dat aanbod hoort aan het eind"),
      help: Phrase(
        en: "move the line with `part: right-to-object` below this",
        nl: "zet de zin met `part: right-to-object` hieronder"))
  }

  fileprivate static func rightToObjectForSome(_ phase: PhaseTree, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "not everyone is offered not to be called again in \(phase.name.en)",
        nl: "niet iedereen krijgt het aanbod om niet meer gebeld te worden in \(phase.name.nl)"),
      label: Phrase(
        en: "when this does not hold, nothing is said",
        nl: "gaat dit niet op, dan wordt er niets gezegd"),
      help: Phrase(
        en: "add the same line for the other case, or remove `when`",
        nl: "zet er een zin bij voor het andere geval, of haal `when` weg"))
  }
}
