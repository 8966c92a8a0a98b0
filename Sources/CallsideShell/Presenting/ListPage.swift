public import CallsideCore
import Foundation

/// Leads in a table: one line each.
extension Page {
  /// Adds a table of leads; the name column takes what the others leave.
  ///
  /// - Parameter playbooks: The playbook of each lead, nil where it cannot be read.
  public mutating func addList(_ leads: [Lead], in playbooks: [Playbook?], hasMore: Bool) {
    blank()
    guard !leads.isEmpty else {
      return paragraph(words(en: "No leads.", nl: "Geen leads."))
    }
    let titles = zip(leads, playbooks).map { lead, playbook in
      playbook?.phase(lead.phase)?.title ?? lead.phase
    }
    let phaseWidth = min(18, titles.map(DisplayWidth.columns).max() ?? 10)
    let nameWidth = min(
      width - phaseWidth - 39, max(8, leads.map { DisplayWidth.columns($0.name) }.max() ?? 8))
    raw(
      "  "
        + style.dim(
          columns(
            "id", words(en: "name", nl: "naam"), words(en: "phase", nl: "fase"),
            words(en: "chance", nl: "kans"), words(en: "next step", nl: "vervolgstap"),
            nameWidth, phaseWidth)))
    for (index, lead) in leads.enumerated() {
      let chance = playbooks[index].map { percent(Chance(of: lead, in: $0).effective) } ?? ""
      let next =
        lead.status == .open
        ? lead.nextStep.map { "\(words($0.action.phrase)) \(day($0.at))" } ?? "–"
        : standing(of: lead)
      raw(
        "  "
          + columns(
            Printable.line(lead.id), Printable.line(lead.name), Printable.line(titles[index]),
            chance, next,
            nameWidth,
            phaseWidth))
    }
    if hasMore {
      secondary(
        words(
          en: "the first \(leads.count); `--limit` shows more",
          nl: "de eerste \(leads.count); `--limit` toont er meer"))
    }
  }

  private func columns(
    _ id: String, _ name: String, _ phase: String, _ chance: String, _ next: String,
    _ nameWidth: Int, _ phaseWidth: Int
  ) -> String {
    [
      DisplayWidth.fit(id, to: 7), DisplayWidth.fit(name, to: max(8, nameWidth)),
      DisplayWidth.fit(phase, to: phaseWidth), DisplayWidth.fit(chance, to: 6),
      DisplayWidth.cut(next, to: 20),
    ].joined(separator: " ")
  }
}
