import Foundation

/// Reads contact cards (vCard 2.1, RFC 2426 and RFC 6350) from bytes, which are UTF-8, block by block, each as a row
/// of a table.
public struct CardReader: RowSource {
  private var bytes: [UInt8] = []
  private var line = 0
  /// The lines of the card that is being read, unfolded, with the line it begins on; nil between cards.
  private var card: (lines: [String], start: Int)?

  /// Of a line no more is read: what is longer holds pictures that nobody looks at.
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
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      take(line: bytes[start..<end], into: &rows)
      start = end + 1
    }
    bytes.removeFirst(start)
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
    let text = String(
      decoding: (bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes)
        .prefix(Self.longestLine), as: UTF8.self)
    let word = text.trimmingCharacters(in: .whitespaces).uppercased()
    if word == "BEGIN:VCARD", card == nil {
      card = ([], line)
    } else if word == "END:VCARD", let card {
      let read = Card(card.lines)
      if !read.isGroup { rows.append(read.row(line: card.start)) }
      self.card = nil
    } else {
      add(text)
    }
  }

  /// Adds a line to the card, or to the line before it that goes on.
  private mutating func add(_ text: String) {
    guard let last = card?.lines.last else {
      card?.lines.append(text)
      return
    }
    let place = (card?.lines.count ?? 1) - 1
    if CardLine.goesOn(last) {
      card?.lines[place] = last.dropLast() + text
    } else if text.first == " " || text.first == "\t" {
      if last.utf8.count < Self.longestLine, !CardLine.isPicture(last) {
        card?.lines[place] = last + text.dropFirst()
      }
    } else {
      card?.lines.append(text)
    }
  }
}
