public import Foundation

/// What the amounts of a column are counted in, where its heading says that it is more than one: `Value (k€)`.
public enum AmountScale: CaseIterable, Sendable {
  case thousands, millions

  /// By what the amounts are multiplied.
  public var factor: Decimal { self == .thousands ? 1_000 : 1_000_000 }

  /// What they are, in words.
  public var phrase: Phrase {
    self == .thousands
      ? Phrase(en: "thousands", nl: "duizenden") : Phrase(en: "millions", nl: "miljoenen")
  }

  /// Recognises the scale of a heading: at its end, in brackets or as its last words, or with a currency as its first;
  /// nil where there is none.
  ///
  /// - Returns: The scale, and the heading without it.
  static func read(_ heading: String) -> (scale: AmountScale, rest: String)? {
    if let open = heading.lastIndex(where: { "([".contains($0) }), let end = heading.last,
      ")]".contains(end)
    {
      let inside = heading[heading.index(after: open)...].dropLast()
      return meant(by: inside, isInBrackets: true).map { ($0, String(heading[..<open])) }
    }
    let words = heading.split(separator: " ")
    for count in (1..<5).reversed() where count < words.count {
      let end = words.suffix(count).joined(separator: " ")
      if let scale = meant(by: end[...], isInBrackets: false) {
        return (scale, words.dropLast(count).joined(separator: " "))
      }
    }
    for count in 1..<3 where count < words.count {
      let start = words.prefix(count).joined(separator: " ")
      if let scale = meant(by: start[...], isInBrackets: false), scale.isSaid(with: start) {
        return (scale, words.dropFirst(count).joined(separator: " "))
      }
    }
    return nil
  }

  /// Whether a text names the scale together with a currency: "k€ omzet", but not "millions value".
  private func isSaid(with text: String) -> Bool {
    Self.currencies.contains { text.lowercased().contains($0) }
  }

  /// Returns the amount that a number in a cell is.
  ///
  /// One with a unit of its own, such as `12k`, says it whole. One that is written as if it did, such as `€ 12.500`,
  /// is counted as those above and below it are.
  func scaled(_ money: Money, in cell: String) -> Money {
    let hasUnit = cell.lowercased().contains(
      /\d\s*(k|m|mln|mio|mn|duizend|thousand|miljoen|million|ton)\b/)
    return hasUnit ? money : Money(amount: money.amount * factor, currency: money.currency)
  }

  private static func meant(by text: Substring, isInBrackets: Bool) -> AmountScale? {
    var bare = text.lowercased().filter { !" .,'’".contains($0) }
    let length = bare.count
    for name in currencies { bare = bare.replacing(name, with: "") }
    let hasCurrency = bare.count < length
    return allCases.first { scale in
      scale.words.contains(bare) || (isInBrackets || hasCurrency) && scale.marks.contains(bare)
        || hasCurrency && scale.letters.contains(bare)
    }
  }

  private static let currencies = ["euros", "euro", "eur", "€", "usd", "dollars", "$", "gbp", "£"]

  /// What says it anywhere.
  private var words: Set<String> {
    switch self {
    case .thousands:
      [
        "x1000", "×1000", "*1000", "inthousands", "inthousandsof", "induizenden", "ink",
        "thousands", "duizenden", "dzd", "indzd", "xdzd", "in000", "in000s", "000s", "1000s",
      ]
    case .millions:
      [
        "x1000000", "×1000000", "*1000000", "inmillions", "inmillionsof", "inmiljoenen", "inmln",
        "mln", "mio", "inmio", "millions", "xmln",
        "miljoenen",
      ]
    }
  }

  /// What says it in brackets or beside a currency.
  private var marks: Set<String> {
    self == .thousands
      ? ["k", "1000", "000", "thousand", "duizend"] : ["1000000", "000000", "million", "miljoen"]
  }

  /// What says it beside a currency alone: in brackets it may be a month or a type.
  private var letters: Set<String> { self == .thousands ? ["t"] : ["m"] }
}
