public import CallsideCore
import Foundation

/// The rows of a file that could not be taken over, in a file of the same form: mended, it can be
/// imported itself.
public final class RejectedFile {
  /// Where it will be.
  public let path: String
  private let heading: [UInt8]
  private var file: NewFile?

  /// Makes the file beside the imported one when the first row is rejected; that of an earlier
  /// import gives way to it.
  ///
  /// - Parameter mapping: What the columns say: without headings it gives them.
  public init(of imported: ImportFile, _ mapping: ColumnMapping) {
    path = imported.path + ".rejected.csv"
    let separator = String(UnicodeScalar(imported.dialect.separator))
    heading =
      imported.heading?.text
      ?? Array(mapping.recognisableHeadings.joined(separator: separator).utf8)
  }

  /// Adds a row as it stands in the imported file.
  ///
  /// - Throws: A diagnostic when it cannot be written.
  public func add(_ row: CSVRow) throws(Diagnostic) {
    if file == nil {
      let new = try NewFile(at: path, replacing: true)
      // By its mark Excel knows that it is UTF-8.
      try new.write(Data([0xEF, 0xBB, 0xBF] + heading + Array("\n".utf8)))
      file = new
    }
    try file?.write(Data(row.text + Array("\n".utf8)))
  }

  /// Puts the file in its place, where a row was rejected.
  ///
  /// - Throws: A diagnostic when it cannot be written.
  public func finish() throws(Diagnostic) { try file?.finish() }
}
