import Foundation

extension Nudge {
  /// A call that reached nobody is tried again; the fewer attempts so far, the sooner.
  static let retryUnanswered = Nudge(
    "retry-unanswered", Phrase(en: "try again", nl: "nog eens proberen")
  ) { situation in
    let lead = situation.lead
    // A closed deal is tried again only where that is planned.
    guard lead.status == .open || lead.nextStep != nil, let call = lead.lastCall,
      let ended = call.endedAt, !call.wasReached, lead.attempts > 0,
      lead.nextStep?.isPromised != true,
      lead.nextStep.map({ $0.action == .call }) ?? true
    else { return nil }
    // Without a plan of the rep's own, the last attempt was the last.
    guard lead.nextStep != nil || !Cadence.isSpent(for: lead, in: situation.playbook) else {
      return nil
    }
    let due =
      lead.nextStep?.at
      ?? Cadence.retry(
        of: lead, delay: .days(2), in: situation.playbook, at: ended, calendar: situation.calendar)
    let tries = lead.attempts
    return Advice(
      max(1, 7 - Double(tries)),
      because: Phrase(
        en: tries == 1 ? "one attempt in vain" : "\(tries) attempts in vain",
        nl: tries == 1 ? "één keer vergeefs gebeld" : "\(tries) keer vergeefs gebeld"),
      // Another hour was chosen on purpose.
      occasion: Occasion(.call, due: due, ready: due))
  }
}
