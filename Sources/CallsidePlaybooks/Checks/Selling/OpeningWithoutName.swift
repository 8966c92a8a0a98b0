import CallsideCore

extension Check {
  /// Finds phone scripts that open without the rep's name and company.
  static let openingWithoutName = Check(
    "opening-without-name", .warning,
    what: Phrase(
      en: "A script that opens without the rep's name and company.",
      nl: "Een script dat begint zonder je naam en je bedrijf."),
    why: Phrase(
      en: "Whoever is called wants to know who is there. For sales calls the law asks for it too.",
      nl: "Wie je belt wil weten wie er belt. Bij verkoopgesprekken eist de wet dat ook."),
    bad: Example(.script, "- say: Hello, I am making some sales calls.\n  part: opening"),
    good: Example(
      .script, "- say: Hello, {{me.name}} of {{me.company}} with a sales call.\n  part: opening")
  ) { book in
    book.openings.compactMap { opening in
      let placeholders = Set(PlaceholderScan(opening.text).tags.map(\.name))
      let names = !placeholders.isDisjoint(with: ["me.name", "me.first_name"])
      let company = placeholders.contains("me.company")
      guard !names || !company else { return nil }
      return .openingWithoutName(opening.span, lacksName: !names, lacksCompany: !company)
    }
  }
}

extension PlaybookTree {
  /// The first words of every script, each way they can be said, with the place they begin.
  ///
  /// They are the lines marked `part: opening`; without any, what is said before the first question.
  var openings: [(phase: PhaseTree, text: String, span: Span)] {
    phases.flatMap { phase -> [(phase: PhaseTree, text: String, span: Span)] in
      let steps = phase.script.steps
      var opening = steps.filter { $0.part == .opening && $0.node["say"] != nil }
      if opening.isEmpty {
        opening = steps.prefix { $0.question == nil && $0.role == nil }
          .filter { $0.node["say"] != nil }
      }
      // A line that could not be read may be the one with the names in it.
      guard let first = opening.first?.node["say"],
        opening.allSatisfy({ isSound($0.node.span) })
      else { return [] }
      let always = opening.filter { $0.when == nil }.compactMap { $0.node["say"]?.text }
      let variants = opening.filter { $0.when != nil }.compactMap { $0.node["say"] }
      if variants.isEmpty {
        return [(phase, always.joined(separator: " "), first.span)]
      }
      // Which of the variants is said depends on the lead; each has to stand for itself.
      return variants.map { variant in
        (phase, ([variant.text ?? ""] + always).joined(separator: " "), variant.span)
      }
    }
  }
}

extension Finding {
  fileprivate static func openingWithoutName(
    _ span: Span, lacksName: Bool, lacksCompany: Bool
  ) -> Finding {
    let missing =
      (lacksName ? ["{{me.name}}"] : []) + (lacksCompany ? ["{{me.company}}"] : [])
    let all = missing.map { "`\($0)`" }.joined(separator: " + ")
    let headline =
      switch (lacksName, lacksCompany) {
      case (true, true):
        Phrase(
          en: "the opening names neither you nor your company",
          nl: "de opening noemt je naam en je bedrijf niet")
      case (true, false):
        Phrase(en: "the opening does not name you", nl: "de opening noemt je naam niet")
      default:
        Phrase(
          en: "the opening does not name your company", nl: "de opening noemt je bedrijf niet")
      }
    return Finding(
      at: span, headline,
      help: Phrase(
        en: "put \(all) in the first sentence", nl: "zet \(all) in de eerste zin"))
  }
}
