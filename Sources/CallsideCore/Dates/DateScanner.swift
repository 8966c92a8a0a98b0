/// Cuts a text into words, numbers and signs, before their meaning is looked up.
enum DateScanner {
  /// Longer than any date a person types; what is longer is refused before it costs time.
  private static let longestText = 120
  private static let mostTokens = 24

  /// Returns the tokens of a text, or nil when it cannot be a date.
  static func tokens(in text: String) -> [DateToken]? {
    guard text.utf8.count <= longestText else { return nil }
    guard let letters = PlainLetters.fold(text) else { return nil }
    var scanner = Scanner(letters: letters)
    let tokens = scanner.all()
    return tokens.count <= mostTokens ? tokens : nil
  }
}

/// A place in the letters of a text, and what was found up to there.
private struct Scanner {
  let letters: [UInt8]
  var place = 0
  var tokens: [DateToken] = []
  var glued = false

  init(letters: [UInt8]) {
    self.letters = letters
  }

  mutating func all() -> [DateToken] {
    while let letter = peek() {
      if letter == UInt8(ascii: " ") {
        place += 1
        glued = false
      } else if letter.isDigit {
        number()
      } else if letter.isLetter {
        word()
      } else {
        sign(letter)
      }
    }
    return tokens
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    place + ahead < letters.count ? letters[place + ahead] : nil
  }

  private mutating func append(_ token: DateToken) {
    var token = token
    token.glued = glued && !tokens.isEmpty
    tokens.append(token)
    glued = true
  }

  private mutating func number() {
    let start = place
    while let letter = peek(), letter.isDigit { place += 1 }
    let text = String(decoding: letters[start..<place], as: UTF8.self)
    append(DateToken(text: text, number: Int(text) ?? Int.max))
    if peek() == UInt8(ascii: "."), peek(1)?.isDigit != true { place += 1 }
  }

  private mutating func word() {
    var text: [UInt8] = []
    if let abbreviation = abbreviation() {
      text = abbreviation
    } else {
      while let letter = peek(), letter.isLetter || isApostrophe(letter) {
        if letter.isLetter { text.append(letter) }
        place += 1
      }
    }
    var token = DateToken(text: String(decoding: text, as: UTF8.self))
    while peek() == UInt8(ascii: ".") {
      token.dotted = true
      place += 1
    }
    append(token)
  }

  /// Reads two letters with a sign between: "p.m.", "a.s.", "t/m".
  private mutating func abbreviation() -> [UInt8]? {
    guard let first = peek(), let sign = peek(1), let second = peek(2), second.isLetter,
      peek(3)?.isLetter != true,
      sign == UInt8(ascii: ".") || (sign == UInt8(ascii: "/") && first == UInt8(ascii: "t"))
    else { return nil }
    place += 3
    return [first, second]
  }

  private func isApostrophe(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "'") && peek(1)?.isLetter == true
  }

  private mutating func sign(_ letter: UInt8) {
    place += 1
    // After a digit it stands for minutes; elsewhere it opens "'s avonds" or a short year.
    if letter == UInt8(ascii: "'"), tokens.last?.number == nil || !glued { return }
    var token = DateToken(text: String(UnicodeScalar(letter)))
    token.senses =
      switch letter {
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "~"): [.glue]
      case UInt8(ascii: "@"): [.intro]
      case UInt8(ascii: "-"): [.through]
      case UInt8(ascii: "&"): [.and]
      case UInt8(ascii: ")"), UInt8(ascii: "!"), UInt8(ascii: "?"): [.filler]
      case UInt8(ascii: "'"): [.unit(.minute)]
      case UInt8(ascii: "\""): [.unit(.second)]
      default: []
      }
    append(token)
  }
}
