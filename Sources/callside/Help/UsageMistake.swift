import ArgumentParser
import CallsideCore
import Foundation

/// Telling in both languages what the parser found wrong with the words of a command.
enum UsageMistake {
  /// Returns a diagnostic for an error of the parser.
  ///
  /// The parser's messages are English sentences; each kind is known by how it begins, and what
  /// it quotes is carried over.
  static func diagnostic(
    for error: any Error, in command: any CallsideCommand.Type, typed: String
  ) -> Diagnostic {
    let carried = command.message(for: error)
    let message = Phrase.chosen(.en, in: carried)
    let (en, nl) = (quotes(in: message), quotes(in: Phrase.chosen(.nl, in: carried)))
    let quoted = zip(en, nl).map { Phrase(en: $0, nl: $1) }
    let thing = quoted.first ?? Phrase(same: "")
    return Diagnostic(
      .error, "usage", headline(message, thing, quoted.count > 1 ? quoted[1] : thing),
      help: help(message, quoted, command, typed))
  }

  /// Returns what a message quotes; what is to be filled in is written as in the help.
  private static func quotes(in message: String) -> [String] {
    message.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }
      .map { quoted in
        String(quoted.element).replacing(/<(.+?)>/) { $0.1.uppercased() }
          .replacing(" ...", with: " …")
      }
  }

  private static func headline(_ message: String, _ thing: Phrase, _ place: Phrase) -> Phrase {
    if message.hasPrefix("Unknown option") {
      return Phrase(
        en: "there is no option `\(thing.en)`", nl: "de optie `\(thing.nl)` bestaat niet")
    }
    if message.hasPrefix("Missing expected argument") || message.hasPrefix("Missing one of") {
      return Phrase(
        en: "something is missing: `\(thing.en)`", nl: "er ontbreekt iets: `\(thing.nl)`")
    }
    if message.hasPrefix("Missing value for") {
      return Phrase(en: "`\(thing.en)` needs a value", nl: "achter `\(thing.nl)` hoort iets")
    }
    if message.hasPrefix("Unexpected argument") || message.contains("unexpected arguments") {
      return Phrase(en: "`\(thing.en)` has no place here", nl: "`\(thing.nl)` hoort hier niet")
    }
    if message.hasPrefix("The value") {
      return Phrase(
        en: "the value of `\(place.en)` does not fit", nl: "de waarde van `\(place.nl)` past niet")
    }
    return Phrase(en: "that line cannot be read", nl: "die regel is niet te lezen")
  }

  private static func help(
    _ message: String, _ quoted: [Phrase], _ command: any CallsideCommand.Type, _ typed: String
  ) -> Phrase? {
    // The parser would offer the name in whatever language is nearest.
    if message.hasPrefix("Unknown option"), let unknown = quoted.first,
      let near = Spelling.nearest(unknown.en, among: HelpOption.all(of: command).map(\.name))
    {
      return Phrase(en: "did you mean `\(near.en)`?", nl: "bedoel je `\(near.nl)`?")
    }
    if message.contains("one of"), quoted.count > 2 {
      let all = Array(quoted[2...]).joined(separator: ", ")
      return Phrase(en: "choose one of \(all.en)", nl: "kies uit \(all.nl)")
    }
    return Phrase(
      en: "`help \(typed)` shows what goes with it",
      nl: "`hulp \(typed)` laat zien wat erbij hoort")
  }
}
