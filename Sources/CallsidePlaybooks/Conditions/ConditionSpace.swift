import CallsideCore
import Foundation

/// Everything that can be so: what may be answered, known and measured.
///
/// It decides whether a condition can hold at all. Of each thing a condition speaks of only the
/// states are told apart that make a difference to it: a choice that it names, any other choice,
/// no answer yet; a number below, at and above each one it compares with. Those are few, so that
/// going through them decides properly, and not by rule of thumb.
struct ConditionSpace: Sendable {
  /// What a condition speaks of.
  enum Subject: Hashable, Sendable {
    case answer(String)
    case role(Role)
    case measure(Condition.Measure)
    case phase, grade
  }

  /// The bounds of numeric answers, where a question has any.
  private struct Bounds: Sendable {
    var least: Decimal?
    var greatest: Decimal?
    var isWhole = false
    var isAlwaysKnown = false
  }

  private let names: ConditionNames
  private let bounds: [String: Bounds]
  /// What is never known, because nothing asks for it.
  private let unknown: Set<Subject>

  /// Makes the space of a playbook.
  init(_ names: ConditionNames, _ questions: [QuestionTree]) {
    self.names = names
    bounds = Dictionary(
      questions.map { question in
        let least = question.node.number("min")?.value
        let greatest = question.node.number("max")?.value
        // Bounds with nothing between them are a mistake of their own.
        if let least, let greatest, least > greatest { return (question.id.value, Bounds()) }
        return (question.id.value, Bounds(least: least, greatest: greatest))
      }, uniquingKeysWith: { first, _ in first })
    unknown = []
  }

  private init(_ space: ConditionSpace, without unknown: Set<Subject>) {
    names = space.names
    bounds = space.bounds
    self.unknown = unknown
  }

  /// Returns the space in which some things are never known.
  func without(_ unknown: Set<Subject>) -> ConditionSpace {
    ConditionSpace(self, without: unknown)
  }

  /// Returns whether a condition can hold, or nil when that takes too long to say.
  func canHold(_ condition: Condition) -> Bool? {
    var solver = ConditionSolver(condition) { states(of: $0, in: $1) }
    return solver?.canHold()
  }

  /// Returns whether no condition can fail where another holds; false when in doubt.
  func implies(_ first: Condition?, _ second: Condition) -> Bool {
    let counterexample: Condition = first.map { .and($0, .not(second)) } ?? .not(second)
    return canHold(counterexample) == false
  }

  // MARK: - States

  /// Returns, for each comparison of one thing, in which of its states it holds; nil for too many.
  ///
  /// Each state is one bit, and the first is that nothing is known.
  private func states(
    of subject: Subject, in comparisons: [Condition]
  ) -> (all: UInt64, holding: [UInt64])? {
    let isNever = unknown.contains(subject)
    switch subject {
    case .role:
      return (isNever ? 0b01 : 0b11, comparisons.map { _ in 0b10 })
    case .grade:
      let grades = Lead.Grade.allCases
      let holding = comparisons.map { comparison in
        if case .gradeIs(let grade) = comparison, let bit = grades.firstIndex(of: grade) {
          return UInt64(1) << UInt64(bit)
        }
        return 0
      }
      return ((1 << UInt64(grades.count)) - 1, holding)
    case .phase:
      let named = comparisons.map { comparison -> String in
        if case .phaseIs(let phase) = comparison { phase } else { "" }
      }
      return words(named, among: names.phases, canBeNone: false, isNever: false)
    case .measure(let measure):
      return numbers(comparisons, within: Self.bounds(of: measure), isNever: isNever)
    case .answer(let question):
      if names.questions[question]?.kind?.isNumeric == true {
        return numbers(comparisons, within: bounds[question] ?? Bounds(), isNever: isNever)
      }
      return choices(of: question, in: comparisons, isNever: isNever)
    }
  }

  private static func bounds(of measure: Condition.Measure) -> Bounds {
    switch measure {
    case .chance: Bounds(least: 0, greatest: 100, isAlwaysKnown: true)
    case .attempts: Bounds(least: 0, isWhole: true, isAlwaysKnown: true)
    case .daysSinceContact: Bounds(least: 0, isWhole: true)
    case .value: Bounds(least: 0)
    }
  }

  private func choices(
    of question: String, in comparisons: [Condition], isNever: Bool
  ) -> (all: UInt64, holding: [UInt64])? {
    let entry = names.questions[question]
    let named = comparisons.map { comparison -> String? in
      if case .answerIs(_, let choice) = comparison { choice } else { nil }
    }
    var all: [String]? = entry?.choices
    if entry?.kind == .yesNo { all = ["yes", "no"] }
    // What is wrong about the question has been said; any answer may be meant.
    if all?.isEmpty == true || entry?.kind == nil { all = nil }
    guard
      let found = words(
        named.compactMap(\.self), among: all, canBeNone: true, isNever: isNever)
    else { return nil }
    var next = found.holding.makeIterator()
    // An answer is known in every state but the first.
    let holding = named.map { $0 == nil ? found.all & ~1 : next.next() ?? 0 }
    return (found.all, holding)
  }

