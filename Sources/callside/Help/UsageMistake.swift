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
    let message = Phrase.chosen(.en, in: command.message(for: error))
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let thing = quoted.first ?? ""
    return Diagnostic(
      .error, "usage", headline(message, thing, quoted.count > 1 ? quoted[1] : thing),
      help: help(message, quoted, typed))
  }

  private static func headline(_ message: String, _ thing: String, _ place: String) -> Phrase {
    if message.hasPrefix("Unknown option") {
      return Phrase(en: "there is no option `\(thing)`", nl: "de optie `\(thing)` bestaat niet")
    }
    if message.hasPrefix("Missing expected argument") || message.hasPrefix("Missing one of") {
      return Phrase(en: "something is missing: `\(thing)`", nl: "er ontbreekt iets: `\(thing)`")
    }
    if message.hasPrefix("Missing value for") {
      return Phrase(en: "`\(thing)` needs a value", nl: "achter `\(thing)` hoort iets")
    }
    if message.hasPrefix("Unexpected argument") || message.contains("unexpected arguments") {
      return Phrase(en: "`\(thing)` has no place here", nl: "`\(thing)` hoort hier niet")
    }
    if message.hasPrefix("The value") {
      return Phrase(
        en: "the value of `\(place)` does not fit", nl: "de waarde van `\(place)` past niet")
    }
    return Phrase(en: "that line cannot be read", nl: "die regel is niet te lezen")
  }

  private static func help(_ message: String, _ quoted: [String], _ command: String) -> Phrase? {
    if message.contains("Did you mean"), let near = quoted.last, near != quoted.first {
      return Phrase(en: "did you mean `\(near)`?", nl: "bedoel je `\(near)`?")
    }
    return Phrase(
      en: "`help \(command)` shows what goes with it",
      nl: "`hulp \(command)` laat zien wat erbij hoort")
  }
}
