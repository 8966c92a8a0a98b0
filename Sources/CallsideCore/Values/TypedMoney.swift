import Foundation

/// An amount as a rep types it during a call: "5-6k", "375 p/m", "tussen 5 en 6 duizend euro".
///
/// It is a layer above `MoneyReading`, which takes one amount and nothing else.
struct TypedMoney: Equatable {
  /// The amount; of a range its middle.
  var money: Money
  /// The ends of the range it was said in.
  var range: Phrase?
  /// The period it was said to be for.
  var period: Period?
  /// Whether it is only an end of what was said: "less than 7k".
  var isBound = false

  /// Reads an amount, or nil when there are words in it that do not fit.
  init?(_ text: String, language: Language, currency: String) {
    guard var tokens = ValueScanner.tokens(in: text) else { return nil }
    var count = 0
    repeat {
      count = tokens.count
      Hedges.drop(from: &tokens)
      if period == nil { period = PeriodWords.drop(from: &tokens) }
    } while tokens.count < count
    Hedges.turnAround(&tokens) { MoneyReading.code($0) != nil || NumberSum.isScale($0) }
    let codes = Set(tokens.compactMap(MoneyReading.code))
    let currency = codes.count == 1 ? codes.first ?? currency : currency
    let single = { Self.single($0, language, currency) }
    if let money = single(tokens) {
      self.money = money
    } else if let range = QuantityRange(tokens, single: single, isBelow: Self.isBelow) {
      money = Money(
        amount: (range.low.amount + range.high.amount) / 2, currency: range.low.currency)
      self.range = Phrase(
        en: "\(range.low.shown(in: .en))–\(range.high.shown(in: .en))",
        nl: "\(range.low.shown(in: .nl))–\(range.high.shown(in: .nl))")
    } else {
      guard BoundWords.drop(from: &tokens), let money = single(tokens) else { return nil }
      self.money = money
      isBound = true
    }
  }

  /// Returns the amount for the period that is asked for, and the sum where one was made.
  func per(_ wanted: Period) -> (money: Money, sum: PeriodSum?) {
    guard let period, period != wanted else { return (money, nil) }
    let sum = PeriodSum(from: period, to: wanted)
    return (Money(amount: sum.of(money.amount), currency: money.currency), sum)
  }

  /// Reads one amount; "3/4" would be a few cents, which nobody means.
  private static func single(
    _ tokens: [ValueToken], _ language: Language, _ currency: String
  ) -> Money? {
    guard !tokens.contains(.sign(UInt8(ascii: "/"))) else { return nil }
    return MoneyReading.read(tokens, language: language, currency: currency)
  }

  private static func isBelow(_ one: Money, _ other: Money) -> Bool {
    one.currency == other.currency && one.minorUnits < other.minorUnits
  }
}

extension TypedMoney {
  /// How the amount came of what was typed, or nil where it is that itself: "12 × € 375".
  func remark(_ sum: PeriodSum?) -> Phrase? {
    let middle = range.map { range in
      Phrase(en: "the middle of \(range.en)", nl: "midden van \(range.nl)")
    }
    if isBound { return .bound }
    guard let sum else { return middle }
    let shown = sum.shown(Phrase(en: money.shown(in: .en), nl: money.shown(in: .nl)))
    return middle.map { Phrase(en: "\(shown.en), \($0.en)", nl: "\(shown.nl), \($0.nl)") } ?? shown
  }
}

extension Phrase {
  /// What is said of a number that was only an end of what was typed.
  static let bound = Phrase(
    en: "the end you gave; your words are a note",
    nl: "de grens die je gaf; je woorden staan als notitie")
}
