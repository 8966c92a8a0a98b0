/// A row of a file with what it says.
public struct ReadRow: Sendable {
  /// The row.
  public var row: CSVRow
  /// Whether it looks like one below the table.
  public var isFooter: Bool
  /// The lead in it, or why there is none.
  public var content: Result<ImportedRow, RowFault>
}
