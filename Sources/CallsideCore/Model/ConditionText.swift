extension Condition {
  /// Returns the condition as its author would write it: "budget is nee and decider is known".
  ///
  /// - Parameter playbook: Whose questions it is about; with it, yes and no are written in its
  ///   language.
  public func written(in playbook: Playbook) -> String { text(in: playbook, inside: .or) }

  /// What a condition stands within, loosest first: it needs parentheses within something tighter.
  private enum Binding: Int {
    case or, and, not
  }

  private func text(in playbook: Playbook, inside outer: Binding) -> String {
    switch self {
    case .answerIs(let question, let choice):
      "\(question) is \(word(choice, to: question, in: playbook))"
    case .answerKnown(let question): "\(question) is known"
    case .answerCompares(let question, let comparison, let number):
      "\(question) \(comparison.rawValue) \(number)"
    case .roleKnown(let role): "\(role.rawValue) is known"
    case .phaseIs(let phase): "phase is \(phase)"
    case .gradeIs(let grade): "grade is \(grade.rawValue)"
    case .measure(let measure, let comparison, let number):
      "\(measure.rawValue) \(comparison.rawValue) \(number)"
    case .not(let inner): negated(inner, in: playbook)
    case .and(let left, let right):
      joined(left, "and", right, .and, in: playbook, inside: outer)
    case .or(let left, let right): joined(left, "or", right, .or, in: playbook, inside: outer)
    }
  }

  private func joined(
    _ left: Condition, _ word: String, _ right: Condition, _ own: Binding, in playbook: Playbook,
    inside outer: Binding
  ) -> String {
    let text =
      left.text(in: playbook, inside: own) + " \(word) " + right.text(in: playbook, inside: own)
    return outer.rawValue > own.rawValue ? "(\(text))" : text
  }

  private func negated(_ inner: Condition, in playbook: Playbook) -> String {
    switch inner {
    case .answerIs, .answerKnown, .roleKnown, .phaseIs, .gradeIs:
      inner.text(in: playbook, inside: .not).replacing(" is ", with: " is not ", maxReplacements: 1)
    case .answerCompares, .measure: "not (\(inner.text(in: playbook, inside: .or)))"
    case .not, .and, .or: "not (\(inner.text(in: playbook, inside: .or)))"
    }
  }

  private func word(_ choice: String, to question: String, in playbook: Playbook) -> String {
    guard playbook.language == .nl, playbook.question(question)?.kind == .yesNo else {
      return choice
    }
    return choice == "yes" ? "ja" : "nee"
  }
}
