import CallsideCore

extension Check {
  /// The most words a spoken sentence may have.
  ///
  /// British government writers are asked to look again at every sentence of more than 25 words,
  /// because readers lose it there; a listener cannot even go back. Said at the calm pace of 173
  /// words a minute that was measured in sales calls, it takes close to nine seconds: one breath.
  static let sentenceLimit = 25

  /// Finds sentences that are too long to say in one breath.
  static let longSentence = Check(
    "long-sentence", .warning,
    what: Phrase(
      en: "A sentence that is too long to say in one breath.",
      nl: "Een zin die te lang is om in één adem te zeggen."),
    why: Phrase(
      en:
        "After \(sentenceLimit) words the rep runs out of breath and the buyer has lost the thread.",
      nl: "Na \(sentenceLimit) woorden is de adem op, en is de klant de draad kwijt."),
    bad: Example(
      .script,
      """
      - say: >-
          We would like to show you what we do for companies of your size, and what it would bring you in
          a year if you let us take that work off your hands.
      """,
      nl: """
        - say: >-
            Wij laten u graag zien wat wij doen voor bedrijven van uw omvang, en wat het u in een jaar
            oplevert als u ons dat werk uit handen laat nemen, zodat u er zelf geen tijd meer in steekt.
        """),
    good: Example(
      .script,
      """
      - say: >-
          We would like to show you what we do for companies of your size. You will see what it brings
          you in a year.
      """,
      nl: """
        - say: >-
            Wij laten u graag zien wat wij doen voor bedrijven van uw omvang. Dan weet u ook wat het u in
            een jaar oplevert.
        """)
  ) { book in
    book.spoken.flatMap { spoken -> [Finding] in
      // Few texts have that many words at all; the rest need not be taken apart.
      guard spoken.text.utf8.count > sentenceLimit * 2 else { return [] }
      let long = Sentences(spoken.text).sentences.filter { $0.count > sentenceLimit }
      return long.compactMap { sentence in
        guard let first = sentence.first, let last = sentence.last else { return nil }
        let map = ScalarMap(spoken.node, in: book.source)
        let range = first.range.lowerBound..<last.range.upperBound
        return .longSentence(map.span(of: range), words: sentence.count)
      }
    }
  }
}

extension Finding {
  fileprivate static func longSentence(_ span: Span, words: Int) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a sentence of \(words) words is too long for one breath",
        nl: "een zin van \(words) woorden is te lang voor één adem"),
      label: Phrase(
        en: "at most \(Check.sentenceLimit)", nl: "hooguit \(Check.sentenceLimit)"),
      help: Phrase(en: "make it two sentences", nl: "maak er twee zinnen van"))
  }
}
