import CallsideCore

extension Check {
  /// Finds playbooks that ask more than a buyer wants to answer.
  static let manyQuestions = Check(
    "many-questions", .warning,
    what: Phrase(
      en: "More than \(discoveryQuestions.upperBound) questions in one call.",
      nl: "Meer dan \(discoveryQuestions.upperBound) vragen in één gesprek."),
    why: Phrase(
      en: "Beyond that a call turns into an interrogation, and fewer of them lead on.",
      nl: "Daarboven wordt het een verhoor, en dat levert minder op."),
    bad: asked(15, in: .script), good: asked(14, in: .script)
  ) { book in
    (book.discoveryPhases ?? []).compactMap { phase in
      let count = book.discoveryCount(in: [phase])
      return count > discoveryQuestions.upperBound ? .manyQuestions(count, phase) : nil
    }
  }
}

extension Finding {
  fileprivate static func manyQuestions(_ count: Int, _ phase: PhaseTree) -> Finding {
    let number = counted(questions: count)
    return Finding(
      at: phase.place,
      Phrase(
        en: "\(number.en) in one call of \(phase.name.en) are too many",
        nl: "\(number.nl) in één gesprek van \(phase.name.nl) is te veel"),
      label: discoveryRange,
      notes: [
        Phrase(
          en: "counted without those for the day of the next step",
          nl: "geteld zonder die naar de dag van de volgende stap")
      ],
      help: Phrase(
        en: "move some to a later phase, and drop what changes nothing",
        nl: "verplaats er een paar naar een latere fase, en schrap wat niets verandert"))
  }
}
