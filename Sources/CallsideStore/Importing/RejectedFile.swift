public import CallsideCore
import Foundation

/// The rows of a file that could not be taken over, in a file of the same form with the reason behind each:
/// mended, it can be imported itself.
public final class RejectedFile {
  /// Where it will be.
  public let path: String
  private let language: Language
  private let separator: String
  private let heading: String
  /// The columns of the file, without that of the reasons.
  private let width: Int
  /// The headings of the imported file, where it has reasons itself, those of the last time; else none.
  private let rejectedHeadings: [String]
  private var file: NewFile?

  /// Makes the file beside the imported one when the first row is rejected; one that is there, and may be
  /// being mended or read, is left alone.
  ///
  /// - Parameters:
  ///   - mapping: What the columns say: without headings it gives them.
  ///   - language: That of the reasons.
  public init(of imported: ImportFile, _ mapping: ColumnMapping, in language: Language) {
    path = RejectedFile.place(beside: imported.path)
    self.language = language
    separator = String(UnicodeScalar(imported.dialect.separator))
    let headings = imported.heading?.cells ?? mapping.recognisableHeadings
    let hadReasons = headings.contains(where: RejectionReason.isHeading)
    rejectedHeadings = hadReasons ? headings : []
    let others = RejectionReason.removed(from: headings, under: rejectedHeadings)
    width = others.count
    let own =
      hadReasons
      ? CSVRow.text(of: others, separator: separator)
      : imported.heading.map { String(decoding: $0.text, as: UTF8.self) }
        ?? headings.joined(separator: separator)
    heading = own + separator + RejectionReason.heading[language]
  }

  /// Returns a place that is free: what is rejected of `a.csv.rejected.csv` goes to `a.csv.rejected-2.csv`.
  private static func place(beside path: String) -> String {
    let base = path.replacing(/\.rejected(-[0-9]+)?\.csv$/, with: "")
    let names = [".rejected.csv"] + (2...999).map { ".rejected-\($0).csv" }
    return base + (names.first { access(base + $0, F_OK) != 0 } ?? names[0])
  }

  /// Adds a row as it stands in the imported file, and what is wrong with it.
  ///
  /// - Throws: A diagnostic when it cannot be written.
  public func add(_ row: CSVRow, because fault: RowFault) throws(Diagnostic) {
    if file == nil {
      let new = try NewFile(at: path)
      // By its mark Excel knows that it is UTF-8.
      try new.write("\u{FEFF}" + heading + "\n")
      file = new
    }
    let reason = RejectionReason.cell(fault, line: row.line)[language]
    try file?.write(text(of: row, because: reason) + "\n")
  }

  private func text(of row: CSVRow, because reason: String) -> String {
    let text = String(decoding: row.text, as: UTF8.self)
    let hadReasons = !rejectedHeadings.isEmpty
    guard row.fault == nil else {
      // A quote that is open would take in what is quoted behind it.
      let plain = reason.filter { $0 != "\"" && String($0) != separator }
      return (hadReasons ? withoutReason(text) : text) + separator + plain
    }
    let cells = RejectionReason.removed(from: row.cells, under: rejectedHeadings)
    let own = hadReasons ? CSVRow.text(of: cells, separator: separator) : text
    let missing = String(repeating: separator, count: max(0, width - cells.count))
    return own + missing + separator + CSVRow.quoted(reason, separator: separator)
  }

  /// Returns a row that is no row of cells without the reason that was put behind it.
  private func withoutReason(_ text: String) -> String {
    guard let cut = text.range(of: separator, options: .backwards) else { return text }
    return String(text[..<cut.lowerBound])
  }

  /// Puts the file in its place, where a row was rejected.
  ///
  /// - Throws: A diagnostic when it cannot be written.
  public func finish() throws(Diagnostic) { try file?.finish() }
}
