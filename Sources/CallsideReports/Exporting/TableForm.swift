public import CallsideCore
public import Foundation

/// How the cells of a table are written, and what stands between them.
public struct TableForm: Hashable, Sendable {
  /// The language of the headings.
  public var language: Language
  /// The time zone of dates.
  public var zone: TimeZone
  /// Whether it is written as Excel opens it by a double click, where Excel speaks that language.
  public var isForExcel: Bool

  /// Makes a form.
  public init(in language: Language, zone: TimeZone, isForExcel: Bool = false) {
    (self.language, self.zone, self.isForExcel) = (language, zone, isForExcel)
  }

  /// What a file begins with: by its mark Excel knows that it is UTF-8.
  var beginning: String { isForExcel ? "\u{FEFF}" : "" }

  /// Where there is a comma before cents there is none between cells.
  private var hasCommas: Bool { isForExcel && language == .nl }

  /// Returns a row with its line break, as RFC 4180 has it; no cell of it is taken for a formula.
  func row(_ cells: [String]) -> String {
    let separator = hasCommas ? ";" : ","
    return cells.map {
      CSVRow.quoted(
        SpreadsheetCell.neutralised($0, isForExcel: isForExcel), separator: separator)
    }.joined(separator: separator) + "\r\n"
  }

  /// Returns a moment with its offset.
  func text(_ date: Date?) -> String? { date.map { ISODate.text($0, in: zone) } }

  /// Returns an amount without its currency.
  func text(_ value: Money?) -> String? {
    value.map { hasCommas ? $0.decimalString.replacing(".", with: ",") : $0.decimalString }
  }

  /// Returns a cell for what is so.
  func mark(_ isSo: Bool) -> String? { isSo ? Phrase(en: "yes", nl: "ja")[language] : nil }
}
