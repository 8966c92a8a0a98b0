/// The two ends of what was said instead of one number: "20-30", "5 of 6", "tussen 5k en 6k".
struct QuantityRange<Value> {
  /// The smaller end.
  let low: Value
  /// The greater end.
  let high: Value

  /// Reads a range, or nil when the tokens are none: both ends must be there, the smaller first.
  ///
  /// A large word after the last number counts for both, where the first is smaller without it:
  /// "5 à 6 duizend" starts at five thousand, "500 à 1k" at five hundred.
  ///
  /// - Parameters:
  ///   - single: Reads one end.
  ///   - isBelow: Whether one end is smaller than another.
  init?(
    _ tokens: [ValueToken], single: ([ValueToken]) -> Value?, isBelow: (Value, Value) -> Bool
  ) {
    for (first, second) in RangeWords.splits(of: tokens) {
      guard let low = single(first), let high = single(second) else { continue }
      let scales = second.filter(NumberSum.isScale)
      let bare = single(second.filter { !NumberSum.isScale($0) })
      if !scales.isEmpty, !first.contains(where: NumberSum.isScale), let bare, isBelow(low, bare) {
        guard let scaled = single(RangeWords.scaled(first, by: scales)) else { continue }
        self.init(low: scaled, high: high)
        return
      }
      guard isBelow(low, high) else { continue }
      self.init(low: low, high: high)
      return
    }
    return nil
  }

  private init(low: Value, high: Value) {
    (self.low, self.high) = (low, high)
  }
}

/// The words between and before the ends of a range.
private enum RangeWords {
  /// Returns the ways in which tokens can be two ends.
  static func splits(of tokens: [ValueToken]) -> [(first: [ValueToken], second: [ValueToken])] {
    var tokens = tokens
    let isOpened = tokens.drop(leading: opening)
    let links = isOpened ? links + and : links
    return tokens.indices.dropFirst().flatMap { place in
      links.compactMap { link in
        var second = Array(tokens[place...])
        guard second.drop(leading: [link]), !second.isEmpty else { return nil }
        _ = second.drop(leading: articles)
        return (Array(tokens[..<place]), second.flatMap(parted))
      }
    }
  }

  /// Returns a Dutch number such as "zesduizend" as two words, so that "vijf à" can share the last.
  private static func parted(_ token: ValueToken) -> [ValueToken] {
    guard case .word(let word) = token,
      let scale = ["duizend", "honderd"].first(where: { word.hasSuffix($0) && word != $0 }),
      NumberWords.cardinal(String(word.dropLast(scale.utf8.count))) != nil
    else { return [token] }
    return [.word(String(word.dropLast(scale.utf8.count))), .word(scale)]
  }

  /// Returns tokens with large words behind their number, which a currency may follow.
  static func scaled(_ tokens: [ValueToken], by scales: [ValueToken]) -> [ValueToken] {
    let end = tokens.lastIndex { MoneyReading.code($0) == nil } ?? tokens.endIndex - 1
    return Array(tokens[...end]) + scales + tokens[(end + 1)...]
  }

  private static let opening = TokenPhrase.all(
    "between, between the, tussen, tussen de, from, van, vanaf")
  private static let and = TokenPhrase.all("and, en")
  private static let articles = TokenPhrase.all("de, the")
  private static let links = TokenPhrase.all(
    "-, - a, - of, - tot, a, tot, tot en met, t / m, tm, of, to, till, until, through, up to, or")
}
