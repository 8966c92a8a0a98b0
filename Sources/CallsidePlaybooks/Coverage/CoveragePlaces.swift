public import CallsideCore

extension Coverage {
  /// Returns what was never come to as diagnostics, each with its place in the file.
  ///
  /// A question that no step comes to ask is only spoken of at its steps: that is one cause.
  ///
  /// - Parameter source: The text from which the playbook was read.
  public func diagnostics(in source: SourceText, of playbook: Playbook) -> [Diagnostic] {
    let places = CoveragePlaces(source)
    let unasked = questionsNeverAsked(in: playbook)
    let found = missing.filter { !unasked.contains($0.question ?? -1) }.map { item in
      Diagnostic(
        .error, "never-reached", item.headline(in: playbook),
        at: places.span(of: item).map { .init(source, $0) },
        notes: item.notes(in: playbook))
    }
    return PlaybookReader.inFileOrder(found)
  }

  /// Returns the numbers of the questions of which every step that asks them is missing.
  private func questionsNeverAsked(in playbook: Playbook) -> Set<Int> {
    let missing = Set(missing)
    return Set(
      playbook.questions.indices.filter { question in
        let steps = playbook.phases.enumerated().flatMap { number, phase in
          phase.script.indices.filter { phase.script[$0].asks(playbook.questions[question].id) }
            .map { Coverable.step(phase: number, $0) }
        }
        return !steps.isEmpty && steps.allSatisfy(missing.contains)
      })
  }
}

/// Where in a file stands what can be come to.
private struct CoveragePlaces {
  private let questions: [QuestionTree]
  private let objections: [ObjectionTree]
  private let phases: [PhaseTree]

  init(_ source: SourceText) {
    let tree = YAMLSource(source).root.map {
      PlaybookTree($0, names: ConditionNames($0), in: source)
    }
    questions = tree?.questions ?? []
    objections = tree?.objections ?? []
    phases = tree?.phases ?? []
  }

  /// Returns the place, or nil when the file has changed since it was read.
  func span(of item: Coverable) -> Span? {
    switch item {
    case .phase(let phase): at(phase, of: phases)?.id?.span
    case .step(let phase, let step):
      at(phase, of: phases).flatMap { self.step(step, of: $0.script) }
    case .gatekeeper(let phase, let step):
      at(phase, of: phases).flatMap { self.step(step, of: $0.gatekeeper) }
    case .exit(let phase): at(phase, of: phases)?.exit?.span
    case .outcome(let phase, let outcome):
      at(phase, of: phases).flatMap { at(outcome, of: $0.outcomes)?.id.span }
    case .choice(let question, let choice):
      at(question, of: questions).flatMap { at(choice, of: $0.choices)?.id.span ?? $0.kind?.span }
    case .answer(let question): at(question, of: questions)?.id.span
    case .stage(let objection, let stage):
      at(objection, of: objections).flatMap { at(stage, of: $0.stages)?.name.span }
    }
  }

  private func step(_ number: Int, of list: StepList) -> Span? {
    at(number, of: list.steps.filter { !($0.key?.value.isCue ?? true) })?.key?.span
  }

  private func at<Element>(_ index: Int, of items: [Element]) -> Element? {
    items.indices.contains(index) ? items[index] : nil
  }
}

extension Coverable {
  /// The number of the question it is an answer to, or nil.
  fileprivate var question: Int? {
    switch self {
    case .choice(let question, _), .answer(let question): question
    case .phase, .step, .gatekeeper, .exit, .outcome, .stage: nil
    }
  }

