extension Condition {
  /// Returns the condition as something that is so, to stand behind "if": "budget bekend is".
  ///
  /// - Parameter playbook: Whose questions and phases it is about.
  public func asFact(in playbook: Playbook) -> Phrase {
    switch self {
    case .answerKnown(let id):
      let title = playbook.question(id)?.title ?? id
      return Phrase(en: "\(title) is known", nl: "\(title) bekend is")
    case .answerIs(let id, let choice):
      let title = playbook.question(id)?.title ?? id
      let label = playbook.question(id)?.choice(choice)?.label ?? choice
      return Phrase(en: "\(title) is \"\(label)\"", nl: "\(title) \"\(label)\" is")
    case .answerCompares(let id, let comparison, let number):
      return comparison.fact(of: Phrase(same: playbook.question(id)?.title ?? id), "\(number)")
    case .roleKnown(let role):
      return Phrase(en: "the \(role.phrase.en) is known", nl: "de \(role.phrase.nl) bekend is")
    case .phaseIs(let id):
      let title = playbook.phase(id)?.title ?? id
      return Phrase(en: "the phase is \"\(title)\"", nl: "de fase \"\(title)\" is")
    case .gradeIs(let grade):
      return Phrase(en: "it is a \(grade.rawValue)", nl: "het een \(grade.rawValue) is")
    case .measure(let measure, let comparison, let number):
      return comparison.fact(of: measure.phrase, "\(number)")
    case .not(let inner): return inner.asDenied(in: playbook)
    case .and(let left, let right):
      let (one, two) = (left.asPart(in: playbook), right.asPart(in: playbook))
      return Phrase(en: "\(one.en) and \(two.en)", nl: "\(one.nl) en \(two.nl)")
    case .or(let left, let right):
      let (one, two) = (left.asFact(in: playbook), right.asFact(in: playbook))
      return Phrase(en: "\(one.en) or \(two.en)", nl: "\(one.nl) of \(two.nl)")
    }
  }

  /// The condition within one that binds tighter than "or".
  private func asPart(in playbook: Playbook) -> Phrase {
    let fact = asFact(in: playbook)
    guard isAlternative else { return fact }
    return Phrase(en: "(\(fact.en))", nl: "(\(fact.nl))")
  }

  /// Whether it is said with "or": what is not both is not the one or not the other.
  private var isAlternative: Bool {
    switch self {
    case .or, .not(.and): true
    case .not(.not(let inner)): inner.isAlternative
    default: false
    }
  }

  /// The condition as something that is not so.
  private func asDenied(in playbook: Playbook) -> Phrase {
    switch self {
    case .answerKnown(let id):
      let title = playbook.question(id)?.title ?? id
      return Phrase(en: "\(title) is not known", nl: "\(title) nog niet bekend is")
    case .answerIs(let id, let choice):
      let title = playbook.question(id)?.title ?? id
      let label = playbook.question(id)?.choice(choice)?.label ?? choice
      return Phrase(en: "\(title) is not \"\(label)\"", nl: "\(title) niet \"\(label)\" is")
    case .roleKnown(let role):
      return Phrase(
        en: "the \(role.phrase.en) is not known", nl: "de \(role.phrase.nl) nog niet bekend is")
    case .not(let inner): return inner.asFact(in: playbook)
    // What is not one or the other is neither.
    case .or(let left, let right):
      return Condition.and(.not(left), .not(right)).asFact(in: playbook)
    case .and(let left, let right):
      return Condition.or(.not(left), .not(right)).asFact(in: playbook)
    default:
      let fact = asFact(in: playbook)
      return Phrase(en: "it is not so that \(fact.en)", nl: "niet geldt dat \(fact.nl)")
    }
  }
}

extension Condition.Comparison {
  /// Says how something compares with a number.
  fileprivate func fact(of thing: Phrase, _ number: String) -> Phrase {
    let words: Phrase =
      switch self {
      case .less: Phrase(en: "under", nl: "onder")
      case .atMost: Phrase(en: "at most", nl: "hooguit")
      case .atLeast: Phrase(en: "at least", nl: "minstens")
      case .greater: Phrase(en: "over", nl: "boven")
      }
    return Phrase(
      en: "\(thing.en) is \(words.en) \(number)", nl: "\(thing.nl) \(words.nl) \(number) is")
  }
}

extension Condition.Measure {
  /// The measure in words.
  public var phrase: Phrase {
    switch self {
    case .chance: Phrase(en: "chance", nl: "kans")
    case .attempts: Phrase(en: "attempts", nl: "pogingen")
    case .value: Phrase(en: "value", nl: "waarde")
    case .daysSinceContact: Phrase(en: "days since contact", nl: "dagen sinds contact")
    }
  }
}
