import CallsideCore

extension [Condition] {
  /// What is still to be done or found out for conditions to hold, each thing once.
  func open(for lead: Lead, in playbook: Playbook) -> Phrase {
    let lead = lead.carried(into: playbook)
    let phrases = flatMap { $0.open(for: lead, in: playbook) }
    return phrases.reduce(into: [Phrase]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: ", ")
  }
}

extension Condition {
  /// What is still to be done or found out: of a question without an answer, that it has none.
  fileprivate func open(for lead: Lead, in playbook: Playbook) -> [Phrase] {
    switch self {
    case .and(let left, let right):
      return left.open(for: lead, in: playbook) + right.open(for: lead, in: playbook)
    case .or(let left, let right):
      let sides = [left, right].map { $0.alternative(for: lead, in: playbook) }
      guard sides[0] != sides[1] else { return [sides[0]] }
      return [
        Phrase(en: "\(sides[0].en) and \(sides[1].en)", nl: "\(sides[0].nl) en \(sides[1].nl)")
      ]
    case .answerIs(let id, _), .answerCompares(let id, _, _):
      guard lead.answers[id] == nil else { return [phrase(in: playbook)] }
      return [Condition.answerKnown(question: id).phrase(in: playbook)]
    case .answerKnown, .roleKnown, .phaseIs, .gradeIs, .measure, .not:
      return [phrase(in: playbook)]
    }
  }

  private func alternative(for lead: Lead, in playbook: Playbook) -> Phrase {
    [self].open(for: lead, in: playbook)
  }
  /// The condition as something still to be done or found out.
  private func phrase(in playbook: Playbook) -> Phrase {
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
