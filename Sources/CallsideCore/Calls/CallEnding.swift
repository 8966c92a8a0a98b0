public import Foundation

/// What follows from the outcome of a call, with or without the walk.
public enum CallEnding {
  /// Whether the lead moves to the phase an outcome names.
  public enum Move: Hashable, Sendable {
    /// It stays where it is.
    case none
    /// It moves.
    case to(String)
    /// It would move, but parts of the exit condition do not hold.
    case held(String, unmet: [Condition])
  }

  /// Returns the events of the ending itself: the end, and what the lead becomes by the outcome and
  /// by the playbook's rules.
  public static func events(
    for outcome: Outcome, call: String, phase: Phase, lead: Lead, in playbook: Playbook,
    at now: Date
  ) -> [Event] {
    var events: [Event] = [
      .callEnded(
        call: call, phase: phase.id, outcome: outcome.id, isAdvance: outcome.isAdvance,
        wasReached: !outcome.isAttempt)
    ]
    // A lost buyer who agrees on a step is not lost any more.
    if lead.status == .lost, outcome.isAdvance { events.append(.reopened) }
    // The end alone makes a prospect of a suspect who was reached.
    let becomes = lead.grade == .suspect && !outcome.isAttempt ? Lead.Grade.prospect : lead.grade
    if outcome.isObjection, !lead.objectsToCalls { events.append(.objectedToCalls(call: call)) }
    var graded = lead
    graded.grade = outcome.grade ?? becomes
    graded.readiness = outcome.readiness ?? lead.readiness
    let raised = playbook.raised(graded, at: now)
    // An outcome that says what the company is knows better than any rule.
    if outcome.grade == nil { graded.grade = raised.grade ?? graded.grade }
    if outcome.readiness == nil { graded.readiness = raised.readiness ?? graded.readiness }
    let grade = graded.grade == becomes ? nil : graded.grade
    let readiness = graded.readiness == lead.readiness ? nil : graded.readiness
    if grade != nil || readiness != nil { events.append(.graded(grade, readiness)) }
    return events
  }

  /// Returns whether the lead moves; closing outcomes move without an exit condition.
  public static func move(
    for outcome: Outcome, phase: Phase, playbook: Playbook, facts: Facts
  ) -> Move {
    guard let to = outcome.to, to != facts.lead.phase, playbook.phase(to) != nil else {
      return .none
    }
    let unmet = phase.exit?.unmet(in: facts) ?? []
    // Going back needs no permission; only the way forward is guarded.
    let isForward =
      (playbook.position(of: to) ?? 0) > (playbook.position(of: facts.lead.phase) ?? 0)
    return unmet.isEmpty || outcome.closes != nil || !isForward ? .to(to) : .held(to, unmet: unmet)
  }

  /// Returns the next step that the playbook proposes: on the date the buyer named, else some
  /// time from now, moved into working hours and to a whole quarter of an hour.
  ///
  /// Whoever was not reached is tried again by the ``Cadence``; after the last attempt it is to be
  /// settled instead. Nothing is proposed for a deal that was lost before and stays so, nor a call to a lead that
  /// wants none.
  ///
  /// - Parameter lead: The lead with all that was recorded.
  public static func proposal(
    for outcome: Outcome, lead: Lead, playbook: Playbook, at moment: Moment
  ) -> NextStep? {
    guard let next = outcome.next, lead.status != .lost || outcome.closes != nil,
      next.action != .call || !lead.objectsToCalls
    else { return nil }
    if outcome.isAttempt, next.action == .call {
      let isSpent = Cadence.isSpent(for: lead, in: playbook)
      return NextStep(
        action: isSpent ? .settle : .call,
        at: isSpent
          ? later(.days(1), playbook: playbook, at: moment)
          : Cadence.retry(
            of: lead, delay: next.delay, in: playbook, at: moment.now, calendar: moment.calendar),
        isPromised: false)
    }
    return NextStep(
      action: next.action,
      at: agreed(next, with: lead, playbook: playbook, at: moment)
        ?? later(next.delay, playbook: playbook, at: moment),
      isPromised: !outcome.isAttempt)
  }

  /// Returns the date that was answered to the question the proposal names, if it lies ahead; a
  /// day without a time begins with its first working hour.
  static func agreed(
    _ next: Outcome.Proposal, with lead: Lead, playbook: Playbook, at moment: Moment
  ) -> Date? {
    guard let question = next.date, let value = lead.answers[question]?.value,
      let date = value.moment
    else { return nil }
    let agreed: Date
    if case .stretch(let read) = value, !read.isEnd {
      agreed = read.planned(from: moment.now, in: playbook.hours, calendar: moment.calendar)
    } else if moment.calendar.startOfDay(for: date) == date {
      agreed = playbook.hours.shifted(date, calendar: moment.calendar)
    } else {
      agreed = date
    }
    return agreed > moment.now ? agreed : nil
  }

  private static func later(
    _ delay: TimeSpan, playbook: Playbook, at moment: Moment
  ) -> Date {
    playbook.hours.shifted(
      delay.added(to: moment.now, calendar: moment.calendar).atQuarter, calendar: moment.calendar)
  }
}
