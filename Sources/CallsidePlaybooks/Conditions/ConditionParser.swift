import CallsideCore
import Foundation

/// Why a condition cannot be read.
struct ConditionProblem: Error {
  /// Where, as UTF-8 offsets in the condition.
  var range: Range<Int>
  /// The fact.
  var headline: Phrase
  /// What is wrong at the place.
  var label: Phrase?
  /// One thing to do.
  var help: Phrase?
  /// Whether it names a phase that does not exist, which is reported under that name.
  var isUnknownPhase = false
}

/// Reads conditions and holds them against the types of the questions.
///
/// ```
/// either     = both { "or" both }
/// both       = one { "and" one }
/// one        = "not" one | "(" either ")" | comparison
/// comparison = NAME "is" ["not"] ("known" | CHOICE | PHASE | GRADE)
///            | NAME ("<" | "<=" | ">" | ">=") NUMBER
/// ```
///
/// Reading stops at the first mistake: what follows it would mostly be its consequences.
struct ConditionParser {
  /// How deep parentheses and `not` may stand in each other, and how many comparisons one
  /// condition may have; evaluating goes just as deep.
  static let depthLimit = 32
  static let comparisonLimit = 100

  let names: ConditionNames
  private let tokens: [ConditionToken]
  private var position = 0
  private var depth = 0
  private var comparisons = 0
  /// The last question that was compared with a choice, for "budget is ja or nee".
  private(set) var lastQuestion: String?

  /// Returns a condition, or why it is none.
  static func parse(
    _ text: String, names: ConditionNames
  ) -> Result<Condition, ConditionProblem> {
    var parser = ConditionParser(text, names)
    do throws(ConditionProblem) {
      if parser.next.kind == .end { throw .empty(parser.next) }
      let condition = try parser.either()
      guard parser.next.kind == .end else { throw .unexpected(parser.next) }
      return .success(condition)
    } catch {
      return .failure(error)
    }
  }

  private init(_ text: String, _ names: ConditionNames) {
    self.names = names
    tokens = ConditionToken.tokens(of: text)
  }

  /// The token to be read.
  private var next: ConditionToken { tokens[position] }

  /// Returns the next token and goes behind it; the end stays where it is.
  private mutating func take() -> ConditionToken {
    defer { if position < tokens.count - 1 { position += 1 } }
    return next
  }

  private mutating func takes(_ word: ConditionWord) -> Bool {
    guard next.word == word else { return false }
    position += 1
    return true
  }

  // MARK: - Grammar

  private mutating func either() throws(ConditionProblem) -> Condition {
    var left = try both()
    while takes(.or) { left = .or(left, try both()) }
    return left
  }

  private mutating func both() throws(ConditionProblem) -> Condition {
    var left = try one()
    while takes(.and) { left = .and(left, try one()) }
    return left
  }

