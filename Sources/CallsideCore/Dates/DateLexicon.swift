/// The words dates are made of, with what each can mean.
enum DateLexicon {
  /// What a word can mean, and in which languages it is one.
  struct Entry: Sendable {
    var senses: [DateSense] = []
    var languages: Set<Language> = []
  }

  /// The longest expression, in words, that is looked up as one.
  static let longestExpression = 4

  /// The words that start an expression of several words.
  static let starters = Set(
    entries.keys.compactMap { key in
      key.firstIndex(of: " ").map { String(key[..<$0]) }
    })

  /// Returns the entry of a word or expression.
  static func entry(_ word: String) -> Entry? {
    entries[word] ?? numeral(word)
  }

  private static func numeral(_ word: String) -> Entry? {
    let sense: DateSense
    if let number = NumberWords.cardinal(word) {
      sense = .number(number)
    } else if let number = NumberWords.ordinal(word) {
      sense = .ordinal(number)
    } else {
      return nil
    }
    return Entry(senses: [sense], languages: [NumberWords.isEnglish(word) ? .en : .nl])
  }

  /// Returns the two words that are written as one: "maandagochtend", "lastmonth".
  static func compound(_ word: String) -> [(text: String, senses: [DateSense])]? {
    for cut in word.indices.dropFirst() {
      let (head, tail) = (String(word[..<cut]), String(word[cut...]))
      guard let first = entries[head]?.senses.filter(\.startsCompound), !first.isEmpty,
        let second = entries[tail]?.senses.filter(\.endsCompound), !second.isEmpty
      else { continue }
      return [(head, first), (tail, second)]
    }
    return nil
  }

  private static let entries: [String: Entry] = {
    var entries: [String: Entry] = [:]
    func add(_ sense: DateSense, _ words: String, _ language: Language) {
      for word in words.split(separator: " ") {
        let key = String(word.map { $0 == "_" ? " " : $0 })
        entries[key, default: Entry()].senses.appendIfNew(sense)
        entries[key, default: Entry()].languages.insert(language)
      }
    }
    for (sense, english, dutch) in calendarWords + feastWords + clockWords + linkWords {
      add(sense, english, .en)
      add(sense, dutch, .nl)
    }
    return entries
  }()
}

extension DateSense {
  fileprivate var startsCompound: Bool {
    switch self {
    case .weekday(_, let alone): alone
    case .day, .turn: true
    default: false
    }
  }

  fileprivate var endsCompound: Bool {
    switch self {
    case .dayPart, .unit: true
    default: false
    }
  }
}

extension Array where Element == DateSense {
  fileprivate mutating func appendIfNew(_ sense: DateSense) {
    if !contains(sense) { append(sense) }
  }
}
