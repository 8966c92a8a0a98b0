import CallsideCore

/// Goes through the states of everything one condition speaks of.
///
/// Each thing has a set of states that are still possible, as bits. Where they do not settle the
/// condition, the first comparison in doubt is taken to hold, and then not to. That ends after as
/// many steps as there are ways to tell the states apart; a condition made to be hard is given up.
struct ConditionSolver {
  private indirect enum Formula {
    case comparison(subject: Int, holding: UInt64)
    case not(Formula)
    case and(Formula, Formula)
    case or(Formula, Formula)
  }

  private enum Verdict {
    case holds, fails
    case doubt(subject: Int, holding: UInt64)
  }

  /// How many comparisons a condition may have, the blocks around it included.
  private static let comparisonLimit = 200
  /// How often a doubt is followed both ways.
  private static let doubtLimit = 500

  private let formula: Formula
  private var possible: [UInt64]
  private var doubts = 0

  /// Lines up a condition with the states of what it speaks of; nil when it is too long.
  ///
  /// - Parameter states: Returns the states of a thing, and for each comparison of it those in
  ///   which the comparison holds.
  init?(
    _ condition: Condition,
    states: (ConditionSpace.Subject, [Condition]) -> (all: UInt64, holding: [UInt64])?
  ) {
    var comparisons: [ConditionSpace.Subject: [Condition]] = [:]
    var order: [ConditionSpace.Subject] = []
    var count = 0
    Self.visit(condition, upTo: Self.comparisonLimit, &count) { comparison, subject in
      if comparisons[subject] == nil { order.append(subject) }
      comparisons[subject, default: []].append(comparison)
    }
    guard count <= Self.comparisonLimit else { return nil }
    var masks: [Condition: (subject: Int, holding: UInt64)] = [:]
    possible = []
    for (index, subject) in order.enumerated() {
      let own = comparisons[subject] ?? []
      guard let found = states(subject, own) else { return nil }
      possible.append(found.all)
      for (comparison, holding) in zip(own, found.holding) { masks[comparison] = (index, holding) }
    }
    formula = Self.formula(condition, masks)
  }

  /// Returns whether the condition can hold, or nil when it takes too long to say.
  mutating func canHold() -> Bool? {
    switch verdict(formula) {
    case .holds: return true
    case .fails: return false
    case .doubt(let subject, let holding):
      doubts += 1
      guard doubts <= Self.doubtLimit else { return nil }
      let before = possible[subject]
      defer { possible[subject] = before }
      possible[subject] = before & holding
      let first = canHold()
      if first == true { return true }
      possible[subject] = before & ~holding
      let second = canHold()
      if second == true { return true }
      return first == nil || second == nil ? nil : false
    }
  }

  private func verdict(_ formula: Formula) -> Verdict {
    switch formula {
    case .comparison(let subject, let holding):
      let states = possible[subject]
      if states & holding == 0 { return .fails }
      return states & ~holding == 0 ? .holds : .doubt(subject: subject, holding: holding)
    case .not(let inner):
      switch verdict(inner) {
      case .holds: return .fails
      case .fails: return .holds
      case let doubt: return doubt
      }
    case .and(let left, let right):
      let first = verdict(left)
      if case .fails = first { return .fails }
      let second = verdict(right)
      if case .fails = second { return .fails }
      if case .holds = first { return second }
      return first
    case .or(let left, let right):
      let first = verdict(left)
      if case .holds = first { return .holds }
      let second = verdict(right)
      if case .holds = second { return .holds }
      if case .fails = first { return second }
      return first
    }
  }

  private static func visit(
    _ condition: Condition, upTo limit: Int, _ count: inout Int,
    _ body: (Condition, ConditionSpace.Subject) -> Void
  ) {
    guard count <= limit else { return }
    switch condition {
    case .not(let inner): visit(inner, upTo: limit, &count, body)
    case .and(let left, let right), .or(let left, let right):
      visit(left, upTo: limit, &count, body)
      visit(right, upTo: limit, &count, body)
    default:
      count += 1
      if let subject = condition.subject { body(condition, subject) }
    }
  }

  private static func formula(
    _ condition: Condition, _ masks: [Condition: (subject: Int, holding: UInt64)]
  ) -> Formula {
    switch condition {
    case .not(let inner): return .not(formula(inner, masks))
    case .and(let left, let right): return .and(formula(left, masks), formula(right, masks))
    case .or(let left, let right): return .or(formula(left, masks), formula(right, masks))
    default:
      let mask = masks[condition] ?? (0, 0)
      return .comparison(subject: mask.subject, holding: mask.holding)
    }
  }
}
