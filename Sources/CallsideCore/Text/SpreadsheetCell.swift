/// Cells of a table that a spreadsheet must not take for a formula.
///
/// Whatever begins with `=`, `+`, `-`, `@`, a tab or a carriage return may be run by the program that opens
/// the file ("CSV injection", as OWASP describes it). An apostrophe before it makes it a text. All such
/// cells get one, international phone numbers and negative numbers too: which of them is harmless
/// depends on who opens the file. What already looks protected gets one more, so that
/// ``original(_:)`` always gives back what there was.
public enum SpreadsheetCell {
  /// Returns a text as it can safely stand in a cell.
  public static func neutralised(_ text: String) -> String {
    isRisky(text.utf8.drop { $0 == apostrophe }) ? "'" + text : text
  }

  /// Returns the text that was neutralised; any other is left as it is.
  public static func original(_ cell: String) -> String {
    cell.utf8.first == apostrophe && isRisky(cell.utf8.drop { $0 == apostrophe })
      ? String(cell.dropFirst()) : cell
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isRisky(_ text: Substring.UTF8View) -> Bool {
    text.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }
}
