import Foundation

extension Nudge {
  /// A deal that closed is looked back on: with the customer when won, for the lesson when lost.
  static let evaluationDue = Nudge("evaluation-due", Phrase(en: "evaluation", nl: "evaluatie")) {
    situation in
    let lead = situation.lead
    if let step = lead.nextStep, step.action == .evaluate {
      return Advice(
        5, because: Phrase(en: "evaluation agreed", nl: "evaluatie afgesproken"),
        occasion: Occasion(
          .evaluate, due: step.at, ready: situation.calendar.startOfDay(for: step.at)))
    }
    guard lead.status != .open, lead.nextStep == nil, let closing = lead.closing,
      !isEvaluated(lead, since: closing.at, in: situation.playbook),
      !lead.objectsToCalls, lead.status == .won || wasEverReached(lead)
    else { return nil }
    let wait: TimeSpan = lead.status == .won ? .days(14) : .days(7)
    // A month on, nobody remembers what a lost deal turned on; a customer stays one.
    let end = TimeSpan.days(30).added(to: closing.at, calendar: situation.calendar)
    let due = situation.workingTime(wait, after: closing.at)
    let isWon = lead.status == .won
    return Advice(
      isWon ? 5 : 0,
      because: isWon
        ? Phrase(en: "won, not evaluated yet", nl: "gewonnen, nog niet geëvalueerd")
        : Phrase(en: "lost, ask what it was", nl: "verloren, vraag waar het op vastliep"),
      occasion: Occasion(
        .evaluate, due: due, ready: situation.calendar.startOfDay(for: due),
        stale: isWon ? nil : end))
  }
}

/// A call in the care phase after the closing counts as the evaluation.
private func isEvaluated(_ lead: Lead, since closing: Date, in playbook: Playbook) -> Bool {
  lead.calls.contains { call in
    call.startedAt >= closing && call.endedAt != nil && call.wasReached
      && playbook.phase(call.phase)?.kind == .care
  }
}

/// Who never answered cannot say what it was.
private func wasEverReached(_ lead: Lead) -> Bool {
  lead.calls.isEmpty || lead.calls.contains { $0.endedAt != nil && $0.wasReached }
}
