import Foundation

/// A length of time in other units than the question counts in, such as "2 uur en een kwartier" in
/// minutes.
///
/// Hours are never made of days, nor days of months: how long a working day is, and how many days
/// a month has, is not ours to say.
struct TypedDuration: Equatable {
  /// How many of the units that the question counts in.
  let value: Decimal
  /// How it was worked out: "2 × 60 + 15".
  let sum: Phrase

  /// Reads a length of time, or nil when it does not come out in the unit.
  init?(_ tokens: [ValueToken], in kind: CountedUnit.Kind, language: Language) {
    guard let wanted = DurationUnit(kind),
      let parts = Self.parts(tokens, language), !parts.isEmpty,
      zip(parts, parts.dropFirst()).allSatisfy({ $1.unit.length < $0.unit.length }),
      parts.allSatisfy({ $0.unit.family == wanted.family })
    else { return nil }
    value = parts.reduce(0) { $0 + $1.count * Decimal($1.unit.length) } / Decimal(wanted.length)
    let shown = parts.map { count, unit in
      func text(_ language: Language) -> String {
        let number = count.shown(in: language)
        return switch unit.length {
        case wanted.length: number
        case ..<wanted.length: "\(number) / \(wanted.length / unit.length)"
        default: "\(number) × \(unit.length / wanted.length)"
        }
      }
      return Phrase(en: text(.en), nl: text(.nl))
    }
    sum = Phrase(
      en: shown.map(\.en).joined(separator: " + "), nl: shown.map(\.nl).joined(separator: " + "))
  }

  private typealias Part = (count: Decimal, unit: DurationUnit)

  /// Returns the numbers with their units: of "1 hour and fifteen" the last unit is minutes.
  private static func parts(_ tokens: [ValueToken], _ language: Language) -> [Part]? {
    var parts: [Part] = []
    var rest = tokens.filter { !extras.contains($0) }[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { DurationUnit($0) != nil } ?? rest.endIndex
      var number = Array(rest[..<end])
      if !parts.isEmpty { _ = number.drop(leading: links) }
      if end == rest.endIndex {
        guard let last = parts.last, add(number, behind: last, to: &parts, language) else {
          return nil
        }
        break
      }
      guard let unit = DurationUnit(rest[end]), let count = count(number, language) else {
        return nil
      }
      parts.append((count, unit))
      rest = rest[(end + 1)...]
    }
    return parts
  }

  /// Adds what stands behind the last unit: a part of it, or minutes behind hours.
  private static func add(
    _ number: [ValueToken], behind last: Part, to parts: inout [Part], _ language: Language
  ) -> Bool {
    if let part = self.part(number) {
      parts[parts.count - 1].count += part
      return true
    }
    guard last.unit == .hour, let minutes = count(number, language), minutes < 60 else {
      return false
    }
    parts.append((minutes, .minute))
    return true
  }

  /// Returns the number before a unit: "half", "twee en een half", "one and a quarter".
  private static func count(_ tokens: [ValueToken], _ language: Language) -> Decimal? {
    if let part = part(tokens) { return part }
    if let value = NumberReading.value(of: tokens, language: language, isMoney: false) {
      return value
    }
    for and in tokens.indices where ands.contains(tokens[and]) {
      if let part = part(Array(tokens[(and + 1)...])),
        let whole = NumberReading.value(
          of: Array(tokens[..<and]), language: language, isMoney: false)
      {
        return whole + part
      }
    }
    return nil
  }

  /// Returns a half or quarters.
  private static func part(_ tokens: [ValueToken]) -> Decimal? {
    var tokens = tokens
    _ = tokens.drop(trailing: fillers)
    _ = tokens.drop(leading: fillers)
    if halves.contains(tokens) { return 0.5 }
    guard let last = tokens.last, quarters.contains(last) else { return nil }
    let count = tokens.dropLast().last.map { token -> Decimal? in
      switch token {
      case .word(let word): NumberWords.cardinal(word).map { Decimal($0) }
      case .digits(let digits): Decimal(string: digits)
      case .sign: nil
      }
    }
    guard tokens.count <= 2, let count = count ?? 1, count < 4 else { return nil }
    return count / 4
  }

  private static let links =
    TokenPhrase.all("and, en, plus") + [TokenPhrase(",")]
  /// "Two more hours" are two.
  private static let extras: Set<ValueToken> = [
    .word("more"), .word("additional"), .word("extra"), .word("nog"),
  ]
  private static let ands: Set<ValueToken> = [.word("and"), .word("en")]
  private static let fillers = TokenPhrase.all("of an, of a, of, an, a, een")
  private static let halves = Set(TokenPhrase.all("half, halve").map(\.tokens))
  private static let quarters: Set<ValueToken> = [.word("quarter"), .word("quarters")]
}

/// A unit of time that numbers are counted in.
private enum DurationUnit {
  case second, minute, quarterOfAnHour, hour, day, week, month, quarter, year

  /// Those that can be made of each other.
  enum Family { case clock, days, months }

  init?(_ kind: CountedUnit.Kind) {
    switch kind {
    case .seconds: self = .second
    case .minutes: self = .minute
    case .hours: self = .hour
    case .days: self = .day
    case .weeks: self = .week
    case .months: self = .month
    case .quarters: self = .quarter
    case .years: self = .year
    case .people, .fullTime, .percent: return nil
    }
  }

  init?(_ token: ValueToken) {
    if token == .word("kwartier") || token == .word("kwartiertje") {
      self = .quarterOfAnHour
      return
    }
    guard token != .word("quarter"), token != .word("quarters"),
      let kind = CountedUnit.Kind.allCases.first(where: { $0.isNamed(by: token) })
    else { return nil }
    self.init(kind)
  }

  var family: Family {
    switch self {
    case .second, .minute, .quarterOfAnHour, .hour: .clock
    case .day, .week: .days
    case .month, .quarter, .year: .months
    }
  }

  /// The length in the smallest unit of its family.
  var length: Int {
    switch self {
    case .second, .day, .month: 1
    case .minute: 60
    case .quarterOfAnHour: 900
    case .hour: 3600
    case .week: 7
    case .quarter: 3
    case .year: 12
    }
  }
}
