/// Finding the row with the headings among the first rows of a file.
public enum HeadingRow {
  /// Returns the place of the headings; titles and dates above them are passed over.
  ///
  /// Of the first rows it is the one with the most columns that are known by name, as long as the
  /// rows around it are as wide; without any it is the first of the width that most rows have.
  public static func place(in rows: [CSVRow]) -> Int? {
    guard !rows.isEmpty else { return nil }
    let widths = Dictionary(grouping: rows.map(\.cells.count)) { $0 }.mapValues(\.count)
    let width = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
    let first = rows.indices.prefix(20)
    let known = first.map { ColumnMapping(guessing: rows[$0].cells).known }
    if let most = known.max(), most > 0, let place = known.firstIndex(of: most) {
      return place
    }
    return first.first { rows[$0].cells.count == width } ?? 0
  }
}
