import Foundation

/// Reading rows of a table that was exported from here, in which every cell is what it was.
extension RowReader {
  /// Returns the date in a cell of an export.
  func date(_ field: ImportField, of cells: RowCells) -> Date? {
    cells[field].flatMap(ISODate.read)
  }

  /// Returns an amount as an export writes it: with every decimal of its currency and no other marks.
  static func exported(_ text: String, _ currency: String) -> Money? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let decimals = Currencies.decimals(of: currency)
    guard parts.count == (decimals > 0 ? 2 : 1), decimals == 0 || parts[1].count == decimals,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    return Decimal(string: parts.joined(separator: ".")).map {
      Money(amount: $0, currency: currency)
    }
  }

  /// Reads one of the people of a row that was exported: two may have one name, and who has none is
  /// the company itself.
  func readExported(_ place: Int, of cells: RowCells, into row: inout ImportedRow) {
    let name = cells.name(of: place)
    guard var contact = contact(place, of: cells, name, into: &row) else { return }
    if name == nil {
      contact.name = row.name
      let isSecond = row.people.contains { $0.id == Contact.companyID }
      if isSecond { contact.id = Contact.companyID + "-\(place)" }
    }
    row.others.append(contact)
  }

  /// Whether a cell says that something is so.
  static func isSo(_ text: String) -> Bool {
    ["yes", "ja", "x", "y", "j"].contains(text.lowercased())
  }
}
