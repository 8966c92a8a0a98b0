public import Foundation

/// The end of a call: outcome, reason or override, next step.
extension Walk {
  mutating func takeOutcome(_ text: String, at moment: Moment) throws(Diagnostic) -> WalkTurn {
    let typed = text.isEmpty ? expectedOutcome ?? "" : text
    guard !typed.isEmpty else { throw .noOutcome }
    let outcome = try phase.outcomes(for: lead, in: playbook).choose(typed)
    expectedOutcome = nil
    var events = record(
      CallEnding.events(
        for: outcome, call: call, phase: phase, lead: lead, in: playbook, at: moment.now),
      at: moment)
    var replies: [WalkReply] = []
    if outcome.closes == nil, case .to(let to) = move(after: outcome, at: moment.now) {
      replies.append(.phaseMoved(from: lead.phase, to: to))
      events += record([.phaseMoved(to: to, because: nil)], at: moment)
    }
    place = placeAfter(outcome, at: moment.now)
    if case .reason = place, let reason = outcome.reason {
      let turn = try takeReason(reason, outcome, at: moment)
      return WalkTurn(events + turn.events, turn.replies, showsPlace: turn.showsPlace)
    }
    return WalkTurn(events, replies)
  }

  mutating func takeReason(
    _ text: String, _ outcome: Outcome, at moment: Moment
  ) throws(Diagnostic) -> WalkTurn {
    guard let status = outcome.closes else { return settle(outcome, at: moment) }
    let reason = try ClosingReason.read(text, for: status, in: playbook)
    var events: [Event] = []
    if case .to(let to) = move(after: outcome, at: moment.now) {
      events.append(.phaseMoved(to: to, because: nil))
    }
    events.append(.closed(status, reason: reason))
    events = record(events, at: moment)
    let turn = settle(outcome, at: moment)
    return WalkTurn(
      events + turn.events, [.closed(status)] + turn.replies, showsPlace: turn.showsPlace)
  }

  mutating func takeOverride(_ text: String, _ outcome: Outcome, at moment: Moment) -> WalkTurn {
    let because = Printable.cleaned(text)
    let from = lead.phase
    let move = move(after: outcome, at: moment.now)
    place = .nextStep(outcome: outcome.id)
    switch move {
    case .held(let to, _) where !because.isEmpty:
      let events = record([.phaseMoved(to: to, because: because)], at: moment)
      return WalkTurn(events, [.phaseMoved(from: from, to: to)])
    case .to(let to):
      // What was missing has been filled in meanwhile: it takes no reason, but keeps the words.
      let note = because.isEmpty ? [] : [Event.noted(because, call: call)]
      let events = record(note + [.phaseMoved(to: to, because: nil)], at: moment)
      return WalkTurn(events, [.phaseMoved(from: from, to: to)])
    case .held, .none: return WalkTurn([], [.phaseKept(from)])
    }
  }

  mutating func takeNextStep(
    _ text: String, _ outcome: Outcome, at moment: Moment
  ) throws(Diagnostic) -> WalkTurn {
    if NextStepReading.isNone(text) || (text.isEmpty && needsNoNextStep(after: outcome, at: moment))
    {
      place = .over
      return WalkTurn(record([.nextStepDropped], at: moment), [.noNextStep], showsPlace: false)
    }
    let proposal = proposal(after: outcome, at: moment)
    let step: NextStep
    if text.isEmpty {
      guard let proposal else { throw .noNextStep }
      step = proposal
    } else {
      step = try NextStepReading.read(
        text, for: lead, proposed: proposal?.action, isPromised: !outcome.isAttempt,
        hours: playbook.hours, at: moment)
    }
    place = .over
    var replies: [WalkReply] = [.nextStep(step)]
    if !text.isEmpty { replies += remarks(on: text, step, at: moment) }
    if let agreed = agreed(by: outcome, at: moment),
      !moment.calendar.isDate(agreed.at, inSameDayAs: step.at)
    {
      replies.append(.agreedOtherwise(agreed))
    }
    return WalkTurn(record([.nextStepSet(step)], at: moment), replies, showsPlace: false)
  }

  func remarks(on text: String, _ step: NextStep, at moment: Moment) -> [WalkReply] {
    NextStepReading.remarks(on: text, step, hours: playbook.hours, at: moment)
      .map(WalkReply.remark)
  }

