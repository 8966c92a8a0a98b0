import CallsideCore

extension Check {
  /// Finds playbooks that ask too little to know the buyer.
  static let fewQuestions = Check(
    "few-questions", .warning,
    what: Phrase(
      en: "Fewer than \(discoveryQuestions.lowerBound) questions to get to know the buyer.",
      nl: "Minder dan \(discoveryQuestions.lowerBound) vragen om de klant te leren kennen."),
    why: Phrase(
      en: "Calls in which little is asked lead on least. The quote is then a guess.",
      nl:
        "Gesprekken waarin weinig wordt gevraagd, leveren het minst op. De offerte is dan een gok."),
    bad: asked(6, in: .playbook), good: asked(11, in: .playbook)
  ) { book in
    guard let phases = book.discoveryPhases, let first = phases.first else { return [] }
    let count = book.discoveryCount(in: phases)
    return count < discoveryQuestions.lowerBound ? [.fewQuestions(count, phases, at: first)] : []
  }
}

extension Finding {
  fileprivate static func fewQuestions(
    _ count: Int, _ phases: [PhaseTree], at first: PhaseTree
  ) -> Finding {
    let number = counted(questions: count)
    let names = phases.compactMap { $0.id.map { Wording.quoted($0.value) } }
      .joined(separator: ", ")
    return Finding(
      at: first.place,
      Phrase(
        en: "\(number.en) to get to know the buyer are too few",
        nl: "\(number.nl) om de klant te leren kennen is te weinig"),
      label: discoveryRange,
      notes: [
        Phrase(
          en: "counted in \(names), without those for the day of the next step",
          nl: "geteld in \(names), zonder die naar de dag van de volgende stap")
      ],
      help: Phrase(
        en: "ask about their situation, the problem, what it costs them and what it is worth",
        nl: "vraag naar de situatie, het knelpunt, wat het kost en wat een oplossing waard is"))
  }
}
