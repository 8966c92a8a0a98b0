import CallsideCore

extension Check {
  /// How many questions make for a good discovery.
  ///
  /// Of recorded sales calls, those with 11 to 14 questions went best (74 % led on), against 66 %
  /// with 7 to 10 and 67 % with 15 to 18, and 46 % with fewer than 7. The figures are Gong's, who
  /// sell the recording; so this is a warning to think about, and may be turned off. What is asked
  /// in several phases is spread over several calls and counted together.
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
    guard let count = book.discoveryCount, count.questions < discoveryQuestions.lowerBound else {
      return []
    }
    return [.fewQuestions(count)]
  }

  /// Finds playbooks that ask more than a buyer wants to answer.
  static let manyQuestions = Check(
    "many-questions", .warning,
    what: Phrase(
      en: "More than \(discoveryQuestions.upperBound) questions to get to know the buyer.",
      nl: "Meer dan \(discoveryQuestions.upperBound) vragen om de klant te leren kennen."),
    why: Phrase(
      en: "Beyond that a call turns into an interrogation, and fewer of them lead on.",
      nl: "Daarboven wordt het een verhoor, en dat levert minder op."),
    bad: Example(.file, asking(15)), good: Example(.file, asking(14))
  ) { book in
    guard let count = book.discoveryCount, count.questions > discoveryQuestions.upperBound else {
      return []
    }
    return [.manyQuestions(count)]
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
  /// How many questions are asked to get to know the buyer, and where.
  ///
  /// Those are the questions of the phases that qualify and nurture, but for the ones that agree on
  /// the day of the next step: they end a talk. Nil when there is no such phase, or a script cannot
  /// be read.
  var discoveryCount: (questions: Int, phases: [PhaseTree])? {
    let phases = phases.filter { $0.kind?.value == .qualify || $0.kind?.value == .nurture }
    let isReadable = phases.allSatisfy { phase in
      phase.node.entry("script").map { isSound($0.value.span) } ?? false
    }
    guard !phases.isEmpty, isReadable, isSound("questions") else { return nil }
    let dates = Set(self.phases.flatMap(\.outcomes).compactMap { $0.date?.value })
    let asked = phases.flatMap(\.script.steps).compactMap { $0.question?.value }
    return (Set(asked).subtracting(dates).count, phases)
  }
}

extension Finding {
  fileprivate static func fewQuestions(_ count: (questions: Int, phases: [PhaseTree])) -> Finding {
    discovery(
      count, Phrase(en: "few", nl: "weinig"),
      help: Phrase(
        en: "ask about their situation, the problem, what it costs them and what it is worth",
        nl: "vraag naar de situatie, het knelpunt, wat het kost en wat een oplossing waard is"))
  }

  fileprivate static func manyQuestions(_ count: (questions: Int, phases: [PhaseTree])) -> Finding {
    discovery(
      count, Phrase(en: "many", nl: "veel"),
      help: Phrase(
        en: "drop what you can look up, and what changes nothing",
        nl: "schrap wat je kunt opzoeken, en wat niets verandert"))
  }

  private static func discovery(
    _ count: (questions: Int, phases: [PhaseTree]), _ much: Phrase, help: Phrase
  ) -> Finding {
    let number = Wording.counted(
      count.questions, Phrase(en: "question", nl: "vraag"), Phrase(en: "questions", nl: "vragen"))
    let range = Check.discoveryQuestions
    let names = count.phases.compactMap { $0.id.map { Wording.quoted($0.value) } }
      .joined(separator: ", ")
    return Finding(
      at: count.phases[0].place,
      Phrase(
        en: "\(number.en) to get to know the buyer are too \(much.en)",
        nl: "\(number.nl) om de klant te leren kennen is te \(much.nl)"),
      label: Phrase(
        en: "\(range.lowerBound) to \(range.upperBound) work best",
        nl: "met \(range.lowerBound) tot \(range.upperBound) gaat het het best"),
      notes: [
        Phrase(
          en: "counted in \(names), without those for the day of the next step",
          nl: "geteld in \(names), zonder die naar de dag van de volgende stap")
      ],
      help: help)
  }
}
