import CallsideCore

extension Check {
  /// Finds numbers and mail addresses said to belong to the answer of a question that names nobody.
  static let nobodyNamed = Check(
    "nobody-named",
    what: Phrase(
      en: "A number said to belong to the answer of a question that names nobody.",
      nl: "Een nummer bij het antwoord op een vraag die niemand noemt."),
    why: Phrase(
      en: "The number would stay without a person, and the next call goes to somebody else.",
      nl: "Het nummer hoort dan bij niemand, en het volgende telefoontje gaat naar een ander."),
    bad: Example(
      .playbook, "questions: {budget: {ask: A?, why: B., type: phone, of: budget}}"),
    good: Example(
      .playbook, "questions: {budget: {ask: A?, why: B., type: contact, main: true}}")
  ) { book in
    book.questions.compactMap { question in
      guard let person = question.person,
        let named = book.question(person.value)?.kind, named.value != .contact
      else { return nil }
      return .nobodyNamed(person, named.value)
    }
  }
}

extension Finding {
  fileprivate static func nobodyNamed(
    _ question: Located<String>, _ kind: Question.Kind
  ) -> Finding {
    Finding(
      at: question.span,
      Phrase(
        en: "question \(Wording.quoted(question.value)) does not name a person",
        nl: "vraag \(Wording.quoted(question.value)) noemt geen persoon"),
      label: Phrase(en: "its type is `\(kind.rawValue)`", nl: "het type is `\(kind.rawValue)`"))
  }
}
