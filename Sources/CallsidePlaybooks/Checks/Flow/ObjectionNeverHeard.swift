import CallsideCore

extension Check {
  /// Finds objections without a word by which they are heard.
  static let objectionNeverHeard = Check(
    "objection-never-heard", .warning,
    what: Phrase(
      en: "An objection without the words buyers say it in.",
      nl: "Een bezwaar zonder de woorden waarin klanten het zeggen."),
    why: Phrase(
      en: "In a call a rep types what is heard. Without those words the answer is not found.",
      nl: "In een gesprek typ je wat je hoort. Zonder die woorden vind je het antwoord niet."),
    bad: Example(.objection, "hears: []"),
    good: Example(.objection, "hears: [too expensive, a lot of money]")
  ) { book in
    book.objections.compactMap { objection in
      guard let hears = objection.node.entry("hears"), case .list(let words) = hears.value.content,
        words.isEmpty
      else { return nil }
      return .objectionNeverHeard(objection, hears.value.span)
    }
  }
}

extension Finding {
  fileprivate static func objectionNeverHeard(_ objection: ObjectionTree, _ span: Span) -> Finding {
    let name = Wording.quoted(objection.id.value)
    return Finding(
      at: span,
      Phrase(
        en: "objection \(name) is never heard", nl: "bezwaar \(name) wordt nooit gehoord"),
      label: Phrase(
        en: "what do buyers say?", nl: "wat zegt de klant dan?"),
      help: Phrase(
        en: "write down 3 to 6 ways in which buyers say it",
        nl: "schrijf 3 tot 6 manieren op waarop klanten het zeggen"))
  }
}
