/// Numbers written as one word, in Dutch and English: "forty", "vierentwintig", "twintigste".
///
/// Accents are expected to be gone ("tweeentwintig"). What English joins with a hyphen or a space
/// is several words, and put together by whoever reads them.
public enum NumberWords {
  /// Returns the number a word stands for.
  public static func cardinal(_ word: String) -> Int? {
    if let number = english[word] ?? dutch[word] { return number }
    for (name, value) in [("duizend", 1000), ("honderd", 100)] {
      guard let (before, after) = split(word, at: name) else { continue }
      let tail = after.hasPrefix("en") ? String(after.dropFirst(2)) : after
      guard let count = before.isEmpty ? 1 : cardinal(before),
        let rest = tail.isEmpty ? 0 : cardinal(tail), count < 1000, rest < value
      else { return nil }
      return count * value + rest
    }
    return joinedTens(word)
  }

  /// Returns the number an ordinal stands for.
  static func ordinal(_ word: String) -> Int? {
    if let number = englishOrdinal(word) { return number }
    if word == "eerste" { return 1 }
    if word == "derde" { return 3 }
    for suffix in ["ste", "de"] where word.hasSuffix(suffix) {
      let stem = String(word.dropLast(suffix.count))
      if english[stem] == nil, let number = cardinal(stem) { return number }
    }
    return nil
  }

  /// Whether a number word, cardinal or ordinal, is English; none is one in both languages.
  static func isEnglish(_ word: String) -> Bool {
    english[word] != nil || englishOrdinal(word) != nil
  }

  /// Whether a word is a round ten such as "twenty", after which one below ten may follow.
  static func isTens(_ word: String) -> Bool {
    english[word].map { (20...90).contains($0) } ?? false
  }

  private static func englishOrdinal(_ word: String) -> Int? {
    if let number = irregular[word] { return number }
    if word.hasSuffix("ieth") { return english[word.dropLast(4) + "y"] }
    return word.hasSuffix("th") ? english[String(word.dropLast(2))] : nil
  }

  /// Reads Dutch tens, which put the one first: "vier-en-twintig".
  private static func joinedTens(_ word: String) -> Int? {
    guard let ten = dutchTens.first(where: { word.hasSuffix("en" + $0) }), let tens = dutch[ten],
      let one = dutch[String(word.dropLast(ten.count + 2))], (1...9).contains(one)
    else { return nil }
    return tens + one
  }

  private static func split(_ word: String, at name: String) -> (String, String)? {
    guard let range = word.firstRange(of: name) else { return nil }
    return (String(word[..<range.lowerBound]), String(word[range.upperBound...]))
  }

  private static let dutchTens = [
    "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
  ]

  private static let irregular = [
    "first": 1, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
  ]

  private static let english = numbers(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
      + " fifteen sixteen seventeen eighteen nineteen",
    tens: ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
    others: [
      "naught": 0, "nought": 0, "hundred": 100, "thousand": 1000, "million": 1_000_000,
      "billion": 1_000_000_000,
    ])

  private static let dutch = numbers(
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien"
      + " vijftien zestien zeventien achttien negentien",
    tens: dutchTens, others: ["miljoen": 1_000_000, "miljard": 1_000_000_000])

  private static func numbers(
    _ small: String, tens: [String], others: [String: Int]
  ) -> [String: Int] {
    var numbers = others
    for (number, name) in small.split(separator: " ").enumerated() {
      numbers[String(name)] = number
    }
    for (number, name) in tens.enumerated() { numbers[name] = number * 10 + 20 }
    return numbers
  }
}
