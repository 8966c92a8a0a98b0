import Foundation

extension Nudge {
  /// A quote that was promised, or a lead in the quote phase with nothing planned.
  static let quoteToSend = Nudge("quote-to-send", Phrase(en: "quote due", nl: "offerte te sturen"))
  { situation in
    let lead = situation.lead
    if let step = lead.nextStep {
      guard step.action == .quote else { return nil }
      return Advice(
        12,
        because: step.isPromised
          ? Phrase(en: "the quote was promised", nl: "de offerte is beloofd")
          : Phrase(en: "planned", nl: "zo gepland"),
        occasion: Occasion(
          .quote, due: step.at, ready: situation.calendar.startOfDay(for: step.at)))
    }
    guard lead.status == .open, situation.phase.kind == .quote, lead.attempts == 0
    else { return nil }
    return Advice(
      11,
      because: Phrase(
        en: "in the quote phase, nothing planned", nl: "in de offertefase, niets gepland"),
      occasion: Occasion(
        .quote,
        due: ResponseClock.due(
          for: lead, in: situation.phase, of: situation.playbook, calendar: situation.calendar),
        ready: lead.phaseSince))
  }
}
