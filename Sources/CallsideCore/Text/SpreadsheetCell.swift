/// Cells of a table that a spreadsheet must not take for a formula.
///
/// Whatever begins with `=`, `+`, `-`, `@`, a tab or a carriage return may be run by the program that opens
/// the file ("CSV injection", as OWASP describes it). An apostrophe before it makes it a text. All such
/// cells get one, international phone numbers and negative numbers too: which of them is harmless
/// depends on who opens the file. So does, for Excel, a number that it would cut: `0612345678`. What
/// already looks protected gets one more, so that ``original(_:)`` always gives back what there was.
public enum SpreadsheetCell {
  /// Returns a text as it can safely stand in a cell.
  ///
  /// - Parameter isForExcel: Whether numbers that Excel cuts are protected too.
  public static func neutralised(_ text: String, isForExcel: Bool = false) -> String {
    let bare = text.utf8.drop { $0 == apostrophe }
    let isProtected = text.utf8.first == apostrophe
    return isRisky(bare) || (isForExcel || isProtected) && isCut(bare) ? "'" + text : text
  }

  /// Returns the text that was neutralised; any other is left as it is.
  public static func original(_ cell: String) -> String {
    guard cell.utf8.first == apostrophe else { return cell }
    let bare = cell.utf8.drop { $0 == apostrophe }
    return isRisky(bare) || isCut(bare) ? String(cell.dropFirst()) : cell
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isRisky(_ text: Substring.UTF8View) -> Bool {
    text.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }

  /// Whether Excel would show a number without its zeros, or rounded: it has room for eleven digits.
  private static func isCut(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, text.count > 1 else { return false }
    return (first == UInt8(ascii: "0") || text.count > 11)
      && text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
