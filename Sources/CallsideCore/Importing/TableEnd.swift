/// Telling rows below a table from those in it: they are at the end of the file, and nowhere else.
///
/// A row that looks like one is held back until another kind of row follows, or none.
public struct TableEnd<Row> {
  private var held: [Row] = []

  /// Totals and whose report it was take no more rows than this.
  static var mostRows: Int { 50 }

  /// Makes the end of a table of which no row was seen.
  public init() {}

  /// Returns the rows that are in the table for certain, now that there is another one.
  ///
  /// - Parameter isFooter: Whether the row looks like one below it.
  public mutating func take(_ row: Row, isFooter: Bool) -> [Row] {
    held.append(row)
    if isFooter { return held.count > Self.mostRows ? [held.removeFirst()] : [] }
    defer { held = [] }
    return held
  }

  /// The rows below the table, once there are no more.
  public var footers: [Row] { held }
}
