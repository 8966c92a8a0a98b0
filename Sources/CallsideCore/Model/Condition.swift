public import Foundation

/// A condition of a playbook, already checked against its questions.
///
/// An unanswered question makes every comparison false; "is not" is then true.
public indirect enum Condition: Codable, Hashable, Sendable {
  /// How two numbers compare.
  public enum Comparison: String, Codable, Hashable, Sendable, CaseIterable {
    case less = "<", atMost = "<=", greater = ">", atLeast = ">="

    /// Returns whether the comparison holds.
    public func holds(_ left: Decimal, _ right: Decimal) -> Bool {
      switch self {
      case .less: left < right
      case .atMost: left <= right
      case .greater: left > right
      case .atLeast: left >= right
      }
    }
  }

  /// A number that is not the answer to a question.
  public enum Measure: String, Codable, Hashable, Sendable, CaseIterable {
    case chance, attempts, value, daysSinceContact = "days since contact"
  }

  /// The answer to a question is a choice.
  case answerIs(question: String, choice: String)
  /// There is an answer to a question.
  case answerKnown(question: String)
  /// The answer to a question compares with a number.
  case answerCompares(question: String, Comparison, Decimal)
  /// Somebody is known in a role.
  case roleKnown(Role)
  /// The lead is in a phase.
  case phaseIs(String)
  /// The lead has a grade.
  case gradeIs(Lead.Grade)
  /// A number compares with another.
  case measure(Measure, Comparison, Decimal)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)
}

/// What conditions are held against.
public struct Facts: Sendable {
  /// The lead.
  public var lead: Lead
  /// The time at which it is judged.
  public var now: Date
  private let reckonedChance: @Sendable () -> Double

  /// The chance in percent.
  public var chance: Double { reckonedChance() }

  /// Makes facts; the chance is only reckoned when a condition asks for it, which few do.
  public init(lead: Lead, chance: @autoclosure @escaping @Sendable () -> Double, now: Date) {
    self.lead = lead
    self.now = now
    reckonedChance = chance
  }
}

extension Condition {
  /// Returns whether the condition holds.
  public func holds(in facts: Facts) -> Bool {
    switch self {
    case .answerIs(let question, let choice):
      facts.lead.answers[question]?.value == .choice(choice)
    case .answerKnown(let question):
      facts.lead.answers[question] != nil
    case .answerCompares(let question, let comparison, let number):
      facts.lead.answers[question]?.value.number.map { comparison.holds($0, number) } ?? false
    case .roleKnown(let role):
      !facts.lead.contacts(in: role).isEmpty
    case .phaseIs(let phase):
      facts.lead.phase == phase
    case .gradeIs(let grade):
      facts.lead.grade == grade
    case .measure(let measure, let comparison, let number):
      facts.measured(measure).map { comparison.holds($0, number) } ?? false
    case .not(let inner): !inner.holds(in: facts)
    case .and(let left, let right): left.holds(in: facts) && right.holds(in: facts)
    case .or(let left, let right): left.holds(in: facts) || right.holds(in: facts)
    }
  }

  /// Returns the parts, joined by "and", that do not hold.
  public func unmet(in facts: Facts) -> [Condition] {
    switch self {
    case .and(let left, let right): left.unmet(in: facts) + right.unmet(in: facts)
    default: holds(in: facts) ? [] : [self]
    }
  }

  /// The questions named anywhere in the condition, in order.
  public var questions: [String] {
    switch self {
    case .answerIs(let question, _), .answerKnown(let question),
      .answerCompares(let question, _, _):
      [question]
    case .roleKnown, .phaseIs, .gradeIs, .measure: []
    case .not(let inner): inner.questions
    case .and(let left, let right), .or(let left, let right): left.questions + right.questions
    }
  }
}

extension AnswerValue {
  /// The answer as a number to compare with, money in whole units; nil when it is none.
  public var number: Decimal? {
    switch self {
    case .number(let number), .percent(let number): number
    case .money(let money): money.amount
    case .choice, .text, .date, .stretch, .phone, .email, .contact: nil
    }
  }
}

extension Facts {
  /// Returns a number, or nil when it is not known: no value, or never in contact.
  func measured(_ measure: Condition.Measure) -> Decimal? {
    switch measure {
    case .chance: Decimal(chance)
    case .attempts: Decimal(lead.attempts)
    case .value: lead.value?.amount
    case .daysSinceContact:
      lead.lastTouch.map { Decimal(Int(now.timeIntervalSince($0) / 86_400)) }
    }
  }
}
