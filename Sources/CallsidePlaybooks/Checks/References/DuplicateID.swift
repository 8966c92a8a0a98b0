import CallsideCore

extension Check {
  /// Finds phases and steps with an id that is taken.
  static let duplicateID = Check(
    "duplicate-id",
    what: Phrase(
      en: "A phase or step with an id that is taken.",
      nl: "Een fase of stap met een id dat al bezet is."),
    why: Phrase(
      en: "Leads and answers are kept by id. With two of one name, nobody knows which is meant.",
      nl: "Leads en antwoorden hangen aan een id. Bij twee dezelfde weet niemand welke bedoeld is."),
    bad: Example(.script, "- {id: hello, say: Hello.}\n- {id: hello, say: Hello again.}"),
    good: Example(.script, "- {id: hello, say: Hello.}\n- {id: again, say: Hello again.}")
  ) { book in
    let phase = Phrase(en: "phase", nl: "fase")
    let step = Phrase(en: "step", nl: "stap")
    return repeated(book.phases.compactMap(\.id), phase, in: book.source)
      + repeated(book.steps.compactMap(\.id), step, in: book.source)
  }

  private static func repeated(
    _ ids: [Located<String>], _ noun: Phrase, in source: SourceText
  ) -> [Finding] {
    var first: [String: Span] = [:]
    return ids.compactMap { id in
      guard let span = first[id.value] else {
        first[id.value] = id.span
        return nil
      }
      return .duplicateID(id, noun, firstAt: Wording.position(span, in: source))
    }
  }
}

extension Finding {
  fileprivate static func duplicateID(
    _ id: Located<String>, _ noun: Phrase, firstAt first: String
  ) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "id \(Wording.quoted(id.value)) is given to a second \(noun.en)",
        nl: "id \(Wording.quoted(id.value)) hoort al bij een andere \(noun.nl)"),
      notes: [Phrase(en: "the first is at \(first)", nl: "de eerste staat op \(first)")])
  }
}
