import CallsideCore

extension Check {
  /// Finds lines that say an answer which may not be there.
  static let answerNotKnown = Check(
    "answer-not-known", .warning,
    what: Phrase(
      en: "A line that says an answer which may not be known.",
      nl: "Een zin met een antwoord erin dat misschien nog niet bekend is."),
    why: Phrase(
      en: "Without the answer a hole is left, and the rep reads out half a sentence.",
      nl: "Zonder antwoord valt er een gat, en leest de verkoper een halve zin voor."),
    bad: Example(.script, "- say: So you have {{answers.budget}} for this."),
    good: Example(
      .script, "- when: budget is known\n  say: So you have {{answers.budget}} for this.")
  ) { book in
    let space = ConditionSpace(book)
    return book.spoken.flatMap { spoken -> [Finding] in
      guard [.line, .voicemail].contains(spoken.use), spoken.text.contains("answers.") else {
        return []
      }
      return unguarded(in: spoken.text).compactMap { tag in
        let question = String(tag.name.dropFirst("answers.".count))
        guard book.names.questions[question] != nil,
          !space.implies(spoken.when, .answerKnown(question: question))
        else { return nil }
        let map = ScalarMap(spoken.node, in: book.source)
        return .answerNotKnown(question, map.span(of: tag.range), isLine: spoken.use == .line)
      }
    }
  }

  /// Returns the answers of a text that stand outside a section of their own.
  private static func unguarded(in text: String) -> [PlaceholderScan.Tag] {
    var sections: [String] = []
    return PlaceholderScan(text).tags.filter { tag in
      switch tag.kind {
      case .section, .inverted: sections.append(tag.name)
      case .close: _ = sections.popLast()
      case .value: return tag.name.hasPrefix("answers.") && !sections.contains(tag.name)
      }
      return false
    }
  }
}

extension Finding {
  fileprivate static func answerNotKnown(_ question: String, _ span: Span, isLine: Bool) -> Finding
  {
    let name = Wording.quoted(question)
    return Finding(
      at: span,
      Phrase(
        en: "the answer to \(name) may not be known here",
        nl: "het antwoord op \(name) is hier misschien niet bekend"),
      label: Phrase(en: "leaves a hole in the sentence", nl: "laat een gat in de zin"),
      help: isLine
        ? Phrase(
          en: "add `when: \(question) is known` to the step",
          nl: "zet `when: \(question) is known` bij de stap")
        : Phrase(
          en: "put the sentence between `{{#answers.\(question)}}` and `{{/answers.\(question)}}`",
          nl: "zet de zin tussen `{{#answers.\(question)}}` en `{{/answers.\(question)}}`"))
  }
}