  /// Returns the states of something that is one of a few words; nil for words nobody knows.
  private func words(
    _ named: [String], among all: [String]?, canBeNone: Bool, isNever: Bool
  ) -> (all: UInt64, holding: [UInt64])? {
    var bits: [String: UInt64] = [:]
    for word in named where bits[word] == nil { bits[word] = 1 << UInt64(bits.count + 1) }
    guard bits.count < 60 else { return nil }
    let other = UInt64(1) << UInt64(bits.count + 1)
    let hasOther = all.map { !Set($0).isSubset(of: bits.keys) } ?? true
    var states: UInt64 = canBeNone ? 1 : 0
    if !isNever { states |= bits.values.reduce(hasOther ? other : 0, |) }
    return (states, named.map { bits[$0] ?? 0 })
  }

  /// Returns the states of a number: below, at and above each one it is compared with.
  private func numbers(
    _ comparisons: [Condition], within bounds: Bounds, isNever: Bool
  ) -> (all: UInt64, holding: [UInt64])? {
    let limits = Set(comparisons.compactMap(\.limit)).sorted()
    let samples = Self.samples(around: limits, within: bounds)
    guard samples.count < 60 else { return nil }
    var states: UInt64 = bounds.isAlwaysKnown ? 0 : 1
    if !isNever { states |= ((1 << UInt64(samples.count)) - 1) << 1 }
    let holding = comparisons.map { comparison -> UInt64 in
      guard let limit = comparison.limit, let sign = comparison.sign else { return ~1 }
      return samples.enumerated().reduce(0) { mask, sample in
        sign.holds(sample.element, limit) ? mask | 1 << UInt64(sample.offset + 1) : mask
      }
    }
    return (states, holding)
  }

  /// Returns a number from each stretch that comparisons with some limits tell apart, as far as
  /// there is one within the bounds.
  private static func samples(around limits: [Decimal], within bounds: Bounds) -> [Decimal] {
    var samples: [Decimal] = []
    let ends: [Decimal?] = [nil] + limits.map { $0 } + [nil]
    for (from, to) in zip(ends, ends.dropFirst()) {
      if let sample = sample(between: from, and: to, within: bounds) { samples.append(sample) }
      if let to, isWithin(to, bounds) { samples.append(to) }
    }
    return samples
  }

  private static func isWithin(_ number: Decimal, _ bounds: Bounds) -> Bool {
    (bounds.least.map { number >= $0 } ?? true) && (bounds.greatest.map { number <= $0 } ?? true)
      && (!bounds.isWhole || isWhole(number))
  }

  private static func isWhole(_ number: Decimal) -> Bool { rounded(number, .down) == number }

  private static func rounded(_ number: Decimal, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
    var result = Decimal()
    var number = number
    NSDecimalRound(&result, &number, 0, mode)
    return result
  }

  /// Returns a number strictly between two, within the bounds, or nil.
  private static func sample(
    between from: Decimal?, and to: Decimal?, within bounds: Bounds
  ) -> Decimal? {
    var candidates: [Decimal] = [bounds.least, bounds.greatest].compactMap(\.self)
    if let from {
      candidates.append(bounds.isWhole ? rounded(from, .down) + 1 : from + 1)
      if bounds.isWhole { candidates.append(rounded(from, .up)) }
    }
    if let to { candidates.append(bounds.isWhole ? rounded(to, .up) - 1 : to - 1) }
    if let from, let to { candidates.append((from + to) / 2) }
    if let from, let greatest = bounds.greatest { candidates.append((from + greatest) / 2) }
    if let to, let least = bounds.least { candidates.append((to + least) / 2) }
    if candidates.isEmpty { candidates = [0] }
    return candidates.first { candidate in
      isWithin(candidate, bounds) && (from.map { candidate > $0 } ?? true)
        && (to.map { candidate < $0 } ?? true)
    }
  }
}

extension Condition {
  /// What a single comparison speaks of, or nil for conditions made of others.
  var subject: ConditionSpace.Subject? {
    switch self {
    case .answerIs(let question, _), .answerKnown(let question),
      .answerCompares(let question, _, _):
      .answer(question)
    case .roleKnown(let role): .role(role)
    case .phaseIs: .phase
    case .gradeIs: .grade
    case .measure(let measure, _, _): .measure(measure)
    case .not, .and, .or: nil
    }
  }

  /// The number it compares with, or nil.
  fileprivate var limit: Decimal? {
    switch self {
    case .answerCompares(_, _, let number), .measure(_, _, let number): number
    default: nil
    }
  }

  fileprivate var sign: Comparison? {
    switch self {
    case .answerCompares(_, let sign, _), .measure(_, let sign, _): sign
    default: nil
    }
  }
}