  /// Ends a call in which they said to want no more calls, as Enter would.
  ///
  /// There is no going on with it later. Nil where the phase has no outcome for that, or they said
  /// nothing of the kind.
  mutating func endedByObjection(at moment: Moment) throws(Diagnostic) -> WalkTurn? {
    guard lead.objectsToCalls, let end = phase.outcomes.first(where: \.isObjection) else {
      return nil
    }
    var next = self
    var turn = WalkTurn([], [], showsPlace: false)
    next.place = next.origin
    next.leaveForTheEnd()
    while !next.isOver {
      let step: WalkTurn
      switch next.place {
      case .outcome: step = try next.takeOutcome(end.id, at: moment)
      case .reason(let id):
        step = try next.takeReason(end.reason ?? "", next.outcome(id), at: moment)
      case .override(let id): step = next.takeOverride("", next.outcome(id), at: moment)
      case .nextStep(let id):
        let proposal = next.proposal(after: next.outcome(id), at: moment)
        step = try next.takeNextStep(
          proposal == nil ? "none" : "", next.outcome(id), at: moment)
      case .step, .gatekeeper, .objection, .over: return nil
      }
      turn.events += step.events
      turn.replies += step.replies
    }
    self = next
    return turn
  }

  /// Returns where the walk goes once an outcome is recorded.
  func placeAfter(_ outcome: Outcome, at now: Date) -> Place {
    if outcome.closes != nil {
      // A deal that was closed before the call is closed anew, for a reason of its own.
      let isClosed = lead.closing != nil && lead.closing != before.closing
      return isClosed ? .nextStep(outcome: outcome.id) : .reason(outcome: outcome.id)
    }
    // A move that is still to come was held when the outcome was recorded.
    let isMoved = move(after: outcome, at: now) == .none
    return isMoved ? .nextStep(outcome: outcome.id) : .override(outcome: outcome.id)
  }

  /// Returns whether an outcome moves the lead.
  public func move(after outcome: Outcome, at now: Date) -> CallEnding.Move {
    CallEnding.move(for: outcome, phase: phase, playbook: playbook, facts: facts(at: now))
  }

  /// Returns the next step that the playbook proposes.
  public func proposal(after outcome: Outcome, at moment: Moment) -> NextStep? {
    CallEnding.proposal(for: outcome, lead: known, playbook: playbook, at: moment)
  }

  /// Returns the next step on the date that the buyer named in answer to a question, or nil.
  public func agreed(by outcome: Outcome, at moment: Moment) -> NextStep? {
    guard let next = outcome.next,
      CallEnding.agreed(next, with: known, playbook: playbook, at: moment) != nil
    else { return nil }
    return proposal(after: outcome, at: moment)
  }

  /// Whether Enter alone means that there is no next step: the deal is closed and none is proposed.
  public func needsNoNextStep(after outcome: Outcome, at moment: Moment) -> Bool {
    lead.status != .open && proposal(after: outcome, at: moment) == nil
  }

  /// A closed deal needs no next step unless the playbook proposes one.
  private mutating func settle(_ outcome: Outcome, at moment: Moment) -> WalkTurn {
    guard proposal(after: outcome, at: moment) != nil else {
      place = .over
      return WalkTurn(record([.nextStepDropped], at: moment), showsPlace: false)
    }
    place = .nextStep(outcome: outcome.id)
    return WalkTurn()
  }
}

extension Diagnostic {
  fileprivate static let noOutcome = Diagnostic(
    .error, "no-outcome", Phrase(en: "how did it end?", nl: "hoe is het afgelopen?"),
    help: Phrase(
      en: "type a number or the first letters of an outcome",
      nl: "typ een cijfer of de eerste letters van een uitkomst"))

  fileprivate static let noNextStep = Diagnostic(
    .error, "no-next-step",
    Phrase(
      en: "a call ends with a next step or an explicit `none`",
      nl: "een gesprek eindigt met een vervolgstap of een uitdrukkelijk `geen`"),
    help: Phrase(
      en: "type `call tomorrow 10:00`, or `none`", nl: "typ `bellen morgen 10:00`, of `geen`"))
}
