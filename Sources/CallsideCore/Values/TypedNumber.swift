import Foundation

/// A number as a rep types it during a call: "20-30", "14 man", "een uur of 12", "7 denk ik".
struct TypedNumber: Equatable {
  /// The number; of a range its middle.
  var value: Decimal
  /// What was said where it was a range: "20–30".
  var range: Phrase?
  /// Whether the middle was rounded, as half a person makes no sense.
  var isRounded = false
  /// Whether it is only an end of what was said: "more than 20".
  var isBound = false
  /// How it was worked out from other units or a fraction: "2 × 60 + 15".
  var sum: Phrase?

  /// Reads a number, or nil when there are words in it that do not fit what is counted.
  ///
  /// - Parameter best: The greatest number there is, out of which a mark may be given: "7/10".
  init?(_ text: String, counting unit: CountedUnit, best: Decimal? = nil, language: Language) {
    guard var tokens = ValueScanner.tokens(in: text) else { return nil }
    var count = 0
    repeat {
      count = tokens.count
      Hedges.drop(from: &tokens)
      unit.drop(from: &tokens)
    } while tokens.count < count
    let single = { Self.single($0, unit, best, language) }
    if let value = single(tokens) {
      self.init(value: value)
    } else if let range = QuantityRange(tokens, single: single, isBelow: <) {
      self.init(range, of: unit)
    } else if let whole = Self.elsewhere(text, unit, language) {
      self = whole
    } else {
      guard BoundWords.drop(from: &tokens), let value = single(tokens) else { return nil }
      self.init(value: value)
      isBound = true
    }
  }

  /// Reads a length of time in other units, or a fraction where nothing is counted.
  private static func elsewhere(
    _ text: String, _ unit: CountedUnit, _ language: Language
  ) -> TypedNumber? {
    guard var tokens = ValueScanner.tokens(in: text) else { return nil }
    Hedges.drop(from: &tokens)
    if let kind = unit.kind {
      guard let duration = TypedDuration(tokens, in: kind, language: language) else { return nil }
      var typed = TypedNumber(value: duration.value)
      typed.sum = duration.sum
      return typed
    }
    guard unit.name == nil, tokens.count == 3, tokens[1] == slash,
      let value = NumberReading.value(of: tokens, language: language, isMoney: false)
    else { return nil }
    var typed = TypedNumber(value: value)
    typed.sum = Phrase(same: text.trimmingCharacters(in: .whitespaces))
    return typed
  }

  private init(value: Decimal) {
    self.value = value
  }

  private init(_ range: QuantityRange<Decimal>, of unit: CountedUnit) {
    let middle = (range.low + range.high) / 2
    let isCount = unit.isWhole && range.low.isWhole && range.high.isWhole
    value = isCount ? middle.rounded : middle
    isRounded = value != middle
    let sign = unit.kind == .percent ? "%" : ""
    self.range = Phrase(
      en: "\(range.low.shown(in: .en))–\(range.high.shown(in: .en))\(sign)",
      nl: "\(range.low.shown(in: .nl))–\(range.high.shown(in: .nl))\(sign)")
  }

  private static func single(
    _ tokens: [ValueToken], _ unit: CountedUnit, _ best: Decimal?, _ language: Language
  ) -> Decimal? {
    var tokens = tokens
    unit.drop(from: &tokens)
    if let part = tokens.firstIndex(where: { outOf.contains($0) }) {
      return fraction(tokens, at: part, best, language)
    }
    if let value = NumberReading.value(of: tokens, language: language, isMoney: false) {
      return value
    }
    // "Een 7": the article is no number of its own.
    guard tokens.drop(leading: articles), tokens.first.map(isNumber) == true else { return nil }
    return NumberReading.value(of: tokens, language: language, isMoney: false)
  }

  /// Reads "7/10" as a mark out of ten, and halves and quarters; other fractions are no answer.
  private static func fraction(
    _ tokens: [ValueToken], at place: Int, _ best: Decimal?, _ language: Language
  ) -> Decimal? {
    var whole = Array(tokens[place...])
    guard whole.drop(leading: outOfPhrases),
      let of = NumberReading.value(of: whole, language: language, isMoney: false),
      let part = NumberReading.value(
        of: Array(tokens[..<place]), language: language, isMoney: false)
    else { return nil }
    if of == best { return part }
    return tokens[place] == slash && (of == 2 || of == 4) && part > 0 && part < of
      ? part / of : nil
  }

  private static func isNumber(_ token: ValueToken) -> Bool {
    switch token {
    case .digits: true
    case .word(let word): NumberWords.cardinal(word) != nil
    case .sign: false
    }
  }

  private static let slash = ValueToken.sign(UInt8(ascii: "/"))
  private static let outOf: Set<ValueToken> = [slash, .word("out"), .word("van"), .word("uit")]
  private static let outOfPhrases = TokenPhrase.all("/, out of, van de, uit de, uit")
  private static let articles = TokenPhrase.all("een, a, an")
}

extension Decimal {
  /// The number without a fraction, halves upwards.
  fileprivate var rounded: Decimal {
    var (exact, rounded) = (self, Decimal())
    NSDecimalRound(&rounded, &exact, 0, .plain)
    return rounded
  }

  fileprivate var isWhole: Bool { self == rounded }
}

extension TypedNumber {
  /// How the number came of what was typed, or nil where it is that itself.
  var remark: Phrase? {
    if isBound { return .bound }
    if let sum { return sum }
    return range.map { range in
      Phrase(
        en: "the middle of \(range.en)\(isRounded ? ", rounded" : "")",
        nl: "midden van \(range.nl)\(isRounded ? ", afgerond" : "")")
    }
  }
}
