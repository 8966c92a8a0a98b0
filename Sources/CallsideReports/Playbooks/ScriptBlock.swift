import CallsideCore

/// A script as its author sees it: steps, and blocks of steps under one condition.
///
/// A playbook keeps each step with all its conditions. Here the steps in a row that share one are
/// put together again; where several could be shared, the one that most steps share comes first.
indirect enum ScriptBlock: Hashable {
  /// A step with its number from 1, and the condition that is its own.
  case step(Int, Step, when: Condition?)
  /// Steps under one condition.
  case block(Condition, [ScriptBlock])

  /// Returns the blocks of a script.
  static func blocks(of steps: [Step]) -> [ScriptBlock] {
    blocks(
      steps.enumerated().map { (number: $0.offset + 1, step: $0.element, when: $0.element.when) })
  }

  private typealias Line = (number: Int, step: Step, when: Condition?)

  private static func blocks(_ lines: [Line]) -> [ScriptBlock] {
    var blocks: [ScriptBlock] = []
    var rest = lines[...]
    while let first = rest.first {
      let shared = first.when.map(leading).flatMap { candidates in
        // The condition of all of it, then of less and less.
        candidates.map { candidate in
          (candidate, rest.prefix { $0.when?.begins(candidate) ?? false }.count)
        }
        .max { $0.1 < $1.1 }
      }
      guard let (condition, count) = shared, count > 1 else {
        blocks.append(.step(first.number, first.step, when: first.when))
        rest = rest.dropFirst()
        continue
      }
      let inside = rest.prefix(count).map { line in
        (number: line.number, step: line.step, when: line.when?.without(condition))
      }
      blocks.append(.block(condition, self.blocks(inside)))
      rest = rest.dropFirst(count)
    }
    return blocks
  }

  /// Returns what a condition may share with its neighbours, the longest first.
  private static func leading(_ condition: Condition) -> [Condition] {
    if case .and(let left, _) = condition { return [condition] + leading(left) }
    return [condition]
  }
}

extension Condition {
  /// Returns whether the condition is another one, or that one and more.
  fileprivate func begins(_ other: Condition) -> Bool {
    if self == other { return true }
    if case .and(let left, _) = self { return left.begins(other) }
    return false
  }

  /// Returns what is left of a condition beside one that it begins with.
  fileprivate func without(_ other: Condition) -> Condition? {
    guard self != other, case .and(let left, let right) = self else { return nil }
    return left.without(other).map { .and($0, right) } ?? right
  }
}
