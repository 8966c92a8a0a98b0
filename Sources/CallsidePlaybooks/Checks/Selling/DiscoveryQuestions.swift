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

  /// Returns an example that asks so many questions; its first and its last one are shown.
  static func asked(_ count: Int, in place: Example.Place) -> Example {
    let whole = place == .playbook
    return Example(.file, asking(count)).shown(
      place,
      en: """
        # \(count) questions \(whole ? "in all calls together" : "in one call")
        - ask: q1
        # q2 to q\(count - 1) stand here
        - ask: q\(count)
        """,
      nl: """
        # \(count) vragen \(whole ? "in alle gesprekken samen" : "in één gesprek")
        - ask: q1
        # hier staan q2 tot en met q\(count - 1)
        - ask: q\(count)
        """)
  }

  /// Returns a playbook with one call that asks so many questions, for the examples.
  static func asking(_ count: Int) -> String {
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
  /// Returns a number of questions in words.
  static func counted(questions count: Int) -> Phrase {
    Wording.counted(
      count, Phrase(en: "question", nl: "vraag"), Phrase(en: "questions", nl: "vragen"))
  }

  /// How many questions work best, in words.
  static var discoveryRange: Phrase {
    let range = Check.discoveryQuestions
    return Phrase(
      en: "\(range.lowerBound) to \(range.upperBound) work best",
      nl: "met \(range.lowerBound) tot \(range.upperBound) gaat het het best")
  }
}
