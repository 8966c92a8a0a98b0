public import CallsideCore
import Foundation

/// The rows of a file that could not be taken over, in a file of the same form: mended, it can be
/// imported itself.
public final class RejectedFile {
  /// Where it will be.
  public let path: String
  private let heading: [UInt8]
  private var file: NewFile?

  /// Makes the file beside the imported one when the first row is rejected; one that is there, and may be
  /// being mended, is left alone.
  ///
  /// - Parameter mapping: What the columns say: without headings it gives them.
  public init(of imported: ImportFile, _ mapping: ColumnMapping) {
    path = RejectedFile.place(beside: imported.path)
    let separator = String(UnicodeScalar(imported.dialect.separator))
    heading =
      imported.heading?.text
      ?? Array(mapping.recognisableHeadings.joined(separator: separator).utf8)
  }

  private static func place(beside path: String) -> String {
    let names =
      [".rejected.csv"] + (2...999).map { ".rejected-\($0).csv" }
    return path + (names.first { access(path + $0, F_OK) != 0 } ?? names[0])
  }

  /// Adds a row as it stands in the imported file.
  ///
  /// - Throws: A diagnostic when it cannot be written.
  public func add(_ row: CSVRow) throws(Diagnostic) {
    if file == nil {
      let new = try NewFile(at: path)
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
