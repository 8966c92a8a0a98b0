import CallsideCore

/// A line of a file as its author sees it: what stands before it, its key and its value.
///
/// It is for texts that libyaml refuses, so it knows nothing of the lines around it: a line of a
/// spoken text with a colon in it looks like a key here.
struct YAMLLine {
  /// Lines longer than this are prose that nobody typed by hand; they are not taken apart.
  static let lengthLimit = 2_000

  /// The number, from 1.
  let number: Int
  /// Where it starts in the source.
  let start: Int
  /// What is in it, without the line break.
  let bytes: [UInt8]
  /// How many spaces stand before it.
  let indent: Int
  /// The columns, from 0, of the hyphens it begins with.
  let hyphens: [Int]
  /// The column at which its key or text starts, after spaces and hyphens.
  let content: Int
  /// The column of the colon behind its key, or nil when it begins with no key.
  let colon: Int?
  /// The column of what stands behind the key or, without one, of the text; nil for nothing.
  let value: Int?

  /// Takes a line apart, or returns nil for one that is empty, a remark or very long.
  init?(_ number: Int, in source: SourceText) {
    guard number >= 1, number <= source.lineCount else { return nil }
    let start = source.offset(line: number, scalarColumn: 1)
    let bytes = Array(source.line(number).utf8)
    guard bytes.count <= Self.lengthLimit else { return nil }
    self.number = number
    self.start = start
    self.bytes = bytes
    indent = bytes.prefix { $0 == 0x20 }.count
    var here = indent
    var hyphens: [Int] = []
    while here < bytes.count, bytes[here] == UInt8(ascii: "-"),
      here + 1 == bytes.count || bytes[here + 1] == 0x20
    {
      hyphens.append(here)
      here += 1
      while here < bytes.count, bytes[here] == 0x20 { here += 1 }
    }
    self.hyphens = hyphens
    content = here
    guard here < bytes.count || !hyphens.isEmpty, bytes[indent] != UInt8(ascii: "#") else {
      return nil
    }
    var end = here
    while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
    let isKey =
      end > here && end < bytes.count && bytes[end] == UInt8(ascii: ":")
      && (end + 1 == bytes.count || bytes[end + 1] == 0x20)
    colon = isKey ? end : nil
    var behind = isKey ? end + 1 : here
    while behind < bytes.count, bytes[behind] == 0x20 { behind += 1 }
    value = behind < bytes.count ? behind : nil
  }

  /// The word of letters, digits and hyphens that it begins with; may be empty.
  var word: String { text(content, content + bytes[content...].prefix(while: Self.isWord).count) }

  /// Returns the text from a column to another, or to the end.
  func text(_ from: Int, _ to: Int? = nil) -> String {
    let end = min(to ?? bytes.count, bytes.count)
    return String(decoding: bytes[min(from, end)..<end], as: UTF8.self)
  }

  /// Returns the place of the columns from one to another, or to the end.
  func span(_ from: Int, _ to: Int? = nil) -> Span {
    Span(start + from, start + min(to ?? bytes.count, bytes.count))
  }

  /// The place of its key, or of all that is in it.
  var keySpan: Span { span(content, colon) }

  /// Returns whether a letter may stand in a key or an id.
  static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
