import CallsideCore

extension Check {
  /// Finds choices that leave nothing to choose.
  static let missingChoices = Check(
    "missing-choices",
    what: Phrase(
      en: "A choice that leaves nothing to choose.",
      nl: "Een keuze waarbij niets te kiezen valt."),
    why: Phrase(
      en: "A choice with fewer than two answers cannot tell one lead from another.",
      nl: "Een keuze met minder dan twee antwoorden maakt geen verschil tussen leads."),
    bad: Example(.question, "type: choice\nchoices: {ja: {label: Yes}}"),
    good: Example(.question, "type: choice\nchoices: {ja: {label: Yes}, nee: {label: No}}")
  ) { book in
    book.questions.compactMap { question in
      guard let kind = question.kind, kind.value == .choice, question.choices.count < 2 else {
        return nil
      }
      let given = question.node.entry("choices")?.value
      if let given, given.isEmpty || given.entries.isEmpty && given.span.end - given.span.start > 2
      {
        return nil  // The form reader has said what is wrong with it.
      }
      if given == nil, question.node.mayMisspell("choices", in: .question) { return nil }
      return .missingChoices(question, kind.span, count: question.choices.count)
    }
  }
}

extension Finding {
  fileprivate static func missingChoices(
    _ question: QuestionTree, _ span: Span, count: Int
  ) -> Finding {
    let name = Wording.quoted(question.id.value)
    return Finding(
      at: span,
      count == 0
        ? Phrase(en: "question \(name) has no choices", nl: "vraag \(name) heeft geen keuzes")
        : Phrase(
          en: "question \(name) has only one choice", nl: "vraag \(name) heeft maar één keuze"),
      label: Phrase(en: "a choice has at least two", nl: "een keuze heeft er minstens twee"),
      help: count == 0
        ? Phrase(
          en: "add `choices:`, or use `type: yes-no`",
          nl: "voeg `choices:` toe, of kies `type: yes-no`")
        : nil)
  }
}
