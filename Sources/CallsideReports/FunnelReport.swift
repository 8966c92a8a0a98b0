public import CallsideCore

/// The inverted pyramid: open leads by phase, with their number and value.
public struct FunnelReport: Hashable, Sendable {
  /// One phase of the funnel.
  public struct Row: Hashable, Sendable {
    /// The phase's title.
    public var title: String
    /// The base chance of the phase, in percent.
    public var chance: Double
    /// The number of open leads.
    public var count: Int
    /// The sums of their values, by currency.
    public var values: [Money]
  }

  /// The phases, in the order of the playbook.
  public let rows: [Row]
  /// The number of leads won.
  public let won: Int
  /// The number of leads lost.
  public let lost: Int
  /// The number of open leads that follow another playbook, or are in a phase it does not have.
  public let elsewhere: Int

  /// Makes the report of a playbook's leads.
  public init(playbook: Playbook, counts all: [PhaseCount]) {
    let counts = all.filter { $0.playbook == playbook.id }
    rows = playbook.phases.map { phase in
      let open = counts.filter { $0.phase == phase.id && $0.status == .open }
      return Row(
        title: Printable.line(phase.title), chance: phase.chance,
        count: open.reduce(0) { $0 + $1.count },
        values: open.flatMap(\.values))
    }
    won = counts.filter { $0.status == .won }.reduce(0) { $0 + $1.count }
    lost = counts.filter { $0.status == .lost }.reduce(0) { $0 + $1.count }
    elsewhere =
      all.filter { $0.status == .open }.reduce(0) { $0 + $1.count }
      - rows.reduce(0) { $0 + $1.count }
  }

  /// Returns the report as lines of plain text; bars are drawn to the widest phase.
  public func lines(in language: Language, width: Int) -> [String] {
    let titleWidth = min(24, rows.map { DisplayWidth.columns($0.title) }.max() ?? 0)
    let values = rows.map { row in row.values.map { $0.shown(in: language) }.joined(separator: ", ")
    }
    let valueWidth = values.map(DisplayWidth.columns).max() ?? 0
    let barWidth = max(8, width - titleWidth - valueWidth - 16)
    let most = max(1, rows.map(\.count).max() ?? 1)
    var lines: [String] = []
    for (row, value) in zip(rows, values) {
      let length = row.count == 0 ? 0 : max(1, row.count * barWidth / most)
      let left = (barWidth - length) / 2
      let bar =
        String(repeating: " ", count: left) + String(repeating: "█", count: length)
        + String(repeating: " ", count: barWidth - length - left)
      let line = [
        DisplayWidth.fit(row.title, to: titleWidth), padded("\(Int(row.chance.rounded()))%", to: 4),
        bar,
        padded("\(row.count)", to: 4), padded(value, to: valueWidth),
      ].joined(separator: "  ")
      lines.append(String(line.reversed().drop { $0 == " " }.reversed()))
    }
    let closed = Phrase(en: "won \(won) · lost \(lost)", nl: "gewonnen \(won) · verloren \(lost)")
    let others = Phrase(
      en: "\(elsewhere) more with another playbook; `--playbook` shows those",
      nl: "nog \(elsewhere) met een ander draaiboek; `--draaiboek` toont die")
    return lines + ["", closed[language]] + (elsewhere > 0 ? [others[language]] : [])
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.columns(text))) + text
  }
}
