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
    let unknown = (asked + persons).filter(isUnknown)
    // One name too many and one question that nothing asks: it was given another name.
    let names = Set(unknown.map(\.value))
    let unused = book.names.questionIDs.filter { id in !asked.contains { $0.value == id } }
    let renamed = names.count == 1 && unused.count == 1 ? unused.first : nil
    // Where an id is due, the question itself may stand.
    let sentences =
      unknown.isEmpty
      ? []
      : book.questions.compactMap { question in
        question.node["ask"]?.text.map { (Sentences.folded($0), question.id.value) }
      }
    let ids = Dictionary(sentences, uniquingKeysWith: { first, _ in first })
    return unknown.map {
      .unknownQuestion(
        $0, among: book.names.questionIDs, asking: ids[Sentences.folded($0.value)],
        renamed: renamed)
    }
      // Only a question that is answered with a date would be right there.
      + dates.map { .unknownQuestion($0, among: book.names.questionIDs, near: book.datedQuestions) }
  }
}

extension Finding {
  /// Says that a question is not in the playbook.
  static func unknownQuestion(
    _ id: Located<String>, among ids: [String], near valid: [String]? = nil,
    asking meant: String? = nil, renamed: String? = nil
  ) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "question \(Wording.quoted(id.value)) does not exist in this playbook",
        nl: "vraag \(Wording.quoted(id.value)) bestaat niet in dit draaiboek"),
      label: Wording.notOne(
        of: ids, Phrase(en: "question", nl: "vraag"), Phrase(en: "questions", nl: "vragen")),
      help: meant.map {
        Phrase(
          en: "write `\($0)`: that is the id of this question",
          nl: "schrijf `\($0)`: dat is het id van deze vraag")
      } ?? valid.flatMap { Wording.didYouMeanOrOne(id.value, among: $0) }
        ?? Wording.didYouMean(id.value, among: valid ?? ids) ?? idIsDue(id.value, ids)
        ?? renamed.map(Self.mayBe))
  }

  /// Returns help for a question that was given another name.
  private static func mayBe(_ id: String) -> Phrase {
    Phrase(
      en: "nothing asks \(Wording.quoted(id)): write `ask: \(id)` here if it is that question",
      nl:
        "\(Wording.quoted(id)) wordt nergens gesteld: is het die vraag, schrijf hier dan `ask: \(id)`"
    )
  }

  /// Returns help for words where an id is due: the question itself stands under `questions`.
  private static func idIsDue(_ text: String, _ ids: [String]) -> Phrase? {
    guard !Scalar.isID(text), let id = ids.first else { return nil }
    return Phrase(
      en: "put the question under `questions`, and its id here, such as `\(id)`",
      nl: "zet de vraag bij `questions`, en hier alleen het id, zoals `\(id)`")
  }
}
