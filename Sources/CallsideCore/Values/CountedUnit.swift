/// What a number counts, as far as words tell: people, hours, or a playbook's own word.
///
/// It says which words may stand behind a typed number: the unit itself and others of its kind, so
/// that "14 man" answers a question after "medewerkers", and "3 maanden" none after hours.
struct CountedUnit: Sendable {
  /// Units that go by many words.
  enum Kind: Sendable, CaseIterable {
    case people, fullTime, seconds, minutes, hours, days, weeks, months, quarters, years, percent
  }

  /// What is counted, or nil for a word of the playbook's own.
  let kind: Kind?
  /// The unit as the playbook has it, with the time it leaves out; nil where it has none.
  let name: Phrase?
  /// The time in which it is counted: "hours a week".
  let rate: Period?
  private let words: Set<String>

  /// Makes the unit of a question; where the unit leaves out the time, the question may say it.
  init(of question: Question) {
    var tokens = question.unit.flatMap(ValueScanner.tokens) ?? []
    let rate = PeriodWords.drop(from: &tokens)
    let own = Set(tokens.compactMap { if case .word(let word) = $0 { word } else { nil } })
    let kind = Kind.allCases.first { kind in
      kind.words.contains { word in own.contains { Self.isSame(word, $0) } }
    }
    let asked = rate == nil ? PeriodWords.mentioned(in: question.ask) : nil
    let name = question.unit.map { unit in
      Phrase(
        en: asked.map { "\(unit) \($0.phrase.en)" } ?? unit,
        nl: asked.map { "\(unit) \($0.phrase.nl)" } ?? unit)
    }
    self.init(kind: kind, name: name, rate: rate ?? asked, own: own)
  }

  /// The sign and words of percentages.
  static let percent = CountedUnit(
    kind: .percent, name: nil, rate: nil, own: ["zeker", "kans", "sure", "chance"])

  private init(kind: Kind?, name: Phrase?, rate: Period?, own: Set<String>) {
    (self.kind, self.name, self.rate) = (kind, name, rate)
    words = own.union(kind?.words ?? []).union(kind == .people ? Kind.fullTime.words : [])
  }

  /// Whether half of one makes no sense.
  var isWhole: Bool { kind == .people }

  /// Takes away the unit around a number, with the time it is counted in where that is the same.
  func drop(from tokens: inout [ValueToken]) {
    Hedges.turnAround(&tokens) { isWord($0) || NumberSum.isScale($0) }
    var counted = tokens
    if PeriodWords.drop(from: &counted) == rate, rate != nil { tokens = counted }
    while tokens.count > 1, let last = tokens.last, isWord(last) {
      tokens.removeLast()
      if tokens.count > 1, tokens.last == .word("per"), kind == .percent { tokens.removeLast() }
    }
  }

  private func isWord(_ token: ValueToken) -> Bool {
    switch token {
    case .word(let word): words.contains { Self.isSame(word, $0) }
    case .sign(let sign): sign == UInt8(ascii: "%") && kind == .percent
    case .digits: false
    }
  }

  /// Whether two words are one, or one of them is the other's plural.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard short.count > 2 || short == long, long.hasPrefix(short) else { return false }
    return ["", "s", "es", "n", "en"].contains(long.dropFirst(short.count))
  }
}

extension CountedUnit.Kind {
  /// Whether a word is one of its names.
  func isNamed(by token: ValueToken) -> Bool {
    guard case .word(let word) = token else { return false }
    return words.contains(word)
  }

  fileprivate var words: Set<String> {
    Set(names.split(separator: " ").map(String.init))
  }

  private var names: String {
    switch self {
    case .people:
      "people person staff employee colleague worker head man men team member mensen persoon"
        + " personen medewerker werknemer collega personeel personeelslid"
        + " personeelsleden koppen leden mannetje"
    case .fullTime: "fte ftes fulltime fulltimers"
    case .seconds: "second seconds sec secs s seconde secondes seconden"
    case .minutes: "minute minutes min mins m minuut minuten minuutje minuutjes"
    case .hours: "hour hours hr hrs h uur uren u uurtje"
    case .days: "day days dag dagen werkdag werkdagen"
    case .weeks: "week weeks weken"
    case .months: "month months maand maanden mnd"
    case .quarters: "quarter quarters kwartaal kwartalen"
    case .years: "year years jaar jaren jr"
    case .percent: "procent percent pct cent percentage"
    }
  }
}
