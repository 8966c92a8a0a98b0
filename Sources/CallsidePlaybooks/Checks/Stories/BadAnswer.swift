import CallsideCore

extension Check {
  /// Finds answers in stories that their question does not take.
  static let badAnswer = Check(
    "bad-answer",
    what: Phrase(
      en: "An answer in a story that its question does not take.",
      nl: "Een antwoord in een verhaal dat bij de vraag niet kan."),
    why: Phrase(
      en: "At the prompt the answer would be refused. Where a refusal is meant, write `refused`.",
      nl:
        "Op de opdrachtregel wordt dit antwoord niet aangenomen. Is dat juist de bedoeling, schrijf dan `refused`."
    ),
    bad: .story("- ask: budget\n  answer: maybe"),
    good: .story("- ask: budget\n  answer: ja"))
}

extension Finding {
  /// Says that a question does not take an answer.
  static func badAnswer(
    _ text: String, _ question: Question, because refusal: Diagnostic, _ span: Span
  ) -> Finding {
    let isListed = !question.choices.isEmpty
    let near = isListed ? Wording.didYouMean(text, among: question.choices.map(\.id)) : nil
    return Finding(
      at: span,
      Phrase(
        en: "question \(Wording.quoted(question.id)) does not take this answer",
        nl: "vraag \(Wording.quoted(question.id)) neemt dit antwoord niet aan"),
      label: refusal.headline,
      notes: isListed && near == nil
        ? [
          Phrase(
            en: "choose \(Wording.typed(question.choices.map(\.id)).en)",
            nl: "kies \(Wording.typed(question.choices.map(\.id)).nl)")
        ] : [],
      help: isListed ? near : refusal.help)
  }

  /// Says that a text is not a person.
  static func badPerson(because refusal: Diagnostic, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(en: "this is not a person", nl: "dit is geen persoon"), label: refusal.headline,
      help: refusal.help)
  }
}
