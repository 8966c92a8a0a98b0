/// One row of a file.
public struct CSVRow: Hashable, Sendable {
  /// The line on which it begins, from 1.
  public var line: Int
  /// Its cells; empty where the row cannot be read.
  public var cells: [String]
  /// Its bytes as they stand in the file, without the line break.
  public var text: [UInt8]
  /// What is wrong with it as a row.
  public var fault: Fault?

  /// Why a row cannot be read.
  public enum Fault: Hashable, Sendable {
    /// A quote in it is never closed.
    case unclosedQuote
    /// It goes on for longer than a row does.
    case tooLong
    /// A contact card breaks off where the file ends, or has no beginning.
    case cutCard
    /// A contact card has more in it than a card does.
    case longCard
  }

  /// Returns cells as a row of a table has them.
  public static func text(of cells: [String], separator: String) -> String {
    cells.map { quoted($0, separator: separator) }.joined(separator: separator)
  }

  /// Returns a cell in quotes, where it needs them.
  ///
  /// By bytes, as it is read: a quote with an accent on it is one character, and a line end may be two.
  public static func quoted(_ cell: String, separator: String) -> String {
    let special = (separator + "\"\r\n").utf8
    let needsQuotes =
      cell.utf8.contains { special.contains($0) } || cell.first == " " || cell.last == " "
    guard needsQuotes else { return cell }
    let quote = UInt8(ascii: "\"")
    let doubled = cell.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }

  /// Whether it is a row of separators: spreadsheets write them below a table.
  public var isBlank: Bool {
    fault == nil && cells.allSatisfy { $0.isEmpty || Printable.cleaned($0).isEmpty }
  }
}

/// Reads the rows of a CSV file from its bytes, which are UTF-8, block by block.
///
/// It reads what RFC 4180 describes and what is found in practice: any separator, line breaks within
/// quotes, a quote in the middle of a cell, rows of unequal length, no line break at the end. A
/// quote that is never closed costs its own line, not the rest of the file: neither the end of the file
/// nor the opening quote of a later cell closes it. Where quotes within quotes are not doubled and the
/// cell goes on behind a line break, the row is refused with all its lines: none of them is a row.
public struct CSVReader: RowSource {
  /// A quote that is not closed within so many bytes and lines never is; no row is longer.
  static let longestRow = 1 << 20
  static let mostLines = 500
  /// Lines behind one that breaks off within a cell in which that cell is looked for.
  static let mostTornLines = 20

  private let dialect: CSVDialect
  private var bytes: [UInt8] = []
  private var line = 1
  /// Whether the rest of a row that is too long is still to be passed over.
  private var isSkipping = false

  /// Makes a reader at the start of a file.
  public init(_ dialect: CSVDialect) {
    self.dialect = dialect
  }

  /// Returns the rows that are complete with the next bytes; blank ones are passed over.
  ///
  /// - Parameter isLast: Whether these are the last bytes.
  public mutating func take(_ more: [UInt8], isLast: Bool) -> [CSVRow] {
    bytes += more
    var rows: [CSVRow] = []
    var start = 0
    bytes.withUnsafeBufferPointer { bytes in
      while start < bytes.count {
        if isSkipping {
          let end = bytes[start...].firstIndex(where: \.isLineBreak)
          start = end ?? bytes.count
          guard let end, let next = afterBreak(bytes, at: end, isLast: isLast) else { break }
          (start, isSkipping) = (next, false)
          line += 1
          continue
        }
        guard let read = read(bytes, from: start, isLast: isLast) else { break }
        if read.fault != nil || read.cells.count > 1 || read.cells.first?.isEmpty == false {
          rows.append(
            CSVRow(
              line: line, cells: read.fault == nil ? read.cells : [],
              text: Array(bytes[start..<read.end]), fault: read.fault))
        }
        line += read.lines
        start = read.next
        isSkipping = read.isCut
      }
    }
    bytes.removeFirst(start)
    return rows
  }

  private struct Read {
    var cells: [String] = []
    /// Where the row ends, and where the next begins.
    var end = 0
    var next = 0
    var lines = 1
    var fault: CSVRow.Fault?
    /// Whether its line goes on where the next row would begin.
    var isCut = false
  }

