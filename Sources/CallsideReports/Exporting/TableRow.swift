import CallsideCore

/// One row of a table, as RFC 4180 has it.
struct TableRow {
  /// The cells as they are meant.
  var cells: [String]

  /// The row with its line break; no cell of it is taken for a formula.
  var text: String {
    cells.map { TableRow.quoted(SpreadsheetCell.neutralised($0)) }.joined(separator: ",") + "\r\n"
  }

  /// Returns a cell in quotes, where it needs them.
  private static func quoted(_ cell: String) -> String {
    let needsQuotes =
      cell.utf8.contains { ",\"\r\n".utf8.contains($0) } || cell.first == " " || cell.last == " "
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
