import Foundation

extension Nudge {
  /// After the last attempt a lead is kept warm or closed, and never just forgotten.
  static let attemptsSpent = Nudge(
    "attempts-spent", Phrase(en: "attempts spent", nl: "pogingen op")
  ) { situation in
    let (lead, playbook) = (situation.lead, situation.playbook)
    guard lead.status == .open, let call = lead.lastCall, let ended = call.endedAt,
      Cadence.isSpent(for: lead, in: playbook), lead.nextStep?.isPromised != true
    else { return nil }
    let tries = lead.attempts
    let ways = Cadence.ways(onFrom: lead, in: playbook)
    let because = Phrase(
      en: "\(tries) attempts in vain: \(ways.en)", nl: "\(tries) keer vergeefs gebeld: \(ways.nl)")
    // What the rep planned all the same stays; this is only said with it.
    guard lead.nextStep == nil else { return Advice(1, because: because) }
    let due = situation.workingTime(.days(1), after: ended)
    return Advice(
      6, because: because,
      occasion: Occasion(
        .settle, due: due, ready: situation.calendar.startOfDay(for: due)))
  }
}
