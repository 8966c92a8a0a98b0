/// The last column of a file of rejected rows, which says why each is in it and is passed over when the file is
/// imported.
public enum RejectionReason {
  /// Its heading.
  public static let heading = Phrase(en: "rejected because", nl: "geweigerd omdat")

  /// Whether a heading is that of the column, in either language.
  public static func isHeading(_ text: String) -> Bool {
    let cleaned = Printable.cleaned(text)
    return Language.allCases.contains { heading[$0] == cleaned }
  }

  /// Returns the cell for a row on a line of the imported file.
  public static func cell(_ fault: RowFault, line: Int) -> Phrase {
    let column = fault.column.map { ColumnMapping.phrase(of: Printable.line($0)) }
    func part(_ words: String?) -> String { words.map { $0 + ": " } ?? "" }
    return Phrase(
      en: "line \(line): \(part(column?.en))\(fault.reason.en)",
      nl: "regel \(line): \(part(column?.nl))\(fault.reason.nl)")
  }

  /// Returns a row without that cell: as the last one it is last, wherever cells too many push it.
  public static func removed(from cells: [String], under headings: [String]) -> [String] {
    var cells = cells
    for column in headings.indices.reversed() where isHeading(headings[column]) {
      let place = column == headings.count - 1 && cells.count > column ? cells.count - 1 : column
      if cells.indices.contains(place) { cells.remove(at: place) }
    }
    return cells
  }
}
