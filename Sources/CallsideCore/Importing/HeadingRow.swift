/// Finding the row with the headings among the first rows of a file.
public enum HeadingRow {
  /// Returns the place of the headings, or nil where the first row is one of the table already; titles
  /// and dates above them are passed over.
  ///
  /// Of the first rows it is the one with the most columns that are known by name. Without any it is
  /// the first of the width that most rows have, if it is not of a kind with those below it.
  ///
  /// - Parameter said: Names that columns of the file are said to have.
  public static func place(in rows: [CSVRow], naming said: [String] = []) -> Int? {
    let first = rows.indices.prefix(20)
    if let place = known(in: rows, first) { return place }
    let names = Set(said.map(ColumnNames.plain).filter { !$0.isEmpty })
    let named = first.first {
      rows[$0].cells.map(ColumnNames.plain).contains(where: names.contains)
    }
    if let named { return named }
    guard let place = top(of: rows), !holdsAddress(rows[place]) else { return nil }
    return isUnlike(rows[place], rows[(place + 1)...].prefix(200)) ? place : nil
  }

  /// Returns the place of the first row of a table without headings.
  public static func top(of rows: [CSVRow]) -> Int? {
    let width = width(of: rows)
    return rows.indices.prefix(20).first { rows[$0].cells.count == width } ?? rows.indices.first
  }

  /// The cells that most rows have.
  static func width(of rows: [CSVRow]) -> Int {
    Dictionary(grouping: rows.map(\.cells.count)) { $0 }.mapValues(\.count)
      .max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// Returns the place of the row with the most columns that are known by name.
  private static func known(in rows: [CSVRow], _ first: some Sequence<Int>) -> Int? {
    var best = (place: Int?.none, known: 0)
    var isBelowData = false
    for place in first {
      // Whom somebody can be reached by is never a heading.
      if holdsAddress(rows[place]) {
        isBelowData = true
        continue
      }
      let known = ColumnMapping(guessing: rows[place].cells).known
      // Below a row of the table, one word that is a heading elsewhere, such as "customer", is a cell.
      if known > best.known, known > 1 || !isBelowData { best = (place, known) }
    }
    return best.place
  }

  private static func holdsAddress(_ row: CSVRow) -> Bool {
    row.cells.contains { [.mail, .phone].contains(Kind($0)) }
  }

  /// Whether some column has words in a row, and numbers below it.
  private static func isUnlike(_ row: CSVRow, _ below: ArraySlice<CSVRow>) -> Bool {
    row.cells.indices.contains { place in
      let kinds = below.compactMap { $0.cells.dropFirst(place).first.flatMap(Kind.init) }
      return Kind(row.cells[place]) == .words && kinds.count { $0 != .words } * 2 > kinds.count
    }
  }

  /// What stands in a cell, by its looks.
  enum Kind: Hashable {
    case mail, phone, digits, words

    /// Looks at a cell; nil where it is empty.
    init?(_ cell: String) {
      let text = SpreadsheetCell.original(Printable.cleaned(cell))
      if text.isEmpty { return nil }
      if text.contains("@"), ContactReading.email(text) != nil {
        self = .mail
      } else if text.first.map("0+('".contains) == true,
        ContactReading.phone(text.filter { $0 != "'" }) != nil
      {
        self = .phone
      } else {
        self = text.contains(where: \.isNumber) ? .digits : .words
      }
    }
  }
}
