/// A typed line, split into words as a shell would, but kind to apostrophes.
public struct TypedWords: Hashable, Sendable {
  /// One word, with where it stands in the line.
  public struct Word: Hashable, Sendable {
    /// The word without its quotes.
    public var text: String
    /// The UTF-8 offset of its first byte, quote included.
    public var start: Int
    /// Whether it began with a quote.
    public var isQuoted: Bool
  }

  /// The words.
  public var words: [Word] = []
  /// Whether the line ends in white space outside quotes, so that a new word begins at its end.
  public var endsInSpace = true

  /// The words without their quotes.
  public var texts: [String] { words.map(\.text) }

  /// Splits a line.
  ///
  /// Double quotes hold a word together; so do single quotes, but only where the closing one ends
  /// the word, so that `Café 't Hoekje` and `'s-Hertogenbosch` need no quoting. A backslash takes
  /// the next character as it is. A quote that is not closed reaches to the end.
  public init(_ line: String) {
    var rest = line[...]
    while true {
      while let first = rest.first, first.isWhitespace { rest.removeFirst() }
      guard let first = rest.first else { return }
      endsInSpace = false
      let start = line.utf8.distance(from: line.startIndex, to: rest.startIndex)
      var closes: Character? =
        first == "\"" ? first : first == "'" && closesWord(rest) ? first : nil
      let isQuoted = closes != nil
      if isQuoted { rest.removeFirst() }
      var text = ""
      var isOpen = isQuoted
      while let next = rest.first {
        if isOpen, next == closes {
          isOpen = false
          rest.removeFirst()
        } else if !isOpen, next.isWhitespace {
          break
        } else if next == "\\", closes != "'", let escaped = rest.dropFirst().first {
          text.append(escaped)
          rest = rest.dropFirst(2)
        } else if !isOpen, next == "\"", text.hasSuffix("=") {
          // --note="two words"
          closes = "\""
          isOpen = true
          rest.removeFirst()
        } else {
          text.append(next)
          rest.removeFirst()
        }
      }
      words.append(Word(text: text, start: start, isQuoted: isQuoted))
      endsInSpace = rest.first?.isWhitespace ?? false
    }
  }

  /// Returns a text as it must be typed to be one word; an option keeps its dashes bare.
  public static func quoted(_ text: String, isOption: Bool = false) -> String {
    let needsQuotes =
      text.isEmpty || (text.hasPrefix("-") && !isOption)
      || text.contains { $0.isWhitespace || $0 == "\"" || $0 == "\\" }
      || text.hasPrefix("'")
    guard needsQuotes else { return text }
    return "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// Returns whether a text that begins with `'` has a `'` later that ends a word.
private func closesWord(_ text: Substring) -> Bool {
  var previous: Character?
  for character in text.dropFirst() {
    if previous == "'", character.isWhitespace { return true }
    previous = character
  }
  return previous == "'"
}
