import CallsideCore
import CallsideStore

extension Examination {
  /// Finds open leads in a phase that their playbook no longer has: the coach cannot rank them.
  static let strandedLeads = Examination("stranded-lead") { (session, store) throws(Diagnostic) in
    var names: [Stranding: [String]] = [:]
    try store.eachLead { lead in
      guard lead.status == .open, let playbook = try? session.playbook(of: lead),
        playbook.phase(lead.phase) == nil
      else { return }
      let stranding = Stranding(
        playbook: playbook.id, phase: lead.phase, phases: playbook.phases.map(\.id))
      names[stranding, default: []].append(lead.name)
    }
    return Findings(
      diagnostics: names.sorted { $0.key < $1.key }.map { .stranded($0.key, $0.value) })
  }
}

/// A phase that a playbook no longer has.
private struct Stranding: Hashable, Comparable {
  var playbook: String
  var phase: String
  /// The phases there are.
  var phases: [String]

  static func < (one: Stranding, other: Stranding) -> Bool {
    (one.playbook, one.phase) < (other.playbook, other.phase)
  }
}

extension Diagnostic {
  fileprivate static func stranded(_ stranding: Stranding, _ names: [String]) -> Diagnostic {
    let shown = names.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    let more = names.count - min(names.count, 5)
    let phases = stranding.phases.map { "`\($0)`" }.joined(separator: ", ")
    let (phase, playbook) = (stranding.phase, stranding.playbook)
    return Diagnostic(
      .warning, "stranded-lead",
      Phrase(
        en: "phase \"\(phase)\" is no longer in playbook \"\(playbook)\"",
        nl: "fase \"\(phase)\" staat niet meer in draaiboek \"\(playbook)\""),
      notes: [
        Phrase(
          en: "\(names.count == 1 ? "1 lead is" : "\(names.count) leads are") in it: \(shown)"
            + (more > 0 ? " and \(more) more" : ""),
          nl: "\(names.count == 1 ? "1 lead zit" : "\(names.count) leads zitten") erin: \(shown)"
            + (more > 0 ? " en nog \(more)" : "")),
        Phrase(en: "its phases are \(phases)", nl: "de fasen zijn nu \(phases)"),
      ],
      help: Phrase(
        en: "give the phase its old id back, or move each lead: `change LEAD --phase PHASE`",
        nl: "geef de fase haar oude id terug, of verplaats elke lead: `wijzig LEAD --fase FASE`"))
  }
}
