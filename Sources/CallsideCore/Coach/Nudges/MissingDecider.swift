extension Nudge {
  /// From the phase where the playbook wants a decider, not knowing one makes a call worth more.
  static let missingDecider = Nudge(
    "missing-decider", Phrase(en: "no decider", nl: "geen beslisser")
  ) { situation in
    let lead = situation.lead
    guard lead.status == .open, !lead.calls.isEmpty, lead.contacts(in: .decider).isEmpty,
      situation.playbook.requiredRoles(in: situation.phase.id).contains(.decider)
    else { return nil }
    return Advice(
      3,
      because: Phrase(
        en: "we do not know yet who decides", nl: "we weten nog niet wie beslist"))
  }
}
