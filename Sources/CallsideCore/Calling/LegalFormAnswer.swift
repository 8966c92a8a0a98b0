import Foundation

/// What is known of the legal form, whether it was filled in, answered in a call, or is in the name.
///
/// There is one truth: what was said last, and where nobody said anything, the name.
/// ``Lead/carried(into:)`` brings both places in line, as only the playbook can tell which question
/// is about the legal form.
extension Lead {
  /// The legal form that was filled in, or else the one that the name has.
  public var legalFormTold: String? { legalForm ?? LegalPerson.form(inName: name) }

  /// Makes what was said last of the legal form count in both places.
  mutating func settleLegalForm(in playbook: Playbook) {
    if legalForm == nil, !wasToldLegalForm(in: playbook),
      let form = LegalPerson.form(inName: name)
    {
      (legalForm, legalFormAt) = (form, createdAt)
    }
    guard legalForm != nil || !answers.isEmpty else { return }
    for index in playbook.questions.indices where playbook.questions[index].tellsLegalPerson {
      settleLegalForm(by: playbook.questions[index])
    }
  }

  /// Whether somebody told it in a call, and it is no guess of the rep.
  func wasToldLegalForm(in playbook: Playbook) -> Bool {
    guard !answers.isEmpty else { return false }
    return playbook.questions.contains { question in
      question.tellsLegalPerson && answers[question.id].map { $0.source != .guess } ?? false
    }
  }

  private mutating func settleLegalForm(by question: Question) {
    let answer = answers[question.id].flatMap { $0.source == .guess ? nil : $0 }
    let said = answer.flatMap { question.choice(of: $0) }
    guard let form = legalForm else {
      if let answer, let said { (legalForm, legalFormAt) = (said.label, answer.at) }
      return
    }
    let at = legalFormAt ?? createdAt
    // Brought in line before: what follows is not cheap.
    if let answer, said != nil, answer.at == at, answer.source == .document { return }
    let meant = question.choice(forLegalForm: form)
    if meant != nil, meant == said { return }
    let isAnswerLater: Bool
    if let answer, answer.at == at {
      // Whatever came first in that second: what is in doubt is taken for a human being.
      isAnswerLater = meant?.person != .natural || said?.person == .natural
    } else {
      isAnswerLater = answer.map { $0.at > at } ?? false
    }
    if isAnswerLater, let answer {
      if let said { (legalForm, legalFormAt) = (said.label, answer.at) }
    } else if let meant {
      answers[question.id] = Answer(
        value: .choice(meant.id), source: .document, at: at, by: owner)
    } else if answer != nil {
      answers[question.id] = nil
    }
  }
}

extension Question {
  /// Whether its answer says whom the law sees behind the lead.
  public var tellsLegalPerson: Bool {
    // By their places: this is asked of every question of every lead.
    choices.indices.contains { choices[$0].person != nil }
  }

  /// Returns the choice that an answer is, where that says whom the law sees.
  func choice(of answer: Answer) -> Choice? {
    guard case .choice(let id) = answer.value, let choice = choice(id), choice.person != nil
    else { return nil }
    return choice
  }

  /// Returns the choice that a legal form, as it was filled in, belongs to: of those for the same
  /// person the one that names it or one like it, else the first.
  func choice(forLegalForm form: String) -> Choice? {
    guard let person = LegalPerson.read(form) else { return nil }
    let fitting = choices.filter { $0.person == person }
    let kind = LegalPerson.kind(of: form)
    return fitting.first { Spelling.fold($0.label) == Spelling.fold(form) }
      ?? fitting.first { LegalPerson.kind(of: "\($0.label) \($0.id)") == kind } ?? fitting.first
  }
}
