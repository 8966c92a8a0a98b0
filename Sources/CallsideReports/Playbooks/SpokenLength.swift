/// How long lines take to say.
public enum SpokenLength {
  /// Words a minute, pauses included.
  ///
  /// Verhoeven, De Pauw and Kloots (Language and Speech 47(3), 2004) measured 4.23 syllables a
  /// second in the Netherlands and 4.00 in Flanders, in 160 conversations of 15 minutes. At about
  /// 1.6 syllables a word, four a second are 150 words a minute; English conversation is about as
  /// fast.
  public static let wordsPerMinute = 150

  /// Returns the number of words that are said of a text with placeholders.
  ///
  /// A placeholder counts as one word. Of what is said with a value and what is said without,
  /// only the first counts: nobody says both.
  public static func words(in text: String) -> Int {
    var words = 0
    var inWord = false
    var rest = text[...]
    var skipped: [String] = []
    while let first = rest.first {
      if rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") {
        let tag = rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound]
        let name = tag.dropFirst().filter { $0 != " " }
        rest = rest[end.upperBound...]
        switch tag.first {
        case "^": skipped.append(name)
        case "/": if skipped.last == name { skipped.removeLast() }
        case "#": break
        default: if skipped.isEmpty, !inWord { (words, inWord) = (words + 1, true) }
        }
        continue
      }
      rest = rest.dropFirst()
      guard skipped.isEmpty else { continue }
      let isPart = first.isLetter || first.isNumber || (inWord && first != " ")
      if isPart, !inWord { words += 1 }
      inWord = isPart && !first.isWhitespace
    }
    return words
  }

  /// Returns the minutes that words take.
  public static func minutes(_ words: Int) -> Double { Double(words) / Double(wordsPerMinute) }
}
