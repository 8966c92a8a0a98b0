/// A row of a file with what it says.
public struct ReadRow: Sendable {
  /// The row.
  public var row: CSVRow
  /// Whether it looks like one below the table.
  public var isFooter: Bool
  /// Whether it looks like a sum within the table.
  var sumLike: SumLike?
  /// The lead in it, or why there is none.
  public var content: Result<ImportedRow, RowFault>
}

extension RunningTotals {
  /// Takes the next row; returns whether it is a sum.
  public mutating func take(_ row: ReadRow) -> Bool {
    take(row.sumLike, amount: try? row.content.get().value?.amount)
  }
}
