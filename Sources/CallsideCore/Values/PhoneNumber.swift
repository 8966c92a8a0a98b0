import CPhoneNumbers
import Foundation

/// A phone number as it was read: by libphonenumber, which knows how every country writes them.
///
/// A number is taken when its length is possible. Whether somebody has it is not asked: rehearsals have
/// made-up ones.
struct PhoneNumber: Hashable {
  /// As it is dialled from anywhere: "+31612345678".
  let international: String
  /// Its digits as they are dialled within its country; empty where that is not known.
  private let national: String
  /// Whether it may have been given to somebody.
  let isValid: Bool
  /// How many digits it was written with.
  let digits: Int
  private let isInFull: Bool

  private init(_ number: cpn_number) {
    international = Self.text(number.international)
    national = Self.text(number.national)
    isValid = number.is_valid
    digits = number.digits
    isInFull = number.is_in_full
  }

  /// The number as it is kept.
  ///
  /// One of our own country that was written as it is dialled there stays like that, and any other is
  /// written in full.
  var kept: String {
    let isOwn = Country.internationalNumber(national, from: Country.presumed) == international
    return isInFull || !isOwn ? international : national
  }

  /// Reads a text that is one number and nothing else; nil for anything else.
  ///
  /// - Parameter country: Where a number without the code of a country is.
  init?(_ text: String, in country: String?) {
    var bare = text.trimmingCharacters(in: .whitespaces)
    if bare.lowercased().hasPrefix("tel:") { bare = String(bare.dropFirst(4)) }
    guard bare.utf8.count <= 250, let count = Self.digits(of: bare), (5...17).contains(count) else {
      return nil
    }
    var number = cpn_number()
    let isRead = bare.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cpn_read($0.baseAddress, $0.count, Self.region(country), &number)
      }
    }
    // Few countries have numbers as short as a year or a price.
    guard isRead, number.is_valid || count >= 8 else { return nil }
    self.init(number)
  }

  /// Returns the numbers among other words.
  static func all(in text: String, from country: String?) -> [PhoneNumber] {
    var text = text
    var numbers = [cpn_number](repeating: cpn_number(), count: 20)
    let count = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cpn_find($0.baseAddress, $0.count, region(country), &numbers, numbers.count)
      }
    }
    // One digit over and over stands for no number here either.
    return numbers.prefix(count).map(PhoneNumber.init).filter { Set($0.national).count != 1 }
  }

  /// Whether an international number may be a mobile, or in another way one person's own: it is not where it is
  /// told from the numbers of places, as in most countries.
  static func mayBeMobile(_ international: String) -> Bool {
    var number = international
    return number.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cpn_may_be_mobile($0.baseAddress, $0.count) }
    }
  }

  private static func region(_ country: String?) -> String {
    (country ?? Country.presumed).uppercased()
  }

  /// Returns how many digits a text has in which there is nothing that does not belong to a number; nil
  /// for any other, and for one digit over and over, which stands for no number.
  private static func digits(of text: String) -> Int? {
    var first: Character?
    var count = 0
    var isOneOverAndOver = true
    for character in text {
      switch character {
      case "+", "＋":
        if count > 0 || first != nil { return nil }
        first = "+"
      case " ", "-", ".", "/", "(", ")", "\u{A0}", "\u{202F}", "–", "‑", "‐": continue
      default:
        guard character.isWholeNumber, character.unicodeScalars.count == 1 else { return nil }
        if count > 0, character != first { isOneOverAndOver = false }
        first = character
        count += 1
      }
    }
    return isOneOverAndOver ? nil : count
  }

  private static func text<Bytes>(_ bytes: Bytes) -> String {
    withUnsafeBytes(of: bytes) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
