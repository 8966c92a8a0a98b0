import Foundation

extension Walk {
  /// Takes one thing the rep does.
  ///
  /// The walk's own lead already has the events applied when this returns.
  ///
  /// - Throws: A refusal that says what would fit; the walk is then as it was.
  public mutating func take(
    _ input: WalkInput, at moment: Moment
  ) throws(Diagnostic) -> WalkTurn {
    var next = self
    var turn = try next.turn(input, at: moment)
    turn.events += next.bookmarked(at: moment)
    self = next
    return turn
  }

  private mutating func turn(
    _ input: WalkInput, at moment: Moment
  ) throws(Diagnostic) -> WalkTurn {
    if isOver { return WalkTurn(showsPlace: false) }
    switch input {
    case .line(let text): return try takeLine(text, at: moment)
    case .back: return goBack(at: moment.now)
    // Nothing is recorded by going to the end: what is to be undone is having gone there.
    case .undo where place == .outcome && !visited.isEmpty: return goBack(at: moment.now)
    case .undo:
      var turn = WalkTurn()
      turn.takesBack = true
      return turn
    case .skip: return try skip(at: moment)
    case .repeatLine: return WalkTurn()
    case .help: return WalkTurn([], [.help], showsPlace: false)
    case .tip: return WalkTurn([], [.tips(tips(at: moment.now))], showsPlace: false)
    case .note(let text): return try takeNote(text, at: moment)
    case .person(let text): return try takePerson(text, at: moment)
    case .chance(let text): return try takeChance(text, at: moment)
    case .objection(let text): return try raise(text, at: moment)
    case .gatekeeper: return try meetGatekeeper(at: moment.now)
    case .voicemail:
      guard !isSettling else { throw .alreadyEnding }
      guard let text = phase.voicemail else { throw .noVoicemail }
      leaveForTheEnd()
      expectedOutcome = phase.outcomes.first(where: \.isVoicemail)?.id
      return WalkTurn([], [.voicemail(text)])
    case .objects: return stopCalling(at: moment)
    case .later(let text): return try pause(until: text, at: moment)
    case .hangUp:
      guard !isSettling else { throw .alreadyEnding }
      leaveForTheEnd()
      return WalkTurn()
    }
  }

  /// Goes to the question how it ended; going back from there leads to the line that was left.
  mutating func leaveForTheEnd() {
    switch origin {
    case .step(let index), .gatekeeper(_, let index): visited.append(index)
    case .outcome: break
    // The outcome is recorded already.
    case .objection, .reason, .override, .nextStep, .over: return
    }
    place = .outcome
    expectedOutcome =
      lead.objectedToCallsAt.map { $0 >= startedAt } ?? false
      ? phase.outcomes.first(where: \.isObjection)?.id : nil
  }

  /// Whether the outcome is recorded and only what follows from it is open.
  private var isSettling: Bool {
    switch origin {
    case .reason, .override, .nextStep, .over: true
    case .step, .gatekeeper, .objection, .outcome: false
    }
  }

  /// Where the walk stands, or where it returns to from an objection.
  var origin: Place {
    if case .objection(_, _, let back) = place { back } else { place }
  }

  private mutating func takeLine(
    _ text: String, at moment: Moment
  ) throws(Diagnostic) -> WalkTurn {
    switch place {
    case .step(let index):
      return try takeStep(phase.script[index], text, at: moment) { walk in
        walk.visited.append(index)
        walk.place = walk.firstPlace(from: index + 1, at: moment.now)
      }
    case .gatekeeper(let index, let back):
      return try takeStep(phase.gatekeeper[index], text, at: moment) { walk in
        walk.place = walk.gatekeeperPlace(from: index + 1, back: back, at: moment.now)
      }
    case .objection(let id, let stage, let back):
      guard text.isEmpty else { return try takeNote(text, at: moment) }
      place =
        stage + 1 < Objection.Stage.allCases.count
        ? .objection(id, stage: stage + 1, back: back) : back
      return WalkTurn()
    case .outcome: return try takeOutcome(text, at: moment)
    case .reason(let id): return try takeReason(text, outcome(id), at: moment)
    case .override(let id): return takeOverride(text, outcome(id), at: moment)
    case .nextStep(let id): return try takeNextStep(text, outcome(id), at: moment)
    case .over: return WalkTurn(showsPlace: false)
    }
  }

