import Foundation

/// Reads contact cards (vCard 2.1, RFC 2426 and RFC 6350) from bytes, which are UTF-8, block by block, each as a row
/// of a table.
///
/// A card that has no end is over where the next one begins. What has no beginning, or breaks off at the end of the
/// file, is refused rather than lost.
public struct CardReader: RowSource {
  /// The bytes of the line that is being read, and whether the byte before it was a carriage return.
  private var bytes: [UInt8] = []
  private var isAfterReturn = false
  private var line = 1
  /// The card that is being read, behind those that it stands in, as that of an assistant does.
  private var open: [CardText] = []
  /// No assistants of assistants have as many.
  private static let deepest = 8

  /// Makes a reader at the start of a file.
  public init() {}

  /// Whether a file is one of contact cards, by its first bytes in UTF-8.
  public static func recognises(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }.hasPrefix("begin:vcard")
  }

  /// Whether a card begins somewhere in some bytes.
  public static func findsCard(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .contains { CardText.mark(String($0)) == .begin }
  }

  /// Returns the rows of the cards that are complete with the next bytes.
  public mutating func take(_ more: [UInt8], isLast: Bool) -> [CSVRow] {
    var rows: [CSVRow] = []
    var rest = more[...]
    while let end = rest.firstIndex(where: Self.isLineEnd) {
      let isSecondHalf =
        rest[end] == UInt8(ascii: "\n") && isAfterReturn && end == rest.startIndex
      if !isSecondHalf {
        keep(rest[..<end])
        takeLine(into: &rows)
      }
      isAfterReturn = rest[end] == UInt8(ascii: "\r")
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { isAfterReturn = false }
    keep(rest)
    guard isLast else { return rows }
    takeLine(into: &rows)
    finish(.cutCard, into: &rows)
    return rows
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Keeps the bytes of a line, and no more of it than a card may have.
  private mutating func keep(_ more: ArraySlice<UInt8>) {
    bytes += more.prefix(max(0, CardText.longest + 1 - bytes.count))
  }

  private mutating func takeLine(into rows: inout [CSVRow]) {
    defer { line += 1 }
    let text = String(decoding: bytes, as: UTF8.self)
    bytes.removeAll(keepingCapacity: true)
    switch CardText.mark(text) {
    case .begin: begin(into: &rows)
    case .end: end(into: &rows)
    case nil:
      if open.isEmpty, Printable.cleaned(text).isEmpty { break }
      if open.isEmpty { open = [CardText(start: line, hasBegin: false)] }
      open[open.count - 1].add(text)
    }
  }

  private mutating func begin(into rows: inout [CSVRow]) {
    let isWithin = open.last?.awaitsAgent == true && open.count < Self.deepest
    if !isWithin { finish(nil, into: &rows) }
    open.append(CardText(start: line))
  }

  private mutating func end(into rows: inout [CSVRow]) {
    guard open.count > 1 else { return finish(nil, into: &rows) }
    let agent = open.removeLast()
    open[open.count - 1].add(agent: agent)
  }

  /// Hands over what is open, with what is wrong with it.
  private mutating func finish(_ fault: CSVRow.Fault?, into rows: inout [CSVRow]) {
    rows += open.flatMap { $0.rows(fault) }
    open = []
  }
}