  private mutating func one() throws(ConditionProblem) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw .tooDeep(next) }
    if takes(.not) { return .not(try one()) }
    if next.kind == .open {
      let open = take()
      let inner = try either()
      guard next.kind == .close else {
        throw next.kind == .end ? .unclosed(open) : .unexpected(next)
      }
      position += 1
      return inner
    }
    comparisons += 1
    guard comparisons <= Self.comparisonLimit else { throw .tooLong(next) }
    return try comparison()
  }

  private mutating func comparison() throws(ConditionProblem) -> Condition {
    let name = take()
    guard name.kind == .word, name.word == nil else {
      throw .noName(name, after: tokens.dropLast().last)
    }
    if let measure = try measure(name) { return try compared(name, measure) }
    switch name.text {
    case "phase": return try phase(name)
    case "grade": return try grade(name)
    default: break
    }
    if let role = Role(rawValue: name.text) { return try known(name, role) }
    guard let entry = names.questions[name.text] else {
      if names.knowsQuestions {
        throw .unknownName(joined(name, with: names.questionIDs), in: self)
      }
      return try answer(name, .init(kind: nil, choices: []))
    }
    return try answer(name, entry)
  }

  /// Returns the measure a name begins, with "days since contact" taken as a whole.
  private mutating func measure(
    _ name: ConditionToken
  ) throws(ConditionProblem) -> Condition.Measure? {
    guard name.text == "days" else { return Condition.Measure(rawValue: name.text) }
    for word in ["since", "contact"] {
      guard next.text == word else { throw .daysSinceContact(name, next) }
      position += 1
    }
    return .daysSinceContact
  }

  private mutating func compared(
    _ name: ConditionToken, _ measure: Condition.Measure
  ) throws(ConditionProblem) -> Condition {
    guard next.kind == .comparison else { throw .needsComparison(name, measure.rawValue, next) }
    return .measure(measure, try operation(), try number())
  }

  private mutating func phase(_ name: ConditionToken) throws(ConditionProblem) -> Condition {
    let isNot = try isOrIsNot(name)
    let id = take()
    guard id.kind == .word || id.kind == .number else {
      throw .noValue(name, id, among: names.phases)
    }
    if names.knowsPhases, !names.phases.contains(id.text) {
      throw .unknownPhase(joined(id, with: names.phases), names)
    }
    return isNot ? .not(.phaseIs(id.text)) : .phaseIs(id.text)
  }

  private mutating func grade(_ name: ConditionToken) throws(ConditionProblem) -> Condition {
    let isNot = try isOrIsNot(name)
    let word = take()
    guard let grade = Lead.Grade(rawValue: word.text) else { throw .unknownGrade(word) }
    return isNot ? .not(.gradeIs(grade)) : .gradeIs(grade)
  }

  private mutating func known(
    _ name: ConditionToken, _ role: Role
  ) throws(ConditionProblem) -> Condition {
    guard next.word == .is else { throw .roleIsKnown(name, next) }
    let isNot = try isOrIsNot(name)
    guard takes(.known) else { throw .roleIsKnown(name, next) }
    return isNot ? .not(.roleKnown(role)) : .roleKnown(role)
  }

  private mutating func answer(
    _ name: ConditionToken, _ entry: ConditionNames.Entry
  ) throws(ConditionProblem) -> Condition {
    if next.kind == .comparison {
      if let kind = entry.kind, !kind.isNumeric { throw .notANumber(name, kind) }
      return .answerCompares(question: name.text, try operation(), try number())
    }
    let isNot = try isOrIsNot(name)
    if takes(.known) {
      return isNot ? .not(.answerKnown(question: name.text)) : .answerKnown(question: name.text)
    }
    let value = take()
    guard value.kind == .word || value.kind == .number, value.word == nil else {
      throw .noValue(name, value, among: entry.choices)
    }
    let choice = try choice(joined(value, with: entry.choices), of: name, entry)
    lastQuestion = name.text
    let condition = Condition.answerIs(question: name.text, choice: choice)
    return isNot ? .not(condition) : condition
  }

  /// Returns the id of a choice; yes and no may be said in Dutch.
  private func choice(
    _ value: ConditionToken, of name: ConditionToken, _ entry: ConditionNames.Entry
  ) throws(ConditionProblem) -> String {
    switch entry.kind {
    case nil: return value.text
    case .yesNo:
      switch value.text.lowercased() {
      case "yes", "ja": return "yes"
      case "no", "nee": return "no"
      default: throw .unknownChoice(value, name, ["yes", "no"])
      }
    case .choice:
      // A question without choices has a diagnostic of its own.
      if entry.choices.isEmpty || entry.choices.contains(value.text) { return value.text }
      throw .unknownChoice(value, name, entry.choices)
    case .some(let kind): throw .hasNoChoices(name, value, kind)
    }
  }

  // MARK: - Pieces

  /// Returns a word that is no id together with those behind it, when they are one with hyphens
  /// between: "sole trader" for `sole-trader`.
  private func joined(_ first: ConditionToken, with ids: [String]) -> ConditionToken {
    guard !ids.contains(first.text) else { return first }
    var whole = first
    var longest = first
    for token in tokens[position...].prefix(4) {
      guard token.kind == .word || token.kind == .number, token.word == nil else { break }
      whole.text += " " + token.text
      whole.range = whole.range.lowerBound..<token.range.upperBound
      if !NearNames.find(whole.text, among: ids).isEmpty { longest = whole }
    }
    return longest
  }

  /// Reads "is" or "is not" and returns whether it was the latter.
  private mutating func isOrIsNot(_ name: ConditionToken) throws(ConditionProblem) -> Bool {
    guard takes(.is) else { throw .noComparison(name, next) }
    return takes(.not)
  }

  private mutating func operation() throws(ConditionProblem) -> Condition.Comparison {
    let sign = take()
    guard let comparison = Condition.Comparison(rawValue: sign.text) else {
      throw .unexpected(sign)
    }
    return comparison
  }

  private mutating func number() throws(ConditionProblem) -> Decimal {
    let token = take()
    guard token.kind == .number, let number = Scalar.number(token.text) else {
      throw .badNumber(token)
    }
    return number
  }
}

extension Question.Kind {
  /// Whether an answer can be compared with a number.
  var isNumeric: Bool {
    switch self {
    case .number, .money, .percent: true
    case .choice, .yesNo, .text, .date, .phone, .email, .contact: false
    }
  }
}