  /// Takes a line at a step: Enter passes a line to say, anything typed there is a note.
  private mutating func takeStep(
    _ step: Step, _ text: String, at moment: Moment, moveOn: (inout Walk) -> Void
  ) throws(Diagnostic) -> WalkTurn {
    switch step.body {
    case .say:
      guard text.isEmpty else { return try takeNote(text, at: moment) }
      let events = record([passed(step, .said)], at: moment)
      moveOn(&self)
      return WalkTurn(events)
    case .ask(let id, _):
      guard let question = playbook.question(id) else { throw .emptyStep }
      let earlier = known.answers[id]
      if text.isEmpty, earlier != nil {
        let events = record([passed(step, .kept)], at: moment)
        moveOn(&self)
        return WalkTurn(events)
      }
      if AnswerReading.isUnknown(text), !lists(text) {
        let events = record([passed(step, earlier == nil ? .skipped : .kept)], at: moment)
        moveOn(&self)
        return WalkTurn(events, [earlier == nil ? .leftOpen(question) : .kept(question)])
      }
      let answer = try Recording.answer(
        text, to: question, of: lead, in: playbook, call: call, step: step.id, at: moment)
      let events = record(answer.events, at: moment)
      moveOn(&self)
      var replies = lead.answers[id].map { [WalkReply.recorded(question, $0, answer.remark)] } ?? []
      if !question.tellsLegalPerson, asksForGround(step, at: moment), !lead.denies(question) {
        replies.append(.needsGround)
      }
      return WalkTurn(events, replies)
    case .dmu(let role):
      if text.isEmpty {
        guard !lead.contacts(in: role).isEmpty else { throw .nobodyNamed }
        let events = record([passed(step, .kept)], at: moment)
        moveOn(&self)
        return WalkTurn(events)
      }
      if AnswerReading.isUnknown(text) {
        let events = record([passed(step, .skipped)], at: moment)
        moveOn(&self)
        return WalkTurn(events, [.nobodyNamed(role)])
      }
      let contact = try PersonReading.read(
        text, role: role, in: lead, home: moment.home,
        newID: Recording.contactID(in: call, of: lead, at: moment))
      let events = record([.contactSet(contact), passed(step, .answered)], at: moment)
      moveOn(&self)
      return WalkTurn(events, [.personRecorded(contact)])
    }
  }

  private mutating func skip(at moment: Moment) throws(Diagnostic) -> WalkTurn {
    switch place {
    case .step(let index):
      let events = record([passed(phase.script[index], .skipped)], at: moment)
      visited.append(index)
      place = firstPlace(from: index + 1, at: moment.now)
      return WalkTurn(events)
    case .gatekeeper(_, let back):
      place = .step(back)
      return WalkTurn()
    case .objection(_, _, let back):
      place = back
      return WalkTurn()
    case .outcome, .reason, .override, .nextStep, .over: throw .cannotSkip
    }
  }

  private mutating func goBack(at now: Date) -> WalkTurn {
    switch place {
    case .objection(let id, let stage, let back):
      place = stage > 0 ? .objection(id, stage: stage - 1, back: back) : back
    case .gatekeeper(let index, let back):
      let last = gatekeeperSteps(at: now).last { $0 < index }
      place = last.map { .gatekeeper($0, back: back) } ?? .step(back)
    case .step, .outcome:
      guard let last = visited.popLast() else { return WalkTurn([], [.atStart]) }
      place = .step(last)
      expectedOutcome = nil
    case .reason, .override, .nextStep, .over:
      return WalkTurn(
        [],
        [
          .nothing(
            Phrase(
              en: "the outcome is recorded; `/undo` takes it back",
              nl: "de uitkomst staat vast; `/ongedaan` draait hem terug"))
        ])
    }
    return WalkTurn()
  }

  func passed(_ step: Step, _ manner: Call.Passed.Manner) -> Event {
    .stepPassed(Call.Passed(step: step.id, manner: manner), call: call)
  }

  func outcome(_ id: String) -> Outcome {
    phase.outcome(id) ?? Outcome(id: id, label: id)
  }

  /// Applies events to the walk's own lead and returns them.
  mutating func record(_ events: [Event], at moment: Moment) -> [Event] {
    for event in events { lead.apply(event, at: moment.now, by: by) }
    return events
  }
}

extension Diagnostic {
  fileprivate static let noVoicemail = Diagnostic(
    .error, "no-voicemail",
    Phrase(
      en: "this phase has no voicemail text", nl: "deze fase heeft geen tekst voor de voicemail"))

  fileprivate static let alreadyEnding = Diagnostic(
    .error, "already-ending",
    Phrase(en: "the call is already being closed", nl: "het gesprek wordt al afgerond"))

  fileprivate static let emptyStep = Diagnostic(
    .error, "unknown-question",
    Phrase(
      en: "this question is not in the playbook any more",
      nl: "deze vraag staat niet meer in het draaiboek"),
    help: Phrase(en: "`/skip` goes on", nl: "`/overslaan` gaat verder"))

  fileprivate static let nobodyNamed = Diagnostic(
    .error, "nobody-named", Phrase(en: "there is no name yet", nl: "er is nog geen naam"),
    help: Phrase(
      en: "type `Karen Smith, director`, or `/skip`",
      nl: "typ `Karin Smit, directeur`, of `/overslaan`"))

  fileprivate static let cannotSkip = Diagnostic(
    .error, "cannot-skip",
    Phrase(
      en: "a call ends with an outcome and what comes next",
      nl: "een gesprek eindigt met een uitkomst en wat erna komt"),
    help: Phrase(
      en: "`/later` leaves it for another time", nl: "`/later` bewaart het voor een ander moment"))
}
