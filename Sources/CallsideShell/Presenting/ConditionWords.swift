import CallsideCore

extension Condition {
  /// The condition as something still to be done or found out.
  func phrase(in playbook: Playbook) -> Phrase {
    switch self {
    case .answerKnown(let id):
      let title = playbook.question(id)?.title ?? id
      return Phrase(en: "\(title) unknown", nl: "\(title) onbekend")
    case .answerIs(let id, let choice):
      let question = playbook.question(id)
      let title = question?.title ?? id
      let label = question?.choice(choice)?.label ?? choice
      return Phrase(en: "\(title) is not \"\(label)\"", nl: "\(title) is niet \"\(label)\"")
    case .answerCompares(let id, let comparison, let number):
      let title = playbook.question(id)?.title ?? id
      return Phrase(
        en: "\(title) not \(comparison.rawValue) \(number)",
        nl: "\(title) niet \(comparison.rawValue) \(number)")
    case .roleKnown(let role):
      return Phrase(en: "\(role.phrase.en) unknown", nl: "\(role.phrase.nl) onbekend")
    case .phaseIs(let phase):
      let title = playbook.phase(phase)?.title ?? phase
      return Phrase(en: "not in \(title)", nl: "niet in \(title)")
    case .gradeIs(let grade):
      return Phrase(en: "not yet a \(grade.rawValue)", nl: "nog geen \(grade.rawValue)")
    case .measure(let measure, let comparison, let number):
      return Phrase(
        en: "\(measure.phrase.en) not \(comparison.rawValue) \(number)",
        nl: "\(measure.phrase.nl) niet \(comparison.rawValue) \(number)")
    case .not(let inner):
      let inside = inner.phrase(in: playbook)
      return Phrase(en: "not so: \(inside.en)", nl: "niet het geval: \(inside.nl)")
    case .and(let left, let right):
      return [left.phrase(in: playbook), right.phrase(in: playbook)].joined(separator: ", ")
    case .or(let left, let right):
      let (first, second) = (left.phrase(in: playbook), right.phrase(in: playbook))
      return Phrase(en: "\(first.en) and \(second.en)", nl: "\(first.nl) en \(second.nl)")
    }
  }
}
