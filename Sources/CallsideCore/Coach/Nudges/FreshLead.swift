import Foundation

extension Nudge {
  /// A new lead is called within the phase's time; marketing's leads, which are shopping elsewhere
  /// too, are due at once, whether they are qualified by marketing or by sales.
  static let freshLead = Nudge("fresh-lead", Phrase(en: "fresh lead", nl: "verse lead")) {
    situation in
    let lead = situation.lead
    guard lead.status == .open, lead.nextStep == nil, lead.calls.isEmpty else { return nil }
    let isMarketing = lead.isFromMarketing
    return Advice(
      isMarketing ? 20 : 7,
      because: isMarketing
        ? lead.readiness == .sql
          ? Phrase(
            en: "new and qualified (SQL), nobody has called yet",
            nl: "nieuw en gekwalificeerd (SQL), nog niemand heeft gebeld")
          : Phrase(
            en: "new from marketing, nobody has called yet",
            nl: "nieuw van marketing, nog niemand heeft gebeld")
        : Phrase(en: "new, not called yet", nl: "nieuw, nog niet gebeld"),
      occasion: Occasion(
        .call,
        due: ResponseClock.due(
          for: lead, in: situation.phase, of: situation.playbook, calendar: situation.calendar),
        ready: lead.createdAt))
  }
}
