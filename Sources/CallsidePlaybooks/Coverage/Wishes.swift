import CallsideCore
import Foundation

/// What a lead and its answers would have to be for a condition to hold.
///
/// This is how a random walk is aimed: the condition of a step that was not come to yet is turned
/// into wishes, which the random lead and the random answers then fulfil where they can. Of the
/// ways in which an "or" can hold, one is drawn.
struct Wishes {
  /// What is wished of one answer.
  enum Answer {
    case choice(String)
    case otherThan(String)
    case known
    case open
    case compares(Condition.Comparison, Decimal, holds: Bool)
  }

  /// What is wished of answers, by question.
  var answers: [String: Answer] = [:]
  /// Whether somebody in a role is wished to be known.
  var roles: [Role: Bool] = [:]
  /// The grade wished for.
  var grade: Lead.Grade?
  /// Numbers wished for.
  var measures: [Condition.Measure: Decimal] = [:]

  /// Adds what makes a condition hold, or not hold.
  mutating func add(_ condition: Condition?, holds: Bool, _ numbers: inout SeededNumbers) {
    switch condition {
    case .answerIs(let id, let choice): answers[id] = holds ? .choice(choice) : .otherThan(choice)
    case .answerKnown(let id):
      if !holds { answers[id] = .open } else if answers[id] == nil { answers[id] = .known }
    case .answerCompares(let id, let comparison, let number):
      answers[id] = .compares(comparison, number, holds: holds)
    case .roleKnown(let role): roles[role] = holds
    case .gradeIs(let grade):
      self.grade = holds ? grade : numbers.pick(Lead.Grade.allCases.filter { $0 != grade })
    case .measure(let measure, let comparison, let number):
      measures[measure] = numbers.pick(
        [number - 1, number, number + 1].filter { comparison.holds($0, number) == holds })
    case .not(let inner): add(inner, holds: !holds, &numbers)
    case .and(let left, let right):
      join(left, right, holds: holds, needsBoth: holds, &numbers)
    case .or(let left, let right):
      join(left, right, holds: holds, needsBoth: !holds, &numbers)
    case .phaseIs, nil: break
    }
  }

  private mutating func join(
    _ left: Condition, _ right: Condition, holds: Bool, needsBoth: Bool,
    _ numbers: inout SeededNumbers
  ) {
    let takesLeft = needsBoth || numbers.oneIn(2)
    if takesLeft { add(left, holds: holds, &numbers) }
    if needsBoth || !takesLeft { add(right, holds: holds, &numbers) }
  }
}
