import Foundation

extension Nudge {
  /// A lead that nobody has plans with is never hidden.
  static let noNextStep = Nudge("no-next-step", Phrase(en: "no next step", nl: "geen vervolgstap"))
  { situation in
    let lead = situation.lead
    guard lead.status == .open, lead.nextStep == nil, let touched = lead.calls.last?.startedAt,
      lead.attempts == 0
    else { return nil }
    let due = situation.workingTime(.days(1), after: lead.lastTouch ?? touched)
    return Advice(
      6,
      because: lead.openCall?.endedAt == nil && lead.openCall != nil
        ? Phrase(en: "a call was left half-way", nl: "een gesprek is halverwege gestopt")
        : Phrase(en: "no next step agreed", nl: "geen vervolgstap afgesproken"),
      occasion: Occasion(.call, due: due, ready: lead.lastTouch ?? touched))
  }
}
