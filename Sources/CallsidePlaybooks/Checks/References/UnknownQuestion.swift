import CallsideCore

extension Check {
  /// Finds steps that ask a question which is not in the playbook.
  static let unknownQuestion = Check(
    "unknown-question",
    why: Phrase(
      en: "The step would have nothing to ask, and no answer could be kept.",
      nl: "De stap zou niets te vragen hebben, en er is geen antwoord vast te leggen."),
    bad: Example(.script, "- ask: budgt"),
    good: Example(.script, "- ask: budget")
  ) { book in
    guard book.names.knowsQuestions else { return [] }
    return book.steps.compactMap { step in
      guard let question = step.question, book.names.questions[question.value] == nil else {
        return nil
      }
      return .unknownQuestion(question, among: book.names.questionIDs)
    }
  }
}

extension Finding {
  fileprivate static func unknownQuestion(
    _ id: Located<String>, among ids: [String]
  ) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "question \(Wording.quoted(id.value)) does not exist in this playbook",
        nl: "vraag \(Wording.quoted(id.value)) bestaat niet in dit draaiboek"),
      label: Wording.notOne(
        of: ids, Phrase(en: "question", nl: "vraag"), Phrase(en: "questions", nl: "vragen")),
      help: Wording.didYouMean(id.value, among: ids))
  }
}
