import Foundation

/// Amounts of money as people type them: "12k", "€ 12.500,50", "$3 million", "een ton".
public enum MoneyReading {
  /// Returns the amount a text is, or nil.
  ///
  /// An amount is one amount: "10-20 euro" and "less than 7 euro" are refused. The currency given
  /// is the one that is meant when none is named.
  public static func read(_ text: String, language: Language, currency: String) -> Money? {
    ValueScanner.tokens(in: text).flatMap { read($0, language: language, currency: currency) }
  }

  /// Returns the amount that tokens make up, all of them, or nil.
  static func read(_ tokens: [ValueToken], language: Language, currency: String) -> Money? {
    var tokens = tokens
    dropDash(&tokens)
    dropPlainWords(&tokens)
    guard let named = tokens.firstIndex(where: { code($0) != nil }) else {
      return plain(tokens, language, currency)
    }
    guard let code = code(tokens[named]) else { return nil }
    // "US$" and "10 US dollars" name one currency twice.
    var end = named + 1
    while end < tokens.count, self.code(tokens[end]) != nil { end += 1 }
    return amount(Array(tokens[..<named]), Array(tokens[end...]), language, code)
  }

  /// Reads an amount without a currency, or cents.
  private static func plain(
    _ tokens: [ValueToken], _ language: Language, _ currency: String
  ) -> Money? {
    if case .word(let word)? = tokens.last, Currencies.isCent(word) {
      return value(tokens.dropLast(), language).map { Money(amount: $0 / 100, currency: currency) }
    }
    return value(tokens[...], language).map { Money(amount: $0, currency: currency) }
  }

  /// Reads what stands before and after the currency: "€ 12", "12 €", "12 euro 50".
  private static func amount(
    _ before: [ValueToken], _ after: [ValueToken], _ language: Language, _ code: String
  ) -> Money? {
    guard let sign = minus(before) else {
      guard let whole = value(before[...], language) else { return nil }
      guard !after.isEmpty else { return Money(amount: whole, currency: code) }
      return cents(after[...], language).map { Money(amount: whole + $0, currency: code) }
    }
    // "$20 43": only where the number ends can the cents begin.
    for cut in stride(from: after.count, through: 1, by: -1) {
      guard let whole = value(after[..<cut], language) else { continue }
      if cut == after.count { return Money(amount: sign * whole, currency: code) }
      if let cents = cents(after[cut...], language) {
        return Money(amount: sign * (whole + cents), currency: code)
      }
    }
    return nil
  }

  /// Returns the sign when nothing but a sign stands before a currency, or nil.
  private static func minus(_ tokens: [ValueToken]) -> Decimal? {
    if tokens.isEmpty { return 1 }
    return tokens == [.sign(UInt8(ascii: "-"))] ? -1 : nil
  }

  private static func cents(_ tokens: ArraySlice<ValueToken>, _ language: Language) -> Decimal? {
    var tokens = tokens
    if tokens.first == .word("and") || tokens.first == .word("en") { tokens.removeFirst() }
    if case .word(let word)? = tokens.last, Currencies.isCent(word) { tokens.removeLast() }
    guard let cents = value(tokens, language), cents >= 0, cents < 100 else { return nil }
    return cents / 100
  }

  private static func value(_ tokens: ArraySlice<ValueToken>, _ language: Language) -> Decimal? {
    if tokens.count == 1, tokens.first == .word("a") || tokens.first == .word("an") { return 1 }
    guard let value = NumberReading.value(of: Array(tokens), language: language, isMoney: true)
    else { return nil }
    return abs(value) < 1_000_000_000_000 ? value : nil
  }

  /// Returns the code of the currency that a token names, or nil.
  static func code(_ token: ValueToken) -> String? {
    guard case .word(let word) = token else { return nil }
    return Currencies.code(word)
  }

  /// Takes away the dash for no cents: "€ 12.500,-".
  private static func dropDash(_ tokens: inout [ValueToken]) {
    let marks = [UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: ".")]
    guard let comma = tokens.lastIndex(of: .sign(UInt8(ascii: ","))), comma > 0 else { return }
    var end = comma
    while end < tokens.count, case .sign(let sign) = tokens[end], marks.contains(sign) { end += 1 }
    tokens.removeSubrange(comma..<end)
  }

  /// Takes away words that add nothing: "about", "42 bucks", "a" before an amount.
  private static func dropPlainWords(_ tokens: inout [ValueToken]) {
    if let last = tokens.last, last == .word("bucks") || last == .word("piek") {
      tokens.removeLast()
    }
    let leads = ["about", "around", "exactly", "ongeveer", "circa", "ca", "rond", "precies"]
    while case .word(let word)? = tokens.first, leads.contains(word) { tokens.removeFirst() }
    if tokens.count > 2, tokens[0] == .word("a"), code(tokens[1]) != nil { tokens.removeFirst() }
    while tokens.first == .sign(UInt8(ascii: "~")) { tokens.removeFirst() }
  }
}
