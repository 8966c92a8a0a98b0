import CallsideCore

extension Check {
  /// How many questions make for a good discovery.
  ///
  /// Of recorded sales calls, those with 11 to 14 questions went best (74 % led on), against 66 %
  /// with 7 to 10, 67 % with 15 to 18, and 46 % with fewer. The figures are Gong's, who sell the
  /// recording; so this is a warning to think about, and may be turned off. Questions may be spread
  /// over several calls: there are too few when all of them together are too few, and too many when
  /// a single call has too many.
  static let discoveryQuestions = 11...14

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
    bad: Example(.file, asking(6)), good: Example(.file, asking(11))
  ) { book in
    guard let phases = book.discoveryPhases, let first = phases.first else { return [] }
    let count = book.discoveryCount(in: phases)
    return count < discoveryQuestions.lowerBound ? [.fewQuestions(count, phases, at: first)] : []
  }

  /// Finds playbooks that ask more than a buyer wants to answer.
  static let manyQuestions = Check(
    "many-questions", .warning,
    what: Phrase(
      en: "More than \(discoveryQuestions.upperBound) questions in one call.",
      nl: "Meer dan \(discoveryQuestions.upperBound) vragen in één gesprek."),
    why: Phrase(
      en: "Beyond that a call turns into an interrogation, and fewer of them lead on.",
      nl: "Daarboven wordt het een verhoor, en dat levert minder op."),
    bad: Example(.file, asking(15)), good: Example(.file, asking(14))
  ) { book in
    (book.discoveryPhases ?? []).compactMap { phase in
      let count = book.discoveryCount(in: [phase])
      return count > discoveryQuestions.upperBound ? .manyQuestions(count, phase) : nil
    }
  }

  private static func asking(_ count: Int) -> String {
    let numbers = 1...count
    let questions = numbers.map { "  q\($0): {ask: What of \($0)?, why: To know., type: text}" }
    return """
      callside: 1
      id: example
      language: en
      title: Example
      questions:
      \(questions.joined(separator: "\n"))
      reasons: {lost: {price: Too dear}}
      phases:
        - id: talk
          kind: qualify
          title: Talk
          goal: Know them.
          who: sales
          within: 1d
          chance: 20
          script:
            - {say: "Hello, {{me.name}} of {{me.company}} with a sales call.", part: opening}
      \(numbers.map { "      - ask: q\($0)" }.joined(separator: "\n"))
            - {say: Say the word and we stop calling., part: right-to-object}
          outcomes:
            nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}
            no-calls: {label: Wants no calls, objects: true, close: lost}

      """
  }
}

extension PlaybookTree {
  /// The phases in which reps get to know the buyer: those that qualify and nurture.
  ///
  /// Nil when a script or the questions cannot be read.
  var discoveryPhases: [PhaseTree]? {
    let phases = phases.filter { $0.kind?.value == .qualify || $0.kind?.value == .nurture }
    let isReadable = phases.allSatisfy { phase in
      phase.node.entry("script").map { isSound($0.value.span) } ?? false
    }
    return isReadable && isSound("questions") ? phases : nil
  }

  /// Returns how many questions some phases ask, but for those about the day of the next step:
  /// they end a talk.
  func discoveryCount(in phases: [PhaseTree]) -> Int {
    let dates = Set(self.phases.flatMap(\.outcomes).compactMap { $0.date?.value })
    let asked = phases.flatMap(\.script.steps).compactMap { $0.question?.value }
    return Set(asked).subtracting(dates).count
  }
}

extension Finding {
  fileprivate static func fewQuestions(
    _ count: Int, _ phases: [PhaseTree], at first: PhaseTree
  ) -> Finding {
    let number = counted(count)
    let names = phases.compactMap { $0.id.map { Wording.quoted($0.value) } }
      .joined(separator: ", ")
    return Finding(
      at: first.place,
      Phrase(
        en: "\(number.en) to get to know the buyer are too few",
        nl: "\(number.nl) om de klant te leren kennen is te weinig"),
      label: range,
      notes: [
        Phrase(
          en: "counted in \(names), without those for the day of the next step",
          nl: "geteld in \(names), zonder die naar de dag van de volgende stap")
      ],
      help: Phrase(
        en: "ask about their situation, the problem, what it costs them and what it is worth",
        nl: "vraag naar de situatie, het knelpunt, wat het kost en wat een oplossing waard is"))
  }

  fileprivate static func manyQuestions(_ count: Int, _ phase: PhaseTree) -> Finding {
    let number = counted(count)
    return Finding(
      at: phase.place,
      Phrase(
        en: "\(number.en) in one call of \(phase.name.en) are too many",
        nl: "\(number.nl) in één gesprek van \(phase.name.nl) is te veel"),
      label: range,
      notes: [
        Phrase(
          en: "counted without those for the day of the next step",
          nl: "geteld zonder die naar de dag van de volgende stap")
      ],
      help: Phrase(
        en: "move some to a later phase, and drop what changes nothing",
        nl: "verplaats er een paar naar een latere fase, en schrap wat niets verandert"))
  }

  private static func counted(_ count: Int) -> Phrase {
    Wording.counted(
      count, Phrase(en: "question", nl: "vraag"), Phrase(en: "questions", nl: "vragen"))
  }

  private static var range: Phrase {
    let range = Check.discoveryQuestions
    return Phrase(
      en: "\(range.lowerBound) to \(range.upperBound) work best",
      nl: "met \(range.lowerBound) tot \(range.upperBound) gaat het het best")
  }
}
