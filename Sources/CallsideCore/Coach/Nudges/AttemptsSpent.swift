import Foundation

extension Nudge {
  /// After the last attempt a lead is written to once more or closed, and never just forgotten.
  static let attemptsSpent = Nudge(
    "attempts-spent", Phrase(en: "attempts spent", nl: "pogingen op")
  ) { situation in
    let (lead, playbook) = (situation.lead, situation.playbook)
    guard lead.status == .open, let call = lead.lastCall, let ended = call.endedAt,
      Cadence.isSpent(for: lead, in: playbook), lead.nextStep?.isPromised != true
    else { return nil }
    let closing = Cadence.closing(lead, in: playbook)
    let tries = lead.attempts
    let because = Phrase(
      en: "\(tries) attempts in vain: mail once more"
        + (closing.map { ", or close: \($0.en)" } ?? ", or close"),
      nl: "\(tries) keer vergeefs gebeld: mail nog één keer"
        + (closing.map { ", of sluit af: \($0.nl)" } ?? ", of sluit af"))
    // What the rep planned all the same stays; this is only said with it.
    guard lead.nextStep == nil else { return Advice(1, because: because) }
    let due = situation.workingTime(.days(1), after: ended)
    return Advice(
      6, because: because,
      occasion: Occasion(
        .email, due: due, ready: situation.calendar.startOfDay(for: due)))
  }
}
