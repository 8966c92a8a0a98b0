import CallsideCore
import Foundation

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

  /// Says that a text is not a country.
  static func badCountry(_ text: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "\(Wording.quoted(text)) is no country", nl: "\(Wording.quoted(text)) is geen land"),
      help: Phrase(
        en: "its name or two letters, such as `Belgium` or `be`",
        nl: "de naam of twee letters, zoals `België` of `be`"))
  }

  /// Says that a text is not the code of a currency.
  static func badCurrency(_ text: String, _ span: Span) -> Finding {
    let meant = currencies[text.lowercased()] ?? text.uppercased()
    return Finding(
      at: span,
      Phrase(
        en: "\(Wording.quoted(text)) is not a currency",
        nl: "\(Wording.quoted(text)) is geen munteenheid"),
      label: Phrase(
        en: "three capital letters, such as `EUR`", nl: "drie hoofdletters, zoals `EUR`"),
      help: Scalar.isCurrency(meant)
        ? Wording.didYouMean([meant])
        : Phrase(en: "for euros write `EUR`", nl: "schrijf `EUR` voor euro's"))
  }

  /// The codes of currencies that authors write as a sign or a word.
  private static let currencies = [
    "€": "EUR", "euro": "EUR", "euro's": "EUR", "euros": "EUR", "$": "USD", "dollar": "USD",
    "dollars": "USD", "£": "GBP", "pond": "GBP", "pound": "GBP", "pounds": "GBP", "fr.": "CHF",
  ]

  /// Says that a word is not a day, nor days from one to another.
  ///
  /// - Parameter words: The days there are, in the language of the playbook.
  static func unknownDay(
    _ text: String, _ key: String, _ words: [String], _ span: Span
  ) -> Finding {
    var finding = unknownValue(text, key, words, span)
    let pieces = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    if pieces.count > 1, pieces.allSatisfy({ Scalar.days($0) != nil }) {
      let list = "[" + pieces.joined(separator: ", ") + "]"
      finding.help = Phrase(
        en: "put it between square brackets: `\(list)`",
        nl: "zet het tussen rechte haken: `\(list)`")
    } else if finding.help == nil, let meant = days(in: text, of: Array(words.dropFirst())) {
      finding.help = Wording.didYouMean([meant])
    }
    return finding
  }

  /// Returns what "maandag t/m vrijdag" or "Monday to Friday" stands for, or nil.
  private static func days(in text: String, of names: [String]) -> String? {
    let found = Spelling.fold(String(text.prefix(60))).split { !$0.isLetter }
      .compactMap { word in names.first { word.hasPrefix($0) } }
    return switch found.count {
    case 1: found[0]
    case 2: found[0] + "-" + found[1]
    default: nil
    }
  }
}
