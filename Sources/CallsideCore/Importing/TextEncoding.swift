import Foundation

/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252, macRoman

  /// The name as it is shown.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    case .macRoman: "Mac Roman"
    }
  }
}

/// Finds out the encoding of a file from all of its bytes, block by block.
///
/// A byte order mark decides. Without one it is UTF-16 where every other byte is zero, and UTF-8
/// where the bytes are that. What is left is one of the two old encodings: the letters with accents
/// of one are signs or capitals of the other, and a capital seldom stands after a small letter.
///
/// A file that was put together from several may be UTF-8 but for a few bytes: they do not make mojibake of the rest.
public struct EncodingGuess: Sendable {
  private var first: [UInt8] = []
  private var zeros = (even: 0, odd: 0)
  private var count = 0
  /// The letters of more than one byte that UTF-8 has, those of them that do not come about by chance, and the
  /// bytes that it has not.
  private var utf8 = (letters: 0, sure: 0, faults: 0)
  private var lead: UInt8 = 0
  /// The bytes still to come of a letter of UTF-8.
  private var missing = 0
  private var last: UInt8 = 0
  private var line = 1
  /// The line with the first byte that UTF-8 has not.
  private var firstFault: Int?
  private var votes = (windows: 0, mac: 0)

  /// Makes a guess that has seen nothing.
  public init() {}

  /// Takes the next bytes.
  public mutating func take(_ bytes: UnsafeRawBufferPointer) {
    if first.count < 4 { first += bytes.prefix(4 - first.count) }
    for byte in bytes {
      if byte == 0 { if count % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 } }
      count += 1
      if byte < 0x80 {
        if missing > 0 { countFault() }
        missing = 0
        if byte == 0x0D || byte == 0x0A && last != 0x0D { line += 1 }
      } else {
        takeUTF8(byte)
        if last & 0xDF >= UInt8(ascii: "A"), last & 0xDF <= UInt8(ascii: "Z") { vote(byte) }
      }
      last = byte
    }
  }

  /// The encoding, and how many bytes its mark takes at the start.
  public var found: (encoding: TextEncoding, mark: Int) {
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if first.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if first.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if zeros.odd * 3 > count, zeros.even * 20 < count { return (.utf16LittleEndian, 0) }
    if zeros.even * 3 > count, zeros.odd * 20 < count { return (.utf16BigEndian, 0) }
    if faults <= max(utf8.sure, utf8.letters / 20) { return (.utf8, 0) }
    return (votes.mac > votes.windows ? .macRoman : .windows1252, 0)
  }

  /// The first line with a byte in it that is no UTF-8, in a file that is; nil where there is none.
  public var oddLine: Int? {
    found.encoding == .utf8 ? firstFault ?? (missing > 0 ? line : nil) : nil
  }

  private var faults: Int { utf8.faults + (missing > 0 ? 1 : 0) }

  private mutating func takeUTF8(_ byte: UInt8) {
    if missing > 0 {
      if byte & 0xC0 == 0x80 {
        missing -= 1
        if missing == 0 { countLetter() }
        return
      }
      countFault()
      missing = 0
    }
    lead = byte
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: countFault()
    }
  }

  /// Letters with accents, dashes and quotes begin with bytes that are seldom letters in an old encoding.
  private mutating func countLetter() {
    utf8.letters += 1
    if [0xC2, 0xC3, 0xC4, 0xC5, 0xE2].contains(lead) { utf8.sure += 1 }
  }

  private mutating func countFault() {
    utf8.faults += 1
    firstFault = firstFault ?? line
  }

  /// Counts a byte behind a letter for the encodings in which it is a small letter.
  private mutating func vote(_ byte: UInt8) {
    if Self.smallWindows.contains(byte) { votes.windows += 1 }
    if Self.smallMac.contains(byte) { votes.mac += 1 }
  }

  /// An apostrophe, a closing quote and a trade mark stand behind small letters too; `š` seldom
  /// does, which is `ö` in the other encoding.
  private static let smallWindows = smallLetters(among: OldLetters.windows1252)
    .union([0x92, 0x94, 0x99]).subtracting([0x9A])
  private static let smallMac = smallLetters(among: OldLetters.macRoman)
    .union([0xD5, 0xD3, 0xAA])

  private static func smallLetters(among letters: [Character]) -> Set<UInt8> {
    Set((UInt8(0x80)...0xFF).filter { letters[Int($0) - 0x80].isLowercase })
  }
}

