import Foundation

extension Nudge {
  /// A new lead is called at once; marketing's leads are shopping elsewhere too.
  static let freshLead = Nudge("fresh-lead", Phrase(en: "fresh lead", nl: "verse lead")) {
    situation in
    let lead = situation.lead
    guard lead.status == .open, lead.nextStep == nil, lead.calls.isEmpty else { return nil }
    let isMarketing = lead.source == .marketing
    return Advice(
      isMarketing ? 20 : 7,
      because: isMarketing
        ? Phrase(
          en: "new from marketing, nobody has called yet",
          nl: "nieuw van marketing, nog niemand heeft gebeld")
        : Phrase(en: "new, not called yet", nl: "nieuw, nog niet gebeld"),
      occasion: Occasion(
        .call,
        due: situation.playbook.hours.adding(
          situation.phase.within, to: lead.createdAt, calendar: situation.calendar),
        ready: lead.createdAt))
  }
}
