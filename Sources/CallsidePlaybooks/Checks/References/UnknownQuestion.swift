import CallsideCore

extension Check {
  /// Finds steps, next steps and questions that name a question which is not in the playbook.
  static let unknownQuestion = Check(
    "unknown-question",
    what: Phrase(
      en: "A step that asks a question which does not exist.",
      nl: "Een stap met een vraag die niet bestaat."),
    why: Phrase(
      en: "Nothing would be asked there, and no answer could be kept or used.",
      nl: "Er wordt daar niets gevraagd, en er is geen antwoord om vast te leggen of te gebruiken."),
    bad: Example(.script, "- ask: budgt"),
    good: Example(.script, "- ask: budget")
  ) { book in
    guard book.names.knowsQuestions else { return [] }
    let isUnknown = { (id: Located<String>) in book.names.questions[id.value] == nil }
    let dates = book.phases.flatMap(\.outcomes).compactMap(\.date).filter(isUnknown)
    let persons = book.questions.compactMap(\.person)
    let asked = book.steps.compactMap(\.question)
    let unknown = Set(asked.filter(isUnknown).map(\.value))
    // One name too many and one question that nothing asks: it was given another name.
    let unused = book.names.questionIDs.filter { id in !asked.contains { $0.value == id } }
    let renamed = unknown.count == 1 && unused.count == 1 ? unused.first : nil
    return (asked + persons).filter(isUnknown)
      .map { .unknownQuestion($0, among: book.names.questionIDs, renamed: renamed) }
      // Only a question that is answered with a date would be right there.
      + dates.map { .unknownQuestion($0, among: book.names.questionIDs, near: book.datedQuestions) }
  }
}

extension Finding {
  /// Says that a question is not in the playbook.
  static func unknownQuestion(
    _ id: Located<String>, among ids: [String], near valid: [String]? = nil,
    renamed: String? = nil
  ) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "question \(Wording.quoted(id.value)) does not exist in this playbook",
        nl: "vraag \(Wording.quoted(id.value)) bestaat niet in dit draaiboek"),
      label: Wording.notOne(
        of: ids, Phrase(en: "question", nl: "vraag"), Phrase(en: "questions", nl: "vragen")),
      help: Wording.didYouMean(id.value, among: valid ?? ids)
        ?? renamed.map {
          Phrase(
            en:
              "nothing asks \(Wording.quoted($0)): write `ask: \($0)` here if it is that question",
            nl:
              "\(Wording.quoted($0)) wordt nergens gesteld: is het die vraag, schrijf hier dan `ask: \($0)`"
          )
        })
  }
}