  /// Reads one row; nil when more bytes are needed.
  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) -> Read? {
    var read = Read()
    var place = start
    while true {
      var cell: [UInt8] = []
      let isQuoted = place < bytes.count && bytes[place] == dialect.quote
      if isQuoted {
        switch quoted(bytes, from: place + 1, rowStart: start, isLast: isLast) {
        case .more: return nil
        case .unclosed: return firstLine(bytes, from: start, isLast: isLast)
        case .cell(let text, let end, let lines):
          if lines > 0 {
            switch ends(bytes, at: end, rowStart: start, isLast: isLast) {
            case true?: break
            case false?: return firstLine(bytes, from: start, isLast: isLast)
            case nil: return nil
            }
          }
          (cell, place) = (text, end)
          read.lines += lines
        }
      }
      let end = bytes[place...].firstIndex { $0 == dialect.separator || $0.isLineBreak }
      if (end ?? bytes.count) - start > CSVReader.longestRow {
        // What is kept of it does not depend on how the file was cut into blocks.
        return Read(
          end: start + CSVReader.longestRow, next: end ?? bytes.count, lines: read.lines - 1,
          fault: .tooLong, isCut: true)
      }
      guard let end = end ?? (isLast ? bytes.count : nil) else { return nil }
      if isQuoted, isTorn(bytes[place..<end]), end == bytes.count || bytes[end].isLineBreak {
        return tornRow(bytes, from: start, firstEnd: end, isLast: isLast)
      }
      cell += bytes[place..<end]
      read.cells.append(String(decoding: cell, as: UTF8.self))
      if end < bytes.count, bytes[end] == dialect.separator {
        place = end + 1
        continue
      }
      read.end = end
      guard let next = afterBreak(bytes, at: end, isLast: isLast) else { return nil }
      read.next = next
      return read
    }
  }

  private enum Quoted {
    case cell([UInt8], end: Int, lines: Int)
    case more
    case unclosed
  }

  /// Reads up to the quote that closes a cell.
  private func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, rowStart: Int, isLast: Bool
  ) -> Quoted {
    var text: [UInt8] = []
    var place = start
    var lines = 0
    while true {
      guard let quote = bytes[place...].firstIndex(of: dialect.quote) else {
        let isTooLong = bytes.count - rowStart > CSVReader.longestRow
        return isLast || isTooLong ? .unclosed : .more
      }
      lines += breaks(bytes[place..<quote])
      guard lines < CSVReader.mostLines, quote - rowStart <= CSVReader.longestRow else {
        return .unclosed
      }
      text += bytes[place..<quote]
      if quote + 1 == bytes.count, !isLast { return .more }
      guard quote + 1 < bytes.count, bytes[quote + 1] == dialect.quote else {
        return .cell(text, end: quote + 1, lines: lines)
      }
      text.append(dialect.quote)
      place = quote + 2
    }
  }

  /// Whether a cell ends behind its closing quote; nil when more bytes are needed to know.
  ///
  /// Where a cell of several lines does not, its quote was never closed: what closed it opens a later
  /// cell.
  private func ends(
    _ bytes: UnsafeBufferPointer<UInt8>, at end: Int, rowStart: Int, isLast: Bool
  ) -> Bool? {
    var place = end
    while place < bytes.count, place - rowStart <= CSVReader.longestRow {
      if bytes[place] == dialect.separator || bytes[place].isLineBreak { return true }
      if bytes[place] != UInt8(ascii: " ") { return false }
      place += 1
    }
    return place < bytes.count ? false : isLast ? true : nil
  }

  /// Returns the first line of a row whose quote is never closed; reading goes on behind it.
  private func firstLine(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) -> Read? {
    let end = bytes[start...].firstIndex(where: \.isLineBreak) ?? bytes.count
    if end - start > CSVReader.longestRow {
      return Read(
        end: start + CSVReader.longestRow, next: end, lines: 0, fault: .unclosedQuote, isCut: true)
    }
    guard let next = afterBreak(bytes, at: end, isLast: isLast) else { return nil }
    return Read(end: end, next: next, fault: .unclosedQuote)
  }

  /// Whether what stands behind the closing quote of a cell opens another one and leaves it open.
  private func isTorn(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    rest.count { $0 == dialect.quote } % 2 == 1
      && rest.last { $0 != UInt8(ascii: " ") } != dialect.quote
  }

  /// Returns a row that breaks off within a cell, up to the line on which that cell is closed.
  ///
  /// That is the first with an odd number of quotes. Where a line with quotes is whole before that, it is
  /// the next row.
  private func tornRow(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, firstEnd: Int, isLast: Bool
  ) -> Read? {
    guard let second = afterBreak(bytes, at: firstEnd, isLast: isLast) else { return nil }
    let first = Read(end: firstEnd, next: second, fault: .unclosedQuote)
    var next = second
    for lines in 2...CSVReader.mostTornLines where next < bytes.count || !isLast {
      let end = bytes[next...].firstIndex(where: \.isLineBreak)
      guard let end = end ?? (isLast ? bytes.count : nil) else {
        return bytes.count - start > CSVReader.longestRow ? first : nil
      }
      if end - start > CSVReader.longestRow { return first }
      let quotes = bytes[next..<end].count { $0 == dialect.quote }
      guard let after = afterBreak(bytes, at: end, isLast: isLast) else { return nil }
      if quotes % 2 == 1 {
        return Read(end: end, next: after, lines: lines, fault: .unclosedQuote)
      }
      if quotes > 0 { return first }
      next = after
    }
    return first
  }

  /// Returns where the next line begins; nil when more bytes are needed to know.
  private func afterBreak(
    _ bytes: UnsafeBufferPointer<UInt8>, at end: Int, isLast: Bool
  ) -> Int? {
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\r") else {
      return min(end + 1, bytes.count)
    }
    if end + 1 == bytes.count { return isLast ? end + 1 : nil }
    return bytes[end + 1] == UInt8(ascii: "\n") ? end + 2 : end + 1
  }

  /// Counts the line breaks in some bytes, of which `\r\n` is one.
  private func breaks(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    var last: UInt8 = 0
    for byte in bytes {
      if byte.isLineBreak, !(byte == UInt8(ascii: "\n") && last == UInt8(ascii: "\r")) {
        count += 1
      }
      last = byte
    }
    return count
  }
}

extension UInt8 {
  fileprivate var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
