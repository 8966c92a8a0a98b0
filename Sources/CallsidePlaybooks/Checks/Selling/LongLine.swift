import CallsideCore

extension Check {
  /// The most words a rep should say before the buyer can say something.
  ///
  /// At the 173 words a minute that were measured in sales calls this is some twenty seconds.
  /// Buyers should do more than half of the talking, and nobody listens to a stranger for longer.
  static let lineLimit = 60

  /// Finds lines that go on for too long.
  static let longLine = Check(
    "long-line", .warning,
    what: Phrase(
      en: "A line that goes on for longer than a buyer listens.",
      nl: "Een stuk tekst dat langer duurt dan een klant luistert."),
    why: Phrase(
      en: "Twenty seconds without a question is a speech. In a good call the buyer talks most.",
      nl:
        "Twintig tellen zonder vraag is een toespraak. In een goed gesprek praat de klant het meest."
    ),
    bad: Example(
      .script, "- say: >-\n" + beginning.en + rest.en, nl: "- say: >-\n" + beginning.nl + rest.nl),
    good: Example(.script, "- say: >-\n" + beginning.en, nl: "- say: >-\n" + beginning.nl)
  ) { book in
    book.spoken.compactMap { spoken in
      // A message on a voicemail is not interrupted, but nobody hears it out either.
      guard spoken.text.utf8.count > lineLimit * 2 else { return nil }
      let count = Sentences(spoken.text).count
      return count > lineLimit ? .longLine(spoken.node.span, words: count) : nil
    }
  }

  private static let beginning = Phrase(
    en: """
          We do the books for garages, and have done so for twenty years. There are forty of us, and we
          sit in three towns.

      """,
    nl: """
          Wij doen de boekhouding voor garages, al twintig jaar. We zijn met veertig mensen, en zitten in
          drie plaatsen.

      """)

  private static let rest = Phrase(
    en: """
          It began with a baker down the road. He told his brother about us. His brother has a garage of
          his own. That is how we came to work for garages. Today we do them faster than anyone. We have
          our own program for it. You would be in good hands. Our customers stay with us for years.

      """,
    nl: """
          Het begon met een bakker om de hoek. Die vertelde zijn broer over ons. Zijn broer heeft zelf een
          garage. Zo kwamen wij bij de garages terecht. Nu doen we dat sneller dan wie ook. We hebben er
          een eigen programma voor. U bent bij ons in goede handen. Onze klanten blijven jaren bij ons.

      """)
}

extension Finding {
  fileprivate static func longLine(_ span: Span, words: Int) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "\(words) words in one go are too many", nl: "\(words) woorden achter elkaar is te veel"
      ),
      label: Phrase(
        en: "at most \(Check.lineLimit), some twenty seconds",
        nl: "hooguit \(Check.lineLimit), zo'n twintig tellen"),
      help: Phrase(
        en: "make it two steps, with a question between them",
        nl: "maak er twee stappen van, met een vraag ertussen"))
  }
}
