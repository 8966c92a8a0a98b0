/// A word, a number in digits or a sign of a typed value.
enum ValueToken: Hashable, Sendable {
  case word(String)
  /// Digits with the points, commas, spaces and quotes between them.
  case digits(String)
  case sign(UInt8)
}

/// Cuts a typed number or amount into tokens.
enum ValueScanner {
  /// Longer than any amount a person types.
  private static let longestText = 120

  /// Returns the tokens of a text, or nil when it has what no number or amount has.
  static func tokens(in text: String) -> [ValueToken]? {
    guard text.utf8.count <= longestText else { return nil }
    var plain = ""
    for character in text { plain.append(named[character] ?? String(character)) }
    guard let letters = PlainLetters.fold(plain) else { return nil }
    var tokens: [ValueToken] = []
    var place = 0
    while place < letters.count {
      let start = place
      if letters[place].isLetter {
        while place < letters.count, letters[place].isLetter || isInWord(letters, place) {
          place += 1
        }
        let word = letters[start..<place].filter(\.isLetter)
        tokens.append(.word(String(decoding: word, as: UTF8.self)))
      } else if letters[place].isDigit || isLeadingPoint(letters, place) {
        place = endOfNumber(letters, place)
        tokens.append(.digits(String(decoding: letters[start..<place], as: UTF8.self)))
      } else {
        if letters[place] != UInt8(ascii: " ") { tokens.append(.sign(letters[place])) }
        place += 1
      }
    }
    return tokens
  }

  /// Signs of currencies become words, so that they are looked up like any other name.
  private static let named: [Character: String] = [
    "€": " eur ", "$": " usd ", "£": " gbp ", "¥": " jpy ", "¢": " cent ", "₹": " inr ",
    "±": " circa ",
  ]

  /// A point or quote between letters: "mln.", "euro's".
  private static func isInWord(_ letters: [UInt8], _ place: Int) -> Bool {
    letters[place] == UInt8(ascii: "'") || letters[place] == UInt8(ascii: ".")
  }

  private static func isLeadingPoint(_ letters: [UInt8], _ place: Int) -> Bool {
    isPoint(letters[place]) && place + 1 < letters.count && letters[place + 1].isDigit
  }

  private static func isPoint(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: ".") || letter == UInt8(ascii: ",")
  }

  private static func endOfNumber(_ letters: [UInt8], _ start: Int) -> Int {
    var place = start
    while place < letters.count {
      let next = place + 1 < letters.count ? letters[place + 1] : 0
      if letters[place].isDigit || (isPoint(letters[place]) && next.isDigit) {
        place += 1
      } else if letters[place] == UInt8(ascii: " ") || letters[place] == UInt8(ascii: "'"),
        startsGroup(letters, place + 1)
      {
        place += 1
      } else {
        break
      }
    }
    return place
  }

  /// Whether exactly three digits follow, as after a space between thousands.
  private static func startsGroup(_ letters: [UInt8], _ place: Int) -> Bool {
    guard place + 3 <= letters.count, letters[place..<place + 3].allSatisfy(\.isDigit) else {
      return false
    }
    return place + 3 == letters.count || !letters[place + 3].isDigit
  }
}
