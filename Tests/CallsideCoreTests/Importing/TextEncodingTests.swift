import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Which encoding a file is in, and what its bytes then say.
struct TextEncodingTests {
  private static let windows =
    "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
    + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
  private static let mac =
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
    + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"

  /// Returns a text in an encoding; what it has no letter for does not occur.
  static func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252, .macRoman:
      text.map { letter in
        if let ascii = letter.asciiValue { return ascii }
        let letters = Array(encoding == .macRoman ? mac : windows)
        return UInt8(0x80 + (letters.firstIndex(of: letter) ?? 0))
      }
    }
  }

  private func guess(_ bytes: [UInt8], inBlocksOf size: Int) -> (TextEncoding, Int) {
    var guess = EncodingGuess()
    for start in stride(from: 0, to: bytes.count, by: size) {
      Array(bytes[start..<min(bytes.count, start + size)]).withUnsafeBytes { guess.take($0) }
    }
    return guess.found
  }

  private static let sizes = [1, 2, 3, 7, 4_096]

  private static let texts: [(String, TextEncoding)] = [
    ("Bedrijf;Plaats\nBakker;Utrecht\n", .utf8),
    ("Bedrijf;Plaats\nCafé Ümlaut;Coevorden 😀\n", .utf8),
    ("Bedrijf;Bedrag\nCafé Noir;€ 12,50\n", .windows1252),
    ("Naam;Plaats\nReünie Coöperatie;’s-Gravenhage\n", .windows1252),
    // Without one letter with an accent.
    ("Company,Note\nSunny’s Surplus,it’s “theirs” now\nBrand™,Jan’s\n", .windows1252),
    ("Company,Note\nSunny’s Surplus,it’s “theirs” now\nBrand™,Jan’s\n", .macRoman),
    ("Firma;Ort\nGroße Straße;Köln\n", .windows1252),
    ("Naam;Plaats\nCafé Belgïe;Reünie\n", .macRoman),
    ("Naam;Plaats\nCoöperatie Björn;Emmen\n", .macRoman),
    ("Name,City\nJosé Peña,Orléans\n", .macRoman),
    ("Bedrijf;Plaats\nBakker;Utrecht\n", .utf16LittleEndian),
    ("Bedrijf;Plaats\nCafé Noir;€ 12\n", .utf16BigEndian),
  ]

  @Test(arguments: texts)
  func encodingsAreToldByTheirBytes(text: String, encoding: TextEncoding) {
    for size in Self.sizes {
      let (found, mark) = guess(Self.bytes(text, encoding), inBlocksOf: size)
      #expect(found == encoding && mark == 0, "\(text) in blocks of \(size)")
    }
  }

  @Test func marksDecide() {
    for size in Self.sizes {
      #expect(guess([0xEF, 0xBB, 0xBF] + Array("a;b".utf8), inBlocksOf: size) == (.utf8, 3))
      let little = [0xFF, 0xFE] + Self.bytes("naam", .utf16LittleEndian)
      #expect(guess(little, inBlocksOf: size) == (.utf16LittleEndian, 2))
      let big = [0xFE, 0xFF] + Self.bytes("naam", .utf16BigEndian)
      #expect(guess(big, inBlocksOf: size) == (.utf16BigEndian, 2))
    }
    #expect(guess([], inBlocksOf: 1) == (.utf8, 0))
  }

  /// A CRM cuts texts off at so many bytes; one half letter does not make mojibake of the rest.
  @Test func halfALetterDoesNotSpoilTheRest() {
    let whole = Array(String(repeating: "Café Müller;Coöperatie Één\n", count: 20).utf8)
    for spoilt in [whole + [0xC3], whole + [0xC3] + Array(";x\n".utf8) + whole] {
      for size in Self.sizes { #expect(guess(spoilt, inBlocksOf: size) == (.utf8, 0)) }
    }
    #expect(guess(Array("Caf".utf8) + [0xE9], inBlocksOf: 2).0 == .windows1252)
  }

  /// Bytes of an old encoding among letters of UTF-8, the line of the first one, and what is read.
  private static let mixed: [(bytes: [UInt8], line: Int?, text: String)] = [
    (Array("Café;Zoë\nCaf".utf8) + [0xE9] + Array(";x\n".utf8), 2, "Café;Zoë\nCafé;x\n"),
    (Array("Zoë\r\n\r\n".utf8) + [0x80] + Array(" 12\r\n".utf8), 3, "Zoë\r\n\r\n€ 12\r\n"),
    (Array("’s Hertogenbosch\rZo".utf8) + [0xEB], 2, "’s Hertogenbosch\rZoë"),
    // Half a letter, where something was cut off, stands for none.
    (Array("Zoë\nReünie\nZo".utf8) + [0xC3, 0x0A], 3, "Zoë\nReünie\nZo\u{FFFD}\n"),
    (Array("Zoë\nReünie\n".utf8) + [0xC3] + Array("gnes\n".utf8), 3, "Zoë\nReünie\nÃgnes\n"),
    (Array("Zoë\nReünie\n".utf8) + [0xE2, 0x82], 3, "Zoë\nReünie\nâ‚"),
    (Array("Zoë\nCafé\n".utf8), nil, "Zoë\nCafé\n"),
  ]

  @Test(arguments: mixed)
  func straysOfAnOldEncodingAreReadAsThat(bytes: [UInt8], line: Int?, text: String) {
    for size in Self.sizes {
      var guess = EncodingGuess()
      let blocks = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min(bytes.count, $0 + size)])
      }
      for block in blocks { block.withUnsafeBytes { guess.take($0) } }
      #expect(
        guess.found.encoding == .utf8 && guess.oddLine == line, "\(text) in blocks of \(size)")
      var decoder = TextDecoder(.utf8, mendingStrays: line != nil)
      let read = blocks.flatMap { decoder.take($0) } + decoder.take([], isLast: true)
      #expect(String(decoding: read, as: UTF8.self) == text, "in blocks of \(size)")
    }
  }

  /// An apostrophe and an accent of a Mac make a letter of UTF-8 by chance.
  @Test func lettersByChanceDoNotTell() {
    let bytes = Self.bytes("d’été à l’école, l’été\n", .macRoman)
    var guess = EncodingGuess()
    bytes.withUnsafeBytes { guess.take($0) }
    #expect(guess.found.encoding == .macRoman && guess.oddLine == nil)
  }

  @Test func everyByteOfTheOldEncodingsIsALetter() {
    let bytes = Array(UInt8(0x80)...0xFF)
    for (encoding, letters) in [(TextEncoding.windows1252, Self.windows), (.macRoman, Self.mac)] {
      #expect(letters.count == 128)
      var decoder = TextDecoder(encoding)
      #expect(String(decoding: decoder.take(bytes), as: UTF8.self) == letters)
      #expect(decoder.take(Array(0...0x7F)) == Array(0...0x7F))
    }
  }

  @Test(arguments: TextEncoding.allCases, [1, 2, 3, 7, 1_000])
  func lettersAreNotCutByTheEndOfABlock(encoding: TextEncoding, size: Int) {
    let isUnicode = ![.windows1252, .macRoman].contains(encoding)
    let text = "Café;Übung;ÿ€ÑÖ\n" + (isUnicode ? "😀👩‍👩‍👧 漢字 e\u{301}\n" : "œß\n")
    let bytes = Self.bytes(text, encoding)
    var decoder = TextDecoder(encoding)
    var decoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoded += decoder.take(Array(bytes[start..<min(bytes.count, start + size)]))
    }
    #expect(String(decoding: decoded, as: UTF8.self) == text)
  }

  @Test func halvesOfLettersInUTF16AreShownAsMissing() {
    var decoder = TextDecoder(.utf16LittleEndian)
    // A second half alone, and a first half before a letter.
    let bytes: [UInt8] = [0x00, 0xDC, 0x41, 0x00, 0x3D, 0xD8, 0x42, 0x00]
    let text = bytes.flatMap { decoder.take([$0]) }
    #expect(String(decoding: text, as: UTF8.self) == "\u{FFFD}A\u{FFFD}B")
  }
}
