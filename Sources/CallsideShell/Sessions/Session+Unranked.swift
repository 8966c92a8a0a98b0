import CallsideCore
import CallsideStore

/// Telling which leads the coach cannot judge, so that none is silently left out.
extension Session {
  /// Returns what keeps open leads from being ranked, or makes their ranking an older one.
  func unranked(in store: Store) -> [Diagnostic] {
    let open = store.phaseCounts().filter { $0.status == .open }
    var found: [Diagnostic] = []
    for (id, counts) in Dictionary(grouping: open, by: \.playbook).sorted(by: { $0.key < $1.key }) {
      let leads = counts.reduce(0) { $0 + $1.count }
      if let phases = library.phases(of: id) {
        found += counts.filter { !phases.contains($0.phase) }.map(Diagnostic.phaseGone)
      } else if let missing = library.whyUnreadable(id) {
        found.append(.playbookGone(id, leads, missing))
      } else if library.lastGood(id) == nil {
        found.append(.cannotRank(id, leads))
      } else {
        found.append(.rankedByOlder(id, leads))
      }
    }
    return found
  }
}

extension Diagnostic {
  fileprivate static func leads(_ count: Int) -> Phrase {
    Phrase(
      en: "\(count) open \(count == 1 ? "lead" : "leads")",
      nl: "\(count) open \(count == 1 ? "lead" : "leads")")
  }

  fileprivate static func cannotRank(_ playbook: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "unranked-leads",
      Phrase(
        en: "\(leads(count).en) cannot be ranked: playbook \"\(playbook)\" has errors",
        nl: "\(leads(count).nl) zonder advies: draaiboek \"\(playbook)\" heeft fouten"),
      help: Phrase(
        en: "`playbook check \(playbook)` shows them",
        nl: "`draaiboek controleer \(playbook)` toont ze"
      ))
  }

  fileprivate static func rankedByOlder(_ playbook: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "unranked-leads",
      Phrase(
        en:
          "\(leads(count).en) ranked by an older version: playbook \"\(playbook)\" has errors",
        nl:
          "\(leads(count).nl) met advies van een oudere versie: draaiboek \"\(playbook)\" heeft fouten"
      ),
      help: Phrase(
        en: "`playbook check \(playbook)` shows them",
        nl: "`draaiboek controleer \(playbook)` toont ze"
      ))
  }

  fileprivate static func playbookGone(
    _ playbook: String, _ count: Int, _ why: Diagnostic
  ) -> Diagnostic {
    Diagnostic(
      .warning, "unranked-leads",
      Phrase(
        en: "\(leads(count).en) cannot be ranked: \(why.headline.en)",
        nl: "\(leads(count).nl) zonder advies: \(why.headline.nl)"),
      help: why.rule == "unknown-playbook"
        ? Phrase(
          en: "put its file back in the `playbooks` folder of the store",
          nl: "zet het bestand terug in de map `playbooks` bij je gegevens")
        : why.help)
  }

  fileprivate static func phaseGone(_ count: PhaseCount) -> Diagnostic {
    Diagnostic(
      .warning, "unranked-leads",
      Phrase(
        en:
          "\(leads(count.count).en) cannot be ranked: phase \"\(count.phase)\" is no longer in playbook \"\(count.playbook)\"",
        nl:
          "\(leads(count.count).nl) zonder advies: fase \"\(count.phase)\" staat niet meer in draaiboek \"\(count.playbook)\""
      ),
      help: Phrase(
        en: "`list --phase \(count.phase)` shows them; give the phase its old id back",
        nl: "`lijst --fase \(count.phase)` toont ze; geef de fase haar oude id terug"))
  }
}
