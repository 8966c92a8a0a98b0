/// Words that say for which time an amount is: "per maand", "p/m", "a week", "yearly".
enum PeriodWords {
  /// Takes away such words before or behind an amount, and returns the period they name, or nil.
  static func drop(from tokens: inout [ValueToken]) -> Period? {
    guard tokens.count > 1 else { return nil }
    for (period, phrases) in all where tokens.drop(trailing: phrases) { return period }
    for (period, phrases) in all where tokens.drop(leading: phrases) { return period }
    return nil
  }

  /// Returns the period that a text mentions among other words, such as "hours a week", or nil.
  static func mentioned(in text: String) -> Period? {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let found = words.indices.flatMap { end in
      (mentions[words[end]] ?? []).filter { words[...end].suffix($0.words.count) == $0.words[...] }
        .map(\.period)
    }
    return all.first { found.contains($0.0) }?.0
  }

  /// The ways of naming a period that are words alone, by the last of them.
  private static let mentions: [String: [(words: [String], period: Period)]] = {
    let ways = all.flatMap { period, phrases in
      phrases.compactMap { phrase -> (words: [String], period: Period)? in
        let words = phrase.tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
        // Short forms such as "pm" stand for too much else.
        guard words.count == phrase.tokens.count, words.joined().count > 4 else { return nil }
        return (words, period)
      }
    }
    return Dictionary(grouping: ways) { $0.words.last ?? "" }
  }()

  private static let all: [(Period, [TokenPhrase])] = [
    (.week, phrases(nouns: "week wk", letters: "w", alone: "weekly, wekelijks, op weekbasis")),
    (
      .month,
      phrases(
        nouns: "month mth mo maand mnd", letters: "m", alone: "monthly, maandelijks, op maandbasis")
    ),
    (
      .quarter,
      phrases(
        nouns: "quarter qtr kwartaal kw", letters: "q k", alone: "quarterly, op kwartaalbasis")
    ),
    (
      .year,
      phrases(
        nouns: "year yr jaar jr annum", letters: "y j a",
        alone: "yearly, annually, annual, jaarlijks, op jaarbasis")
    ),
  ]

  /// Returns every way to name a period by its nouns, by letters as in "p/m", or by words alone.
  private static func phrases(nouns: String, letters: String, alone: String) -> [TokenPhrase] {
    let links = [
      "per", "/", "p /", "a", "an", "each", "every", "elke", "iedere", "in de", "in het",
    ]
    let named = nouns.split(separator: " ").flatMap { noun in links.map { "\($0) \(noun)" } }
    let short = letters.split(separator: " ").flatMap { ["p / \($0)", "/ \($0)", "p\($0)"] }
    return TokenPhrase.all((named + short).joined(separator: ",") + "," + alone)
  }
}