  /// Returns what it is and that nothing comes to it.
  fileprivate func headline(in playbook: Playbook) -> Phrase {
    switch self {
    case .phase(let phase):
      let id = Wording.quoted(playbook.phases[phase].id)
      return Phrase(en: "no lead gets into phase \(id)", nl: "geen lead komt in fase \(id)")
    case .step(let phase, let step):
      return playbook.phases[phase].script[step].neverReached(in: playbook)
    case .gatekeeper(let phase, let step):
      return playbook.phases[phase].gatekeeper[step].neverReached(in: playbook)
    case .exit(let phase):
      let id = Wording.quoted(playbook.phases[phase].id)
      return Phrase(
        en: "the exit condition of phase \(id) never holds",
        nl: "aan de voorwaarde om fase \(id) te verlaten wordt nooit voldaan")
    case .outcome(let phase, let outcome):
      let id = Wording.quoted(playbook.phases[phase].outcomes[outcome].id)
      return Phrase(
        en: "no call ends with outcome \(id)", nl: "geen gesprek eindigt met uitkomst \(id)")
    case .choice(let question, let choice):
      let (id, name) = (
        Wording.quoted(playbook.questions[question].id),
        Wording.quoted(playbook.questions[question].choices[choice].id)
      )
      return Phrase(
        en: "choice \(name) of question \(id) is never given",
        nl: "keuze \(name) van vraag \(id) wordt nooit gegeven")
    case .answer(let question):
      let id = Wording.quoted(playbook.questions[question].id)
      return Phrase(
        en: "question \(id) is never answered", nl: "vraag \(id) krijgt nooit een antwoord")
    case .stage(let objection, let stage):
      let id = Wording.quoted(playbook.objections[objection].id)
      let name = Objection.Stage.allCases[min(stage, 3)].rawValue
      return Phrase(
        en: "stage \"\(name)\" of objection \(id) is never reached",
        nl: "stap \"\(name)\" van bezwaar \(id) komt nooit aan bod")
    }
  }

  /// Returns under which condition it would be come to.
  fileprivate func notes(in playbook: Playbook) -> [Phrase] {
    let condition: Condition? =
      switch self {
      case .step(let phase, let step): playbook.phases[phase].script[step].when
      case .gatekeeper(let phase, let step): playbook.phases[phase].gatekeeper[step].when
      case .phase, .exit, .outcome, .choice, .answer, .stage: nil
      }
    guard let condition else { return [] }
    let text = condition.written(in: playbook)
    return [
      Phrase(en: "it takes `\(text)`", nl: "daarvoor is nodig: `\(text)`")
    ]
  }
}

extension Step {
  /// Returns that no conversation comes to the step.
  fileprivate func neverReached(in playbook: Playbook) -> Phrase {
    let name: Phrase =
      switch body {
      case .say(let words, _):
        Phrase(en: "line \(Wording.quoted(words))", nl: "regel \(Wording.quoted(words))")
      case .ask(let id, _):
        Phrase(
          en: "the step that asks \(Wording.quoted(id))",
          nl: "de stap met vraag \(Wording.quoted(id))")
      case .dmu(let role):
        Phrase(
          en: "the step that asks for the \(role.phrase.en)",
          nl: "de stap die naar de \(role.phrase.nl) vraagt")
      }
    return Phrase(en: "\(name.en) is never reached", nl: "\(name.nl) komt nooit aan bod")
  }
}

extension Coverage.FailedWalk {
  /// Returns what went wrong as a diagnostic; the conversation itself is shown below it.
  public func diagnostic(seed: UInt64) -> Diagnostic {
    let headline =
      switch failure {
      case .stuck:
        Phrase(
          en: "a call gets stuck: nothing that fits goes on from here",
          nl: "een gesprek loopt vast: met niets kom je hier verder")
      case .lost:
        Phrase(
          en: "a call that was left cannot be gone on with",
          nl: "een afgebroken gesprek is niet te hervatten")
      case .neverCloses(let phase):
        Phrase(
          en: "from phase \(Wording.quoted(phase)) no lead is ever won or lost",
          nl: "vanuit fase \(Wording.quoted(phase)) wordt een lead nooit gewonnen of verloren")
      }
    return Diagnostic(
      .error, "stuck-walk", headline,
      notes: [
        Phrase(en: "walk \(walk) of seed \(seed)", nl: "gesprek \(walk) van toevalsreeks \(seed)")
      ])
  }
}
