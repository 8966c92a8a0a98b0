import Foundation

extension Nudge {
  /// A lead that stays longer in a phase than the playbook allows.
  static let stuckInPhase = Nudge("stuck-in-phase", Phrase(en: "stuck", nl: "blijft hangen")) {
    situation in
    guard situation.lead.status == .open, situation.lead.nextStep == nil,
      !situation.lead.calls.isEmpty, let limit = situation.phase.limit,
      !Cadence.isSpent(for: situation.lead, in: situation.playbook)
    else { return nil }
    let end = limit.added(to: situation.lead.phaseSince, calendar: situation.calendar)
    let title = situation.phase.title
    return Advice(
      8,
      because: Phrase(
        en: "longer than \(limit.phrase.en) in \"\(title)\"",
        nl: "langer dan \(limit.phrase.nl) in \"\(title)\""),
      occasion: Occasion(.call, due: end, ready: end))
  }
}
