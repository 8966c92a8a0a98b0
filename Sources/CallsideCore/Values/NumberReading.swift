public import Foundation

/// Numbers as people type them: "1.250", "12k", "2,5", "dertig", "a dozen", "1,2 mln".
public enum NumberReading {
  /// Returns the number a text is, or nil.
  public static func read(_ text: String, language: Language) -> Decimal? {
    guard let tokens = ValueScanner.tokens(in: text) else { return nil }
    return value(of: tokens, language: language, isMoney: false)
  }

  /// Returns the percentage a text is, with or without the sign: 40 for "40 %" and "veertig".
  public static func readPercent(_ text: String, language: Language) -> Decimal? {
    guard var tokens = ValueScanner.tokens(in: text) else { return nil }
    if let last = tokens.last, percentMarks.contains(last) {
      tokens.removeLast()
      if tokens.last == .word("per") { tokens.removeLast() }
    }
    return value(of: tokens, language: language, isMoney: false)
  }

  /// Returns the number that tokens make up, all of them, or nil.
  static func value(
    of tokens: [ValueToken], language: Language, isMoney: Bool
  ) -> Decimal? {
    var tokens = tokens[...]
    while let first = tokens.first, leadIns.contains(first) { tokens.removeFirst() }
    var isNegative = false
    if let first = tokens.first, minuses.contains(first) {
      isNegative = true
      tokens.removeFirst()
    }
    if let slash = tokens.firstIndex(of: .sign(UInt8(ascii: "/"))) {
      guard let part = sum(tokens[..<slash], language, isMoney),
        let whole = sum(tokens[(slash + 1)...], language, isMoney), whole != 0
      else { return nil }
      return (isNegative ? -1 : 1) * part / whole
    }
    return sum(tokens, language, isMoney).map { isNegative ? -$0 : $0 }
  }

  private static func sum(
    _ tokens: ArraySlice<ValueToken>, _ language: Language, _ isMoney: Bool
  ) -> Decimal? {
    var sum = NumberSum()
    for (place, token) in zip(tokens.indices, tokens) {
      switch token {
      case .sign(let sign):
        guard sign == UInt8(ascii: "-"), isHyphen(at: place, in: tokens) else { return nil }
      case .word(let word): guard sum.add(word: word) else { return nil }
      case .digits(let text):
        guard let number = DigitGroups.read(text, language: language, isMoney: isMoney),
          sum.add(digits: number)
        else { return nil }
      }
    }
    return sum.total
  }

  /// Whether a dash joins two words, as in "twenty-one".
  private static func isHyphen(at place: Int, in tokens: ArraySlice<ValueToken>) -> Bool {
    guard tokens.indices.contains(place - 1), tokens.indices.contains(place + 1),
      case .word = tokens[place - 1], case .word = tokens[place + 1]
    else { return false }
    return true
  }

  private static let percentMarks: Set<ValueToken> = [
    .sign(UInt8(ascii: "%")), .word("procent"), .word("percent"), .word("pct"), .word("cent"),
  ]

  private static let leadIns: Set<ValueToken> = [
    .sign(UInt8(ascii: "~")), .sign(UInt8(ascii: "+")), .word("ongeveer"), .word("circa"),
    .word("ca"), .word("zon"), .word("rond"), .word("about"), .word("around"), .word("approx"),
    .word("approximately"), .word("exactly"), .word("precies"), .word("exact"),
  ]

  private static let minuses: Set<ValueToken> = [
    .sign(UInt8(ascii: "-")), .word("min"), .word("minus"),
  ]
}
