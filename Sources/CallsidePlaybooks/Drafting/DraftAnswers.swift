public import CallsideCore
import Foundation

/// The five answers that a new playbook is made of, as people type them.
///
/// The same readers take what is typed at a question and what stands behind an option.
public enum DraftAnswers {
  /// How many letters a product or a group of customers may have: they stand in the middle of
  /// sentences that are said in one breath.
  static let longest = 60

  /// Reads the language of the playbook.
  public static func language(_ text: String) throws(Diagnostic) -> Language {
    switch Spelling.fold(text) {
    case "en", "english", "engels": return .en
    case "nl", "dutch", "nederlands": return .nl
    default:
      throw .unfit(
        Phrase(
          en: "no playbooks are made in \"\(text)\"",
          nl: "in \"\(text)\" is er geen draaiboek te maken"),
        help: Phrase(en: "`nl` or `en`", nl: "`nl` of `en`"))
    }
  }

  /// Reads words that will stand in the middle of sentences.
  public static func words(_ text: String) throws(Diagnostic) -> String {
    let cleaned = Printable.cleaned(text)
      .trimmingCharacters(in: CharacterSet(charactersIn: " .,;:!?"))
    guard cleaned.contains(where: \.isLetter) else {
      throw .unfit(
        Phrase(en: "there is no word in \"\(text)\"", nl: "in \"\(text)\" staat geen woord"),
        help: Phrase(
          en: "as in the middle of a sentence, such as `bookkeeping`",
          nl: "zoals midden in een zin, bijvoorbeeld `boekhouding`"))
    }
    guard cleaned.count <= longest else {
      throw .unfit(
        Phrase(
          en: "\(cleaned.count) letters are too many to say in the middle of a sentence",
          nl: "\(cleaned.count) letters is te lang om midden in een zin te zeggen"),
        help: Phrase(
          en: "at most \(longest) letters; the details fit into the playbook later",
          nl: "hooguit \(longest) letters; de details passen later in het draaiboek"))
    }
    guard !cleaned.contains(where: { "{}<>".contains($0) }) else {
      throw .unfit(
        Phrase(
          en: "braces and angle brackets cannot be said aloud",
          nl: "accolades en haken kun je niet uitspreken"),
        help: Phrase(
          en: "words alone, such as `bookkeeping`", nl: "alleen woorden, zoals `boekhouding`"))
    }
    return cleaned
  }

  /// Reads phases: `all`, numbers and ranges of them, or names.
  public static func phases(_ text: String) throws(Diagnostic) -> Set<Phase.Kind> {
    var phases: Set<Phase.Kind> = []
    for word in parts(of: joiningRanges(Spelling.fold(text))) {
      if everything.contains(word) {
        return Set(Phase.Kind.allCases)
      }
      phases.formUnion(try kinds(word))
    }
    guard !phases.isEmpty else { throw .unknownDraftPhase(text) }
    return phases
  }

  private static let everything = [
    "all", "alle", "alles", "allemaal", "everything", "seven", "zeven",
  ]

  /// Returns a text with "1 tot en met 3" and its kin as "1-3".
  private static func joiningRanges(_ text: String) -> String {
    text.replacing(#/(\d)\s*(?:tot en met|tot|t/m|tm|to|through|until|[-–—])\s*(\d)/#) {
      "\($0.1)-\($0.2)"
    }
  }

  /// Reads frameworks: their names, or `none`.
  public static func frameworks(_ text: String) throws(Diagnostic) -> Set<Framework> {
    var frameworks: Set<Framework> = []
    let words = parts(of: text)
    let none = ["none", "geen", "no", "nee", "niets"]
    for word in words {
      if none.contains(word) {
        // "Geen idee" is no answer, and must not pass for "none".
        guard words.allSatisfy(none.contains) else { throw .undecidedFramework(text) }
        return []
      }
      guard let framework = Framework(rawValue: word) else {
        let near = Spelling.near(word, among: Framework.allCases.map(\.rawValue))
        throw .unfit(
          Phrase(
            en: "framework \"\(word)\" is not one of those there are",
            nl: "de methode \"\(word)\" is er niet bij"),
          help: near.first.map {
            Phrase(en: "did you mean `\($0)`?", nl: "bedoel je `\($0)`?")
          }
            ?? Phrase(
              en: "`bant`, `spin`, `meddic`, several with commas, or `none`",
              nl: "`bant`, `spin`, `meddic`, meer met komma's, of `geen`"))
      }
      frameworks.insert(framework)
    }
    return frameworks
  }