/// Turns the bytes of a file into UTF-8, block by block.
public struct TextDecoder: Sendable {
  private let encoding: TextEncoding
  private let letters: [[UInt8]]
  /// What is left of the last block: half a letter.
  private var rest: [UInt8] = []
  private let mendsStrays: Bool

  /// Makes a decoder.
  ///
  /// - Parameter mendsStrays: Whether what is no UTF-8 in a file of UTF-8 is read as Windows-1252.
  public init(_ encoding: TextEncoding, mendingStrays mendsStrays: Bool = false) {
    self.encoding = encoding
    self.mendsStrays = mendsStrays && encoding == .utf8
    letters =
      switch encoding {
      case .macRoman: OldLetters.macRoman.map { Array(String($0).utf8) }
      case .windows1252: OldLetters.windows1252.map { Array(String($0).utf8) }
      case .utf8 where mendsStrays: OldLetters.windows1252.map { Array(String($0).utf8) }
      case .utf8, .utf16LittleEndian, .utf16BigEndian: []
      }
  }

  /// Returns the next bytes as UTF-8.
  ///
  /// - Parameter isLast: Whether these are the last bytes.
  public mutating func take(_ bytes: [UInt8], isLast: Bool = false) -> [UInt8] {
    switch encoding {
    case .utf8: return mendsStrays ? mended(bytes, isLast: isLast) : bytes
    case .windows1252, .macRoman:
      var decoded: [UInt8] = []
      decoded.reserveCapacity(bytes.count + bytes.count / 8)
      for byte in bytes {
        if byte < 0x80 { decoded.append(byte) } else { decoded += letters[Int(byte) - 0x80] }
      }
      return decoded
    case .utf16LittleEndian, .utf16BigEndian: return takeUTF16(bytes)
    }
  }

  /// Returns bytes of UTF-8 with what is none among them in its place.
  private mutating func mended(_ more: [UInt8], isLast: Bool) -> [UInt8] {
    let bytes = rest + more
    rest = []
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count + 16)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let length = byte < 0x80 ? 1 : Self.length(of: byte)
      let letter = bytes[place...].prefix(length)
      if byte < 0x80 || length > 1 && letter.count == length && Self.isWhole(letter) {
        mended += letter
        place += length
      } else if length > 1, letter.count < length, !isLast, Self.isBegun(letter) {
        rest = Array(letter)
        break
      } else {
        // A system that cuts texts off at so many bytes leaves half a letter where the cell ends.
        let isCut = [0xC2, 0xC3].contains(byte) && Self.endsCell(bytes[(place + 1)...].first)
        mended += isCut ? [0xEF, 0xBF, 0xBD] : letters[Int(byte) - 0x80]
        place += 1
      }
    }
    return mended
  }

  /// Returns how many bytes a letter has that begins with a byte; 1 where none does.
  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private static func endsCell(_ next: UInt8?) -> Bool {
    next.map { "\n\r\t,;|\"".utf8.contains($0) } ?? true
  }

  private static func isBegun(_ letter: ArraySlice<UInt8>) -> Bool {
    letter.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }

  private static func isWhole(_ letter: ArraySlice<UInt8>) -> Bool {
    isBegun(letter) && String(validating: letter, as: UTF8.self) != nil
  }

  private mutating func takeUTF16(_ bytes: [UInt8]) -> [UInt8] {
    let all = rest + bytes
    var units: [UInt16] = []
    units.reserveCapacity(all.count / 2)
    for place in stride(from: 0, to: all.count - 1, by: 2) {
      let (one, other) = (UInt16(all[place]), UInt16(all[place + 1]))
      units.append(encoding == .utf16BigEndian ? one << 8 | other : other << 8 | one)
    }
    var kept = units.count * 2
    // The second half of a letter may be in the next block.
    if let last = units.last, UTF16.isLeadSurrogate(last) {
      units.removeLast()
      kept -= 2
    }
    rest = Array(all[kept...])
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// The letters that the upper half of the bytes stands for in the old encodings.
private enum OldLetters {
  /// Mac OS Roman, as Apple's table for Unicode has it; Foundation's is another one.
  static let macRoman: [Character] = Array(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
      + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
      + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

  static let windows1252: [Character] = (UInt8(0x80)...0xFF).map { byte in
    String(bytes: [byte], encoding: .windowsCP1252)?.first ?? "\u{FFFD}"
  }
}
