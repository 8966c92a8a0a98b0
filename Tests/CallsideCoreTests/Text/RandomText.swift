import CallsideTestSupport

/// Made-up texts, from plain words to what no keyboard types.
enum RandomText {
  /// Returns a text of Unicode scalars from every corner that matters to a terminal.
  static func wild(upTo count: Int, using generator: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &generator) {
      let corner = corners.randomElement(using: &generator) ?? 0x20...0x7E
      let value = UInt32.random(in: corner, using: &generator)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// Returns words of letters in several scripts, with spaces and a line break here and there.
  static func prose(upTo count: Int, using generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &generator) {
      let length = Int.random(in: 1...14, using: &generator)
      for _ in 0..<length { text += letters.randomElement(using: &generator) ?? "a" }
      text += gaps.randomElement(using: &generator) ?? " "
    }
    return text
  }

  private static let corners: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x20...0x7E, 0x7F...0x9F, 0xA0...0x24F, 0x300...0x36F, 0x600...0x6FF,
    0x2000...0x206F, 0x4E00...0x4EFF, 0xFE00...0xFE0F, 0x1F300...0x1F64F, 0xE0000...0xE01FF,
    0x0...0xD7FF, 0xE000...0x10FFFF,
  ]

  private static let letters = [
    "a", "e", "n", "t", "R", "é", "ë", "ï", "e\u{301}", "ß", "ø", "中", "한", "か", "😀", "👩‍👩‍👧", "🇳🇱",
    "❤️", "€", "-", "/", "9",
  ]

  private static let gaps = [" ", " ", " ", " ", "  ", "\n", "\r\n"]
}
