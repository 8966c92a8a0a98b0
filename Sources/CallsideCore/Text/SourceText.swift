import Foundation

/// A named text that a user wrote: a playbook, a journal, or the line just typed.
public struct SourceText: Hashable, Sendable {
  /// The file name as shown, or nil for a typed line.
  public let name: String?
  /// The whole text.
  public let text: String
  /// The first byte of the file that was not UTF-8, or nil.
  public let strayByte: StrayByte?
  /// The UTF-8 offset at which each line starts.
  private let lineStarts: [Int]
  /// Columns at some places of lines that are very long.
  private let longLines: LongLines
  /// The files it was put together from, or none.
  let files: [File]

  /// Makes a source text and finds its lines.
  public init(name: String?, text: String) {
    self.init(name: name, text: text, strayByte: nil)
  }

  init(name: String?, text: String, strayByte: StrayByte?, files: [File] = []) {
    self.name = name
    self.text = text
    self.strayByte = strayByte
    self.files = files
    let lineStarts = SourceText.lineStarts(of: text)
    self.lineStarts = lineStarts
    longLines = LongLines(of: text, startingAt: lineStarts)
  }

  /// Finds lines as fast as memory is read: a file may be far larger than any that is shown.
  private static func lineStarts(of text: String) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      var starts = [0]
      guard let base = bytes.baseAddress else { return starts }
      while let last = starts.last, last < bytes.count,
        let found = memchr(base + last, Int32(UInt8(ascii: "\n")), bytes.count - last)
      {
        starts.append(UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1)
      }
      return starts
    }
  }

  /// The number of lines; a final newline begins no further line.
  public var lineCount: Int {
    lineStarts.last == text.utf8.count ? max(1, lineStarts.count - 1) : lineStarts.count
  }

  /// Returns a line's text without its line break; lines count from 1.
  public func line(_ number: Int) -> String {
    var line = slice(range(ofLine: number))
    if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
    return line
  }

  /// Returns the UTF-8 offsets of a line without its newline; lines count from 1.
  func range(ofLine number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return 0..<0 }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : text.utf8.count
    return start..<max(start, end)
  }

  /// Returns the line and column of a UTF-8 offset, both from 1; columns count characters.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let clamped = min(max(0, offset), text.utf8.count)
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= clamped { low = middle } else { high = middle - 1 }
    }
    let known = longLines.mark(before: clamped)
    guard let known, known.offset >= lineStarts[low] else {
      return (low + 1, slice(lineStarts[low]..<clamped).count + 1)
    }
    return (low + 1, known.column + slice(known.offset..<clamped).count)
  }

  /// Returns the UTF-8 offset of a line and a column counted in Unicode scalars, both from 1.
  public func offset(line: Int, scalarColumn: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return text.utf8.count }
    let scalars = self.line(line).unicodeScalars.prefix(max(0, scalarColumn - 1))
    return lineStarts[line - 1] + scalars.reduce(0) { $0 + UTF8.width($1) }
  }

  /// Returns the text of a range of UTF-8 offsets.
  public func slice(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: min(range.lowerBound, utf8.count))
    let end = utf8.index(utf8.startIndex, offsetBy: min(range.upperBound, utf8.count))
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}

/// A place in a source text, as UTF-8 offsets.
public struct Span: Hashable, Sendable, Codable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int

  /// Makes a span; an end before the start is moved to it.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }
}
