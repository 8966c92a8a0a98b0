import Foundation

extension Nudge {
  /// A call that reached nobody is tried again; the fewer attempts so far, the sooner.
  static let retryUnanswered = Nudge(
    "retry-unanswered", Phrase(en: "try again", nl: "nog eens proberen")
  ) { situation in
    let lead = situation.lead
    guard lead.status == .open, let call = lead.lastCall, let ended = call.endedAt,
      !call.wasReached, lead.nextStep?.isPromised != true,
      lead.nextStep.map({ $0.action == .call }) ?? true
    else { return nil }
    let action = lead.nextStep?.action ?? .call
    // Quotes and evaluations have nudges of their own.
    guard action != .quote, action != .evaluate else { return nil }
    // Without a plan of the rep's own, the last attempt was the last.
    guard lead.nextStep != nil || !Cadence.isSpent(for: lead, in: situation.playbook) else {
      return nil
    }
    let due =
      lead.nextStep?.at
      ?? Cadence.retry(
        of: lead, delay: .days(2), in: situation.playbook, at: ended, calendar: situation.calendar)
    let tries = lead.attempts
    // Another hour was chosen on purpose; a mail can be written earlier that day.
    let ready = action == .call ? due : situation.calendar.startOfDay(for: due)
    return Advice(
      max(1, 7 - Double(tries)),
      because: Phrase(
        en: tries == 1 ? "one attempt in vain" : "\(tries) attempts in vain",
        nl: tries == 1 ? "één keer vergeefs gebeld" : "\(tries) keer vergeefs gebeld"),
      occasion: Occasion(action, due: due, ready: ready))
  }
}
