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
public struct EncodingGuess: Sendable {
  private var first: [UInt8] = []
  private var zeros = (even: 0, odd: 0)
  private var count = 0
  /// The letters of more than one byte that UTF-8 has, and the bytes that it has not.
  private var utf8 = (letters: 0, faults: 0)
  /// The bytes still to come of a letter of UTF-8.
  private var missing = 0
  private var last: UInt8 = 0
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
        if missing > 0 { utf8.faults += 1 }
        missing = 0
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
    // A system that cuts texts off at so many bytes leaves half a letter here and there.
    if utf8.faults + (missing > 0 ? 1 : 0) <= utf8.letters / 20 { return (.utf8, 0) }
    return (votes.mac > votes.windows ? .macRoman : .windows1252, 0)
  }

  private mutating func takeUTF8(_ byte: UInt8) {
    if missing > 0 {
      if byte & 0xC0 == 0x80 {
        missing -= 1
        if missing == 0 { utf8.letters += 1 }
        return
      }
      utf8.faults += 1
      missing = 0
    }
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: utf8.faults += 1
    }
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
  /// What is left of the last block: half a letter of UTF-16.
  private var rest: [UInt8] = []

  /// Makes a decoder.
  public init(_ encoding: TextEncoding) {
    self.encoding = encoding
    letters =
      switch encoding {
      case .macRoman: OldLetters.macRoman.map { Array(String($0).utf8) }
      case .windows1252: OldLetters.windows1252.map { Array(String($0).utf8) }
      case .utf8, .utf16LittleEndian, .utf16BigEndian: []
      }
  }

  /// Returns the next bytes as UTF-8.
  public mutating func take(_ bytes: [UInt8]) -> [UInt8] {
    switch encoding {
    case .utf8: return bytes
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
