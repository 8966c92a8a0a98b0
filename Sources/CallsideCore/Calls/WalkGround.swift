/// Permission that somebody speaks of in a call, and that is not on file.
extension Walk {
  /// Whether a question is only asked of human beings, such as one for permission, and the lead may
  /// not be called again as things are on file.
  func asksForGround(_ step: Step, at moment: Moment) -> Bool {
    guard let when = step.when, needsGround(at: moment) else { return false }
    var company = known
    for question in playbook.questions where question.tellsLegalPerson {
      guard let choice = question.choices.first(where: { $0.person == .legal }) else { continue }
      company.answers[question.id]?.value = .choice(choice.id)
    }
    let facts = Facts(
      lead: company, chance: Chance(of: lead, in: playbook).effective, now: moment.now)
    return !when.holds(in: facts)
  }

  /// Whether the lead may not be called again before permission is on file.
  public func needsGround(at moment: Moment) -> Bool {
    guard lead.legalPerson(in: playbook) == .natural, !lead.objectsToCalls else { return false }
    return CallPermission.of(lead, in: playbook, at: moment.now).isRefused
  }
}

extension Lead {
  /// Whether the answer to a question begins with a no.
  func denies(_ question: Question) -> Bool {
    guard case .choice(let id)? = answers[question.id]?.value else { return false }
    return [id, question.choice(id)?.label ?? id].contains { text in
      let word = Spelling.fold(text).prefix { $0.isLetter }
      return ["no", "nee", "none", "geen", "neither", "niet", "not"].contains(String(word))
    }
  }
}
