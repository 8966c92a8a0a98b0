import CallsideCore
import Foundation

/// What a text in a file must be to be understood.
enum Scalar: Sendable {
  /// Words for the eye: a title, a label.
  case text
  /// Words for the rep, which may hold placeholders.
  case prose
  /// A kebab-case id.
  case id(IDRule)
  /// The id of something that stands elsewhere in the playbook.
  case reference
  /// One of a few words.
  case oneOf([String])
  /// A role in the DMU.
  case role
  /// `true` or `false`.
  case truth
  /// A number.
  case number
  /// How many calls in a week: a whole number from 1 to 1000.
  case dials
  /// A percentage from 0 to 100.
  case percent
  /// Points the chance moves, from −50 to +50.
  case points
  /// A factor from 0 to 10.
  case factor
  /// A duration such as `3d`.
  case duration
  /// A time of day such as `09:00`.
  case time
  /// A day of the week, or days from one to another.
  case day
  /// A currency's three letters.
  case currency
  /// A country, by its name or its two letters.
  case country
  /// A condition.
  case condition

  /// What it is called in a message.
  var noun: Phrase {
    switch self {
    case .text, .prose: Phrase(en: "a text", nl: "een tekst")
    case .id, .reference: Phrase(en: "an id", nl: "een id")
    case .oneOf, .role: Phrase(en: "a word", nl: "een woord")
    case .truth: Phrase(en: "`true` or `false`", nl: "`true` of `false`")
    case .number, .dials, .points, .factor: Phrase(en: "a number", nl: "een getal")
    case .percent: Phrase(en: "a percentage", nl: "een percentage")
    case .duration: Phrase(en: "a duration", nl: "een tijdsduur")
    case .time: Phrase(en: "a time", nl: "een tijd")
    case .day: Phrase(en: "a day", nl: "een dag")
    case .currency: Phrase(en: "a currency", nl: "een munteenheid")
    case .country: Phrase(en: "a country", nl: "een land")
    case .condition: Phrase(en: "a condition", nl: "een voorwaarde")
    }
  }

  /// Returns a number as written: digits, one decimal point, a sign; or nil.
  ///
  /// Three decimals are refused: to a Dutch author `10.000` is ten thousand.
  static func number(_ text: String) -> Decimal? {
    var digits = text[...]
    if let sign = digits.first, sign == "+" || sign == "-" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      (1...2).contains(parts.count) && digits.utf8.count <= 30
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard isNumber, parts.count == 1 || parts[1].utf8.count != 3 else { return nil }
    return Decimal(string: text.first == "+" ? String(digits) : text)
  }

  /// Returns the minutes after midnight of a time such as `09:00`, or nil.
  static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
      hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 60 + minute
  }

  /// Returns the days, from 1 for Monday, of a word such as `ma`, `mon-fri` or `za-ma`; or nil.
  static func days(_ text: String) -> Set<Int>? {
    let ends = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
      .map { dayNumbers[String($0)] }
    guard let first = ends.first, let from = first, ends.count <= 2,
      let last = ends.last, let to = last
    else { return nil }
    // Saturday to Monday goes round the end of the week.
    return Set((from...(to < from ? to + 7 : to)).map { ($0 - 1) % 7 + 1 })
  }

  /// The names of the days in both languages.
  static let dayNames = [
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ["ma", "di", "wo", "do", "vr", "za", "zo"],
  ]

  private static let dayNumbers = Dictionary(
    dayNames.flatMap { $0.enumerated().map { ($0.element, $0.offset + 1) } },
    uniquingKeysWith: { first, _ in first })

  /// Returns whether a text is a currency's three capital letters.
  static func isCurrency(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Returns whether a text is an id: small letters and digits, in words joined by hyphens.
  static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60
      && text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
        !word.isEmpty
          && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      }
  }

  /// Returns a text as people hear it: on one line, with single spaces.
  static func spoken(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if !YAMLText.isSpace(byte) {
        bytes.append(byte)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns whether a text has nothing in it to see.
  static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy(YAMLText.isSpace) }
}