  /// Returns an id for a playbook about a product: its words, joined by hyphens.
  public static func id(for product: String) -> String {
    let words = Spelling.fold(product).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let id = words.prefix(4).joined(separator: "-")
    return PlaybookReader.isID(id) ? id : "playbook"
  }

  private static func parts(of text: String) -> [String] {
    Spelling.fold(text).split { ", ;+".contains($0) }.map(String.init)
      .filter { !["and", "en", "&"].contains($0) }
  }

  private static func kinds(_ word: String) throws(Diagnostic) -> [Phase.Kind] {
    let ends = word.split(separator: "-").map { Int($0) }
    let all = Phase.Kind.allCases
    if ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil {
      guard first >= 1, last <= all.count, first <= last else { throw .unknownDraftPhase(word) }
      return Array(all[(first - 1)..<last])
    }
    let names = all.map { kind in
      let phase = DraftPhase.of(kind)
      return [Phrase(same: kind.rawValue), phase.id, phase.title].map {
        Phrase(en: Spelling.fold($0.en), nl: Spelling.fold($0.nl))
      }
    }
    func kinds(where fits: (String) -> Bool) -> [Int] {
      names.indices.filter { names[$0].contains { fits($0.en) || fits($0.nl) } }
    }
    if let index = kinds(where: { $0 == word }).first { return [all[index]] }
    let begun = kinds { $0.hasPrefix(word) }
    guard word.count >= 3, begun.count == 1 else {
      throw .unknownDraftPhase(word, near: Spelling.nearest(word, among: names.flatMap(\.self)))
    }
    return [all[begun[0]]]
  }
}

/// The questions behind the five answers, for whoever has a terminal.
public enum DraftPrompt: Sendable, CaseIterable {
  case language, product, customers, phases, frameworks

  /// The question.
  public var question: Phrase {
    switch self {
    case .language:
      Phrase(en: "In which language are the calls?", nl: "In welke taal zijn de gesprekken?")
    case .product: Phrase(en: "What do you sell?", nl: "Wat verkoop je?")
    case .customers: Phrase(en: "Who do you sell to?", nl: "Aan wie verkoop je?")
    case .phases: Phrase(en: "Which phases do you want?", nl: "Welke fasen wil je?")
    case .frameworks:
      Phrase(
        en: "Which frameworks should the questions cover?",
        nl: "Welke methoden moeten de vragen dekken?")
    }
  }

  /// How to answer it.
  public var hint: Phrase {
    switch self {
    case .language: Phrase(en: "nl or en", nl: "nl of en")
    case .product:
      Phrase(
        en: "A few words, as in \"we're ringing about …\": bookkeeping, coffee machines.",
        nl: "Een paar woorden, zoals in \"ik bel over …\": boekhouding, koffieautomaten.")
    case .customers:
      Phrase(
        en: "A few words, as in \"we work for …\": installers, dental practices.",
        nl: "Een paar woorden, zoals in \"wij werken voor …\": installateurs, tandartsen.")
    case .phases:
      Phrase(en: "all, or numbers such as 1-3 or 2,4", nl: "alle, of nummers zoals 1-3 of 2,4")
    case .frameworks:
      Phrase(
        en: "bant, spin, meddic, several with commas, or none",
        nl: "bant, spin, meddic, meer met komma's, of geen")
    }
  }

  /// The names of the phases, to be chosen by number.
  public static let phaseTitles = Phase.Kind.allCases.map { DraftPhase.of($0).title }
}

extension Diagnostic {
  fileprivate static func unfit(_ headline: Phrase, help: Phrase) -> Diagnostic {
    Diagnostic(.error, "unfit-answer", headline, help: help)
  }

  fileprivate static func undecidedFramework(_ text: String) -> Diagnostic {
    .unfit(
      Phrase(en: "no framework is named in \"\(text)\"", nl: "in \"\(text)\" staat geen methode"),
      help: Phrase(
        en: "`bant` fits nearly every sale; `none` for none",
        nl: "`bant` past bij bijna elke verkoop; `geen` als je er geen wilt"))
  }

  fileprivate static func unknownDraftPhase(_ word: String, near: Phrase? = nil) -> Diagnostic {
    .unfit(
      Phrase(
        en: "\"\(word)\" is none of the seven phases", nl: "\"\(word)\" is geen van de zeven fasen"),
      help: near.map { Phrase(en: "did you mean `\($0.en)`?", nl: "bedoel je `\($0.nl)`?") }
        ?? Phrase(
          en: "`all`, numbers such as `1-3` or `2,4`, or names such as `qualify`",
          nl: "`alle`, nummers zoals `1-3` of `2,4`, of namen zoals `offerte`"))
  }
}
