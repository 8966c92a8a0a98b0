import CallsideCore

extension Check {
  /// Finds questions that claim the answers of a question which is still there, or of one that
  /// another question claims already.
  static let wasInUse = Check(
    "was-in-use",
    what: Phrase(
      en: "A question that claims the answers of one that is still there.",
      nl: "Een vraag die de antwoorden opeist van een vraag die er nog is."),
    why: Phrase(
      en:
        "An answer belongs to one question. With two, a lead would lose what it said to the other.",
      nl: "Een antwoord hoort bij één vraag. Bij twee raakt een lead kwijt wat bij de andere hoort."
    ),
    bad: Example(.question, "was: budget"),
    good: Example(.question, "was: geld")
  ) { book in
    var claimed: [String: Span] = [:]
    return book.questions.flatMap(\.was).compactMap { id in
      if book.names.questions[id.value] != nil { return .wasInUse(id) }
      if let first = claimed.updateValue(id.span, forKey: id.value) {
        return .claimedTwice(id, firstAt: Wording.position(first, in: book.source))
      }
      return nil
    }
  }
}

extension Finding {
  fileprivate static func wasInUse(_ id: Located<String>) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "question \(Wording.quoted(id.value)) is still in this playbook",
        nl: "vraag \(Wording.quoted(id.value)) staat nog in dit draaiboek"),
      label: Phrase(
        en: "`was` names an id that is gone", nl: "`was` noemt een id dat er niet meer is"),
      help: Phrase(
        en: "remove the old question, or this line",
        nl: "haal de oude vraag weg, of deze regel"))
  }

  fileprivate static func claimedTwice(_ id: Located<String>, firstAt first: String) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "the answers to \(Wording.quoted(id.value)) go to a second question",
        nl: "de antwoorden op \(Wording.quoted(id.value)) gaan al naar een andere vraag"),
      notes: [Phrase(en: "the first is at \(first)", nl: "de eerste staat op \(first)")],
      help: Phrase(
        en: "leave `was` with one of them", nl: "laat `was` bij één van de twee staan"))
  }
}
