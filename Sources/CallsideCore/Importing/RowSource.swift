/// What reads rows from the bytes of a file, which are UTF-8, block by block.
public protocol RowSource: Sendable {
  /// Returns the rows that are complete with the next bytes.
  ///
  /// - Parameter isLast: Whether these are the last bytes.
  mutating func take(_ more: [UInt8], isLast: Bool) -> [CSVRow]
}
