import Foundation

/// Reads contact cards (vCard 2.1, RFC 2426 and RFC 6350) from bytes, which are UTF-8, block by block, each as a row
/// of a table.
public struct CardReader: RowSource {
  private var bytes: [UInt8] = []
  /// How far they were searched for the end of a line.
  private var searched = 0
  private var line = 0
  /// Whether the last line of the card goes on with the next one.
  private var goesOn = false
  /// The lines of the card that is being read, unfolded, with the line it begins on; nil between cards.
  private var card: (lines: [String], start: Int)?

  /// Of a line no more is read: most that are longer hold pictures.
  private static let longestLine = 1 << 16

  /// Makes a reader at the start of a file.
  public init() {}

  /// Whether a file is one of contact cards, by its first bytes in UTF-8.
  public static func recognises(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }.hasPrefix("begin:vcard")
  }

  /// Returns the rows of the cards that are complete with the next bytes.
  public mutating func take(_ more: [UInt8], isLast: Bool) -> [CSVRow] {
    bytes += more
    var rows: [CSVRow] = []
    var start = 0
    while let end = bytes[max(start, searched)...].firstIndex(where: Self.isLineEnd) {
      let isReturn = bytes[end] == UInt8(ascii: "\r")
      searched = end
      // What follows tells whether the line ends with one byte or two.
      if isReturn, end + 1 == bytes.count, !isLast { break }
      let isPair = isReturn && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
      take(line: bytes[start..<end], into: &rows)
      start = end + (isPair ? 2 : 1)
    }
    let isReturnLast = bytes.last == UInt8(ascii: "\r")
    bytes.removeFirst(start)
    if bytes.count > Self.longestLine, !isReturnLast {
      bytes.removeLast(bytes.count - Self.longestLine)
    }
    searched = max(0, bytes.count - (isReturnLast ? 1 : 0))
    guard isLast else { return rows }
    take(line: bytes[...], into: &rows)
    bytes = []
    // What breaks off within a card is refused, not lost.
    if let card { rows.append(Card(card.lines).row(line: card.start, fault: .cutCard)) }
    card = nil
    return rows
  }

  private mutating func take(line bytes: ArraySlice<UInt8>, into rows: inout [CSVRow]) {
    line += 1
    let text = String(decoding: bytes.prefix(Self.longestLine), as: UTF8.self)
    let word = text.trimmingCharacters(in: .whitespaces).uppercased()
    if word == "BEGIN:VCARD", card == nil {
      card = ([], line)
      goesOn = false
    } else if word == "END:VCARD", let card {
      let read = Card(card.lines)
      if !read.isGroup { rows.append(read.row(line: card.start)) }
      self.card = nil
    } else {
      add(text)
    }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Adds a line to the card, or to the line before it that goes on.
  private mutating func add(_ text: String) {
    guard let count = card?.lines.count else { return }
    if goesOn, count > 0 {
      goesOn = text.hasSuffix("=")
      lengthen(by: goesOn ? text.dropLast() : text[...])
    } else if count > 0, text.first == " " || text.first == "\t" {
      if !CardLine.isPicture(card?.lines[count - 1] ?? "") { lengthen(by: text.dropFirst()) }
    } else {
      goesOn = CardLine.goesOn(text)
      card?.lines.append(goesOn ? String(text.dropLast()) : text)
    }
  }

  /// Adds to the last line of the card.
  private mutating func lengthen(by text: Substring) {
    guard let last = card?.lines.indices.last,
      card?.lines[last].utf8.count ?? 0 < Self.longestLine
    else { return }
    card?.lines[last] += text
  }
}
