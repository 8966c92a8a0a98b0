/// Several words of a typed value that mean something together: "of zo", "tot en met", "per month".
struct TokenPhrase: Hashable, Sendable {
  /// Its words and signs.
  let tokens: [ValueToken]

  /// Makes a phrase of words between spaces, where a sign such as "/" is a word too.
  init(_ text: some StringProtocol) {
    tokens = text.split(separator: " ").map { word in
      if let sign = word.utf8.first, word.utf8.count == 1, !sign.isLetter { return .sign(sign) }
      return .word(String(word))
    }
  }

  /// Makes phrases of lines, longest first, so that "tot en met" is found before "tot".
  static func all(_ lines: String) -> [TokenPhrase] {
    lines.split { $0 == "\n" || $0 == "," }.map(TokenPhrase.init).sorted {
      $0.tokens.count > $1.tokens.count
    }
  }
}

extension [ValueToken] {
  /// Takes away the first phrase that the tokens begin with, and returns whether there was one.
  mutating func drop(leading phrases: [TokenPhrase]) -> Bool {
    guard let phrase = phrases.first(where: { starts(with: $0.tokens) }) else { return false }
    removeFirst(phrase.tokens.count)
    return true
  }

  /// Takes away the first phrase that the tokens end in, and returns whether there was one.
  mutating func drop(trailing phrases: [TokenPhrase]) -> Bool {
    guard let phrase = phrases.first(where: { suffix($0.tokens.count) == $0.tokens[...] }) else {
      return false
    }
    removeLast(phrase.tokens.count)
    return true
  }
}
