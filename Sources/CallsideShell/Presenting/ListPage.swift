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
      Column(words(en: "id", nl: "code"), leads.map(\.id), least: 7, most: 7, weight: 2),
      Column(words(en: "name", nl: "naam"), leads.map(\.name), least: 16, most: 26, weight: 0),
      Column(words(en: "phase", nl: "fase"), titles, least: 16, most: 18, weight: 3),
      Column(
        words(en: "chance", nl: "kans"),
        zip(leads, playbooks).map { lead, playbook in
          playbook.map { percent(Chance(of: lead, in: $0).effective) } ?? ""
        }, least: 6, most: 6, weight: 4),
      Column(
        words(en: "next step", nl: "vervolgstap"), leads.map(plan), least: 12, most: 20, weight: 1),
    ]
    Column.fit(&columns, into: width - 2)
    raw("  " + style.dim(Column.line(columns.map { $0.cell($0.title) })))
    for index in leads.indices { raw("  " + Column.line(columns.map { $0.cell($0.texts[index]) })) }
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

/// One column of a table that fits itself to the width there is.
private struct Column {
  var title: String
  var texts: [String]
  /// The columns of the screen it takes.
  var width: Int
  /// The fewest columns of the screen in which it is still of use.
  var least: Int
  /// When it goes where there is no room: the greatest first, 0 never.
  var weight: Int

  init(_ title: String, _ texts: [String], least: Int, most: Int, weight: Int) {
    self.title = title
    self.texts = texts.map { Printable.line($0) }
    let widest = ([title] + self.texts).map { DisplayWidth.columns($0) }.max() ?? 0
    width = min(most, max(least, widest))
    self.least = min(width, least)
    self.weight = weight
  }

  /// Narrows columns, and drops them where that is not enough, until they fit a width.
  static func fit(_ columns: inout [Column], into width: Int) {
    func excess() -> Int { columns.reduce(columns.count - 1) { $0 + $1.width } - width }
    func narrow(_ index: Int, to least: Int) {
      let over = excess()
      if over > 0 { columns[index].width = max(least, columns[index].width - over) }
    }
    let order = columns.indices.sorted { columns[$0].weight > columns[$1].weight }
    for index in order { narrow(index, to: columns[index].least) }
    while excess() > 0,
      let index = columns.indices.max(by: { columns[$0].weight < columns[$1].weight }),
      columns[index].weight > 0
    {
      columns.remove(at: index)
    }
    for index in columns.indices { narrow(index, to: 4) }
    // What is left free goes to what is cut, the name first.
    for index in columns.indices.sorted(by: { columns[$0].weight < columns[$1].weight }) {
      let widest = columns[index].texts.map(DisplayWidth.columns).max() ?? 0
      columns[index].width += max(0, min(-excess(), widest - columns[index].width))
    }
  }

  /// Returns cells as one line, without blanks at its end.
  static func line(_ cells: [String]) -> String {
    String(cells.joined(separator: " ").reversed().drop { $0 == " " }.reversed())
  }

  func cell(_ text: String) -> String { DisplayWidth.fit(text, to: width) }
}
