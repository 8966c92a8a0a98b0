/// A word, a run of digits or a sign, with what it can mean.
struct DateToken: Sendable {
  var text: String
  /// The number, for digits.
  var number: Int?
  var senses: [DateSense] = []
  /// Whether nothing stands between it and the token before.
  var glued = false
  /// Whether a point follows, as after a short form.
  var dotted = false
  /// The languages that have the word; empty for numbers and signs.
  var languages: Set<Language> = []

  /// Returns the language that the words can only be in, or nil when they do not tell.
  static func language(of tokens: [DateToken]) -> Language? {
    let single = Set(tokens.map(\.languages).filter { $0.count == 1 })
    return single.count == 1 ? single.first?.first : nil
  }

  /// Returns a text as tokens, or nil when it has a word that does not belong in a date.
  static func tokens(in text: String) -> [DateToken]? {
    guard let raw = DateScanner.tokens(in: text), !raw.isEmpty else { return nil }
    var tokens: [DateToken] = []
    var place = 0
    while place < raw.count {
      if let number = tokens.last?.number, raw[place].isOrdinalEnding {
        tokens[tokens.count - 1].senses = [.ordinal(number)]
        place += 1
        continue
      }
      guard let (known, next) = look(up: raw, at: place) else { return nil }
      tokens += known
      place = next
    }
    return tokens
  }

  /// Returns tokens in which "een week of 2" reads "2 week", or nil where "of" offers a choice.
  ///
  /// In English it ties words together; beside Dutch words it is "or", and leaves the date open.
  static func settled(_ tokens: [DateToken]) -> [DateToken]? {
    guard tokens.contains(where: { $0.languages == [.nl] }) else { return tokens }
    var tokens = tokens
    while let place = tokens.firstIndex(where: { $0.text == "of" }) {
      guard place >= 2, place + 1 < tokens.count, tokens[place - 2].text == "een",
        tokens[place - 1].senses.contains(where: { if case .unit = $0 { true } else { false } }),
        tokens[place + 1].isCount
      else { return nil }
      let unit = tokens[place - 1]
      tokens.replaceSubrange(place - 2...place + 1, with: [tokens[place + 1], unit])
    }
    return tokens
  }

  private var isCount: Bool {
    number != nil || senses.contains { if case .number = $0 { true } else { false } }
  }

  /// Returns the longest expression at a place that has a meaning, and where it ends.
  private static func look(up raw: [DateToken], at place: Int) -> ([DateToken], Int)? {
    var token = raw[place]
    if DateLexicon.starters.contains(token.text) {
      let longest = min(DateLexicon.longestExpression, raw.count - place)
      for length in stride(from: longest, through: 2, by: -1) {
        let key = raw[place..<place + length].map(\.text).joined(separator: " ")
        if let entry = DateLexicon.entry(key) {
          token.text = key
          token.number = nil
          token.adopt(entry)
          return ([token], place + length)
        }
      }
    }
    if token.number != nil || token.isSign { return ([token], place + 1) }
    if let entry = DateLexicon.entry(token.text) {
      token.adopt(entry)
      return ([token], place + 1)
    }
    guard let halves = DateLexicon.compound(token.text) else { return nil }
    let known = halves.map { text, senses in
      DateToken(text: text, senses: senses, languages: token.languages)
    }
    return (known, place + 1)
  }

  private mutating func adopt(_ entry: DateLexicon.Entry) {
    senses = entry.senses
    languages = entry.languages
  }

  /// Whether it turns the digits before it into an ordinal: 1st, 2e, 31ste.
  private var isOrdinalEnding: Bool {
    glued && ["st", "nd", "rd", "th", "e", "de", "ste"].contains(text)
  }

  /// Whether it is neither a word nor a number.
  var isSign: Bool { number == nil && text.utf8.first.map { !$0.isLetter } ?? true }
}

extension UInt8 {
  /// Whether it is a small letter without an accent.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }

  /// Whether it is a digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
