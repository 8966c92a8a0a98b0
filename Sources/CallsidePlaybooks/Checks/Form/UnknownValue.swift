import CallsideCore

extension Check {
  /// Finds words that are not among those a key takes.
  static let unknownValue = Check(
    "unknown-value",
    what: Phrase(
      en: "A word that is not one of those that may stand there.",
      nl: "Een woord dat daar niet kan staan."),
    why: Phrase(
      en: "The key takes a few words only; each of them does something in the program.",
      nl: "De sleutel kent maar een paar woorden; elk daarvan doet iets in het programma."),
    bad: Example(.phase, "kind: qualfy"),
    good: Example(.phase, "kind: qualify"))
}

extension Finding {
  /// Says that a word is not among those a key takes.
  static func unknownValue(
    _ text: String, _ key: String, _ words: [String], _ span: Span
  ) -> Finding {
    let all = Wording.typed(words)
    let label =
      switch words.count {
      case 1: Phrase(en: "only \(all.en)", nl: "alleen \(all.nl)")
      case 2...7: Phrase(en: "one of \(all.en)", nl: "kies \(all.nl)")
      default: Phrase(en: "not one of the \(words.count)", nl: "geen van de \(words.count)")
      }
    return Finding(
      at: span,
      Phrase(
        en: "\(Wording.quoted(text)) is not a value of \"\(key)\"",
        nl: "\(Wording.quoted(text)) is geen waarde van \"\(key)\""),
      label: label,
      notes: words.count > 7 ? [Phrase(en: "choose \(all.en)", nl: "kies \(all.nl)")] : [],
      help: Wording.didYouMean(text, among: words))
  }

  /// Says that a text is not the code of a currency.
  static func badCurrency(_ text: String, _ span: Span) -> Finding {
    let meant = text.uppercased()
    return Finding(
      at: span,
      Phrase(
        en: "\(Wording.quoted(text)) is not a currency",
        nl: "\(Wording.quoted(text)) is geen munteenheid"),
      label: Phrase(
        en: "three capital letters, such as `EUR`", nl: "drie hoofdletters, zoals `EUR`"),
      help: Scalar.isCurrency(meant) ? Wording.didYouMean([meant]) : nil)
  }
}
