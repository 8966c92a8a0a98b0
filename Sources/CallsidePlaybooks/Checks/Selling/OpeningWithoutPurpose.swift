import CallsideCore

extension Check {
  /// Finds phone scripts that open without saying that the call is about business.
  ///
  /// It looks for a few words by which people say so, and takes `{{me.offer}}` for one. A call of
  /// after-sales need not have such a purpose, and is left alone.
  static let openingWithoutPurpose = Check(
    "opening-without-purpose", .warning,
    what: Phrase(
      en: "A script that opens without saying that the call is about business.",
      nl: "Een script dat begint zonder te zeggen dat het om zaken gaat."),
    why: Phrase(
      en: "The law wants the commercial purpose named at the start, and buyers prefer it so.",
      nl: "De wet wil dat je meteen zegt dat je iets verkoopt, en klanten hebben dat ook liever."),
    bad: Example(
      .script, "- say: Hello, {{me.name}} of {{me.company}}. How are you?\n  part: opening",
      nl: "- say: Dag, met {{me.name}} van {{me.company}}. Hoe gaat het?\n  part: opening"),
    good: Example(
      .script,
      "- say: Hello, {{me.name}} of {{me.company}}. This is a sales call.\n  part: opening",
      nl: "- say: Dag, {{me.name}} van {{me.company}} met een zakelijk voorstel.\n  part: opening")
  ) { book in
    let words = book.names.language == .nl ? dutchPurposes : englishPurposes
    return book.openings.compactMap { opening in
      let text = " " + Spelling.fold(Scalar.spoken(opening.text))
      guard opening.phase.kind?.value != .care,
        !PlaceholderScan(opening.text).tags.contains(where: { $0.name == "me.offer" }),
        !words.contains(where: { text.contains($0) })
      else { return nil }
      return .openingWithoutPurpose(opening.span)
    }
  }

  /// Beginnings of words, and sayings, by which Dutch reps name a commercial purpose.
  private static let dutchPurposes = [
    " verkoop", " verkop", "zakelijk", " zaken", " aanbod", " aanbied", " voorstel", " offerte",
    " commerci", " samenwerk", " in zee ", " contract", " bestel", " aanschaf", " abonnement",
    " demo", " proef", " kosten", " bespar", " inkoop", " klant kunnen worden", " klant worden",
    " als klant",
    " voor u kunnen doen", " voor u kunnen betekenen", " iets voor u ",
  ]

  /// Beginnings of words, and sayings, by which English reps name a commercial purpose.
  private static let englishPurposes = [
    " sales", " sell", " selling", " offer", " quote", " proposal", " business", " commercial",
    " contract", " buy", " purchase", " subscription", " demo", " trial", " pricing", " price",
    " worth your money", " work together", " working together", " we can do for you",
    " we could do for you", " become a customer", " as a customer",
  ]
}

extension Finding {
  fileprivate static func openingWithoutPurpose(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "the opening does not say that the call is about business",
        nl: "de opening zegt niet dat het om zaken gaat"),
      label: Phrase(en: "what is it you want?", nl: "waar belt u voor?"),
      help: Phrase(
        en: "say it plainly: `It's a sales call, about {{me.offer}}.`",
        nl: "zeg het gewoon: `Ik bel met een zakelijk aanbod, over {{me.offer}}.`"))
  }
}
