import CallsideCore

extension Check {
  /// Finds questions that ask two things at once.
  ///
  /// Two question marks tell it, and a second question word behind "and" or "or". A day and a time
  /// are one moment, so that "and at what time" is let pass where a date is asked for.
  static let doubleQuestion = Check(
    "double-question", .warning,
    what: Phrase(
      en: "A question that asks two things at once.",
      nl: "Een vraag die twee dingen tegelijk vraagt."),
    why: Phrase(
      en: "Buyers answer the half they like, and only one answer can be recorded.",
      nl: "De klant beantwoordt de helft die hem uitkomt, en je kunt maar één antwoord vastleggen."),
    bad: Example(
      .question, "ask: Is there a budget, and who decides about it?",
      nl: "ask: Is er budget, en wie gaat daarover?"),
    good: Example(.question, "ask: Is there a budget?", nl: "ask: Is er budget?")
  ) { book in
    let isDutch = book.names.language == .nl
    return book.spoken.compactMap { spoken in
      guard spoken.isQuestion, let place = second(in: spoken, isDutch: isDutch) else { return nil }
      return .doubleQuestion(ScalarMap(spoken.node, in: book.source).span(of: place))
    }
  }

  /// Returns where the second question of a text stands, or nil when there is one at most.
  private static func second(in spoken: SpokenText, isDutch: Bool) -> Range<Int>? {
    let sentences = Sentences(spoken.text).sentences
    let asked = sentences.filter { $0.last?.text.hasSuffix("?") == true }
    if asked.count > 1, let first = asked[1].first, let last = asked[1].last {
      return first.range.lowerBound..<last.range.upperBound
    }
    guard let sentence = asked.first, let last = sentence.last else { return nil }
    let words = sentence.map { Spelling.fold($0.text).filter { $0.isLetter || $0 == "'" } }
    let joints: Set<String> = isDutch ? ["en", "of"] : ["and", "or"]
    let openers = isDutch ? dutchOpeners : englishOpeners
    for (index, word) in words.enumerated().dropFirst() where joints.contains(word) {
      // Behind "or", a verb begins the other half of a choice, which is one question.
      let isChoice = ["or", "of"].contains(word)
      var next = index + 1
      if next < words.count,
        ["at", "in", "for", "by", "with", "tot", "met", "op"].contains(words[next])
      {
        next += 1
      }
      guard next < words.count,
        openers.words.contains(words[next])
          || !isChoice && openers.verbs.contains(words[next])
      else { continue }
      let rest = words[next...].joined(separator: " ")
      let isMoment = spoken.use == .question(.date)
      if isMoment, ["what time", "hoe laat"].contains(where: rest.hasPrefix) { continue }
      return sentence[index].range.lowerBound..<last.range.upperBound
    }
    return nil
  }

  /// With what a question goes on behind a joining word: question words, and verbs.
  private typealias Openers = (words: Set<String>, verbs: Set<String>)

  private static let dutchOpeners: Openers = (
    [
      "wie", "wat", "waar", "wanneer", "waarom", "waarmee", "waarvoor", "welk", "welke", "hoe",
      "hoeveel",
    ],
    [
      "heeft", "hebt", "heb", "hebben", "ben", "bent", "kan", "kunt", "kunnen", "wil", "wilt",
      "willen", "gaat", "gaan", "doet", "doen", "moet", "moeten", "mag", "mogen", "zou", "zouden",
      "zijn", "is", "komt", "komen", "wordt", "worden", "zit", "staat",
    ]
  )

  private static let englishOpeners: Openers = (
    ["who", "what", "where", "when", "why", "which", "how"],
    [
      "do", "does", "did", "is", "are", "was", "have", "has", "can", "could", "would", "should",
      "will", "may",
    ]
  )
}

extension Finding {
  fileprivate static func doubleQuestion(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(en: "this asks two things at once", nl: "dit vraagt twee dingen tegelijk"),
      label: Phrase(en: "the second question", nl: "de tweede vraag"),
      help: Phrase(
        en: "make it a question of its own, and ask it in the next step",
        nl: "maak er een eigen vraag van, en stel die in de volgende stap"))
  }
}
