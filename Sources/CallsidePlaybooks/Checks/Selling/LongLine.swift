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
    bad: Example(.script, "- say: >-\n" + beginning + rest),
    good: Example(.script, "- say: >-\n" + beginning)
  ) { book in
    book.spoken.compactMap { spoken in
      // A message on a voicemail is not interrupted, but nobody hears it out either.
      guard spoken.text.utf8.count > lineLimit * 2 else { return nil }
      let count = Sentences(spoken.text).count
      return count > lineLimit ? .longLine(spoken.node.span, words: count) : nil
    }
  }

  private static let beginning = """
        We do the books for garages, and have done so for twenty years. There are forty of us, and we
        sit in three towns.

    """

  private static let rest = """
        It began with a baker down the road. He told his brother about us. His brother has a garage of
        his own. That is how we came to work for garages. Today we do them faster than anyone. We have
        our own program for it. You would be in good hands. Our customers stay with us for years.

    """
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
