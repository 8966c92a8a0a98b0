import CallsideCore

extension Check {
  /// Finds questions that say which answer is wanted.
  ///
  /// It knows a few ways of doing so: a question that begins with a denial ("wouldn't you …"), one
  /// that asks for agreement at its end (", right?"), and words such as "surely".
  static let leadingQuestion = Check(
    "leading-question", .warning,
    what: Phrase(
      en: "A question that says which answer is wanted.",
      nl: "Een vraag die de klant het antwoord in de mond legt."),
    why: Phrase(
      en: "The yes it gets is politeness. It is recorded as a fact, and the forecast believes it.",
      nl:
        "Het ja dat je krijgt is beleefdheid. Het staat als feit genoteerd, en de prognose gelooft het."
    ),
    bad: Example(
      .question, "ask: Wouldn't you rather spend less on this?",
      nl: "ask: \"U wilt hier liever minder aan kwijt zijn, toch?\""),
    good: Example(
      .question, "ask: What do you spend on this now?", nl: "ask: Wat bent u er nu aan kwijt?")
  ) { book in
    let isDutch = book.names.language == .nl
    return book.spoken.flatMap { spoken -> [Finding] in
      guard spoken.isQuestion else { return [] }
      return Sentences(spoken.text).sentences.compactMap { sentence in
        guard sentence.last?.text.hasSuffix("?") == true,
          let words = isDutch ? dutchLead(sentence) : englishLead(sentence)
        else { return nil }
        return .leadingQuestion(ScalarMap(spoken.node, in: book.source).span(of: words))
      }
    }
  }

  private static func englishLead(_ sentence: [Sentences.Word]) -> Range<Int>? {
    let words = folded(sentence)
    if let first = words.first, englishDenials.contains(first) { return sentence[0].range }
    let adverbs: Set<String> = ["surely", "obviously", "undoubtedly"]
    if let index = words.firstIndex(where: adverbs.contains) { return sentence[index].range }
    return agreement(
      in: sentence, words,
      [
        ["right"], ["correct"], ["isn't", "it"], ["don't", "you"], ["aren't", "you"],
        ["wouldn't", "you"], ["don't", "you", "think"], ["wouldn't", "it"],
      ])
  }

  private static func dutchLead(_ sentence: [Sentences.Word]) -> Range<Int>? {
    let words = folded(sentence)
    if words.count > 2, dutchDenials.contains(words[0]),
      ["u", "je", "het", "dat"].contains(words[1]),
      words[2] == "niet" || words[2] == "ook" && words.dropFirst(3).first == "niet"
    {
      return sentence[0].range.lowerBound..<sentence[2].range.upperBound
    }
    let adverbs: Set<String> = ["natuurlijk", "ongetwijfeld", "uiteraard"]
    if let index = words.firstIndex(where: adverbs.contains) { return sentence[index].range }
    return agreement(
      in: sentence, words,
      [
        ["toch"], ["he"], ["nietwaar"], ["niet", "waar"], ["of", "niet", "soms"], ["niet", "dan"],
      ])
  }

  /// Returns the words at the end of a sentence that ask for agreement, or nil.
  private static func agreement(
    in sentence: [Sentences.Word], _ words: [String], _ endings: [[String]]
  ) -> Range<Int>? {
    for ending in endings
    where words.count > ending.count && words.suffix(ending.count) == ending[...] {
      let before = sentence[words.count - ending.count - 1].text
      // "Is that right?" asks; "That is right, right?" wants a yes.
      guard before.hasSuffix(",") else { continue }
      let first = sentence[words.count - ending.count]
      return first.range.lowerBound..<sentence[words.count - 1].range.upperBound
    }
    return nil
  }

  private static func folded(_ sentence: [Sentences.Word]) -> [String] {
    sentence.map { word in
      Spelling.fold(word.text).replacing("’", with: "'").filter { $0.isLetter || $0 == "'" }
    }
  }

  private static let englishDenials: Set<String> = [
    "don't", "doesn't", "didn't", "isn't", "aren't", "wouldn't", "won't", "can't", "couldn't",
    "shouldn't", "haven't", "hasn't",
  ]

  private static let dutchDenials: Set<String> = [
    "vindt", "vind", "wilt", "wil", "zou", "bent", "ben", "is", "heeft", "hebt", "denkt", "ziet",
    "moet",
  ]
}

extension Finding {
  fileprivate static func leadingQuestion(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "the question says which answer is wanted",
        nl: "de vraag legt de klant het antwoord in de mond"),
      label: Phrase(en: "asks for a yes", nl: "vraagt om een ja"),
      help: Phrase(
        en: "begin with who, what, when or how", nl: "begin met wie, wat, wanneer of hoe"))
  }
}
