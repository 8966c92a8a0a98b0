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
    var columns = [
      TableColumn(words(en: "id", nl: "code"), leads.map(\.id), least: 7, most: 7, weight: 2),
      TableColumn(words(en: "name", nl: "naam"), leads.map(\.name), least: 16, most: 26, weight: 0),
      TableColumn(words(en: "phase", nl: "fase"), titles, least: 16, most: 18, weight: 3),
      TableColumn(
        words(en: "chance", nl: "kans"),
        zip(leads, playbooks).map { lead, playbook in
          playbook.map { percent(Chance(of: lead, in: $0).effective) } ?? ""
        }, least: 6, most: 6, weight: 4),
      TableColumn(
        words(en: "next step", nl: "vervolgstap"), leads.map(plan), least: 12, most: 20, weight: 1),
    ]
    TableColumn.fit(&columns, into: width - 2)
    raw("  " + style.dim(TableColumn.line(columns.map { $0.cell($0.title) })))
    for index in leads.indices {
      raw("  " + TableColumn.line(columns.map { $0.cell($0.texts[index]) }))
    }
    if hasMore {
      secondary(
        words(
          en: "the first \(leads.count); `--limit` shows more",
          nl: "de eerste \(leads.count); `--aantal` toont er meer"))
    }
  }

  private func plan(_ lead: Lead) -> String {
    guard lead.status == .open else { return standing(of: lead) }
    if let putOff = lead.putOff, putOff.until > moment.now {
      return words(en: "waits until \(day(putOff.until))", nl: "wacht tot \(day(putOff.until))")
    }
    return lead.nextStep.map { "\(words($0.action.phrase)) \(day($0.at))" } ?? "–"
  }
}
