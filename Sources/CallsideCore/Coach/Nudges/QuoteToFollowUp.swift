import Foundation

extension Nudge {
  /// A quote that is out is followed up before it goes cold.
  static let quoteToFollowUp = Nudge(
    "quote-to-follow-up", Phrase(en: "quote out", nl: "offerte ligt er")
  ) { situation in
    let lead = situation.lead
    guard lead.status == .open, situation.phase.kind == .decide, lead.nextStep == nil,
      lead.attempts == 0
    else { return nil }
    let since = max(lead.phaseSince, lead.lastTouch ?? lead.phaseSince)
    let due = situation.workingTime(.days(3), after: since)
    return Advice(
      9,
      because: Phrase(
        en: "the quote is out, nobody asked for an answer",
        nl: "de offerte ligt er, niemand vroeg om antwoord"),
      occasion: Occasion(.call, due: due, ready: since))
  }
}
