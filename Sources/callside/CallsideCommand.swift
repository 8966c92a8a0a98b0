import ArgumentParser
import CallsideCore
import CallsideShell

/// A command of the program, in a session.
protocol CallsideCommand: ParsableCommand {
  /// Its names and what it does, in both languages.
  static var words: CommandWords { get }
  /// What its first word may name, such as `check` of `playbook`, in the order of the help; mostly nothing.
  static var members: [any CallsideCommand.Type] { get }

  /// Carries it out.
  func run(in session: inout Session) throws
}

/// How a command is called and explained, in both languages.
struct CommandWords: Sendable {
  /// The names, such as `next` and `volgende`.
  var name: Phrase
  /// What it does: an imperative without a full stop.
  var does: Phrase
  /// What follows the name.
  var takes: Phrase
  /// A line that shows it in use.
  var example: Phrase?
  /// What its words are, for completion.
  var completes: CompletionSource.Kind = .nothing

  /// Both names, without repeating one.
  var names: [String] { name.en == name.nl ? [name.en] : [name.en, name.nl] }
}

extension CallsideCommand {
  static var members: [any CallsideCommand.Type] { [] }

  static var configuration: CommandConfiguration {
    words.configuration(subcommands: members.map { $0 as any ParsableCommand.Type })
  }

  /// Returns the member with a name in either language, or nil.
  static func member(_ name: String) -> (any CallsideCommand.Type)? {
    members.first { $0.words.names.contains(name) }
  }
}

extension CommandWords {
  /// Returns what swift-argument-parser wants to know.
  fileprivate func configuration(
    subcommands: [any ParsableCommand.Type]
  ) -> CommandConfiguration {
    var configuration = CommandConfiguration(
      commandName: name.en, abstract: does.en, subcommands: subcommands,
      // Whoever asks for help has it before anything is parsed.
      helpNames: [],
      aliases: name.nl == name.en ? [] : [name.nl])
    // Else each line is first read as a request for a completion script, which takes longer than
    // all the rest of reading it.
    configuration._superCommandName = "callside"
    return configuration
  }
}

extension ArgumentHelp {
  /// Makes help that carries both languages; ``Phrase/init(carriedBy:)`` takes them apart again.
  init(en: String, nl: String, value: Phrase? = nil) {
    self.init("\(Phrase(en: en, nl: nl).carried)", valueName: value?.carried)
  }
}

extension Phrase {
  /// Both languages in one text, for what has room for one.
  fileprivate var carried: String { "\u{1E}\(en)\u{1F}\(nl)\u{1D}" }

  /// Takes apart help that carries both languages.
  init(carriedBy text: String) {
    self.init(
      en: Phrase.chosen(.en, in: text), nl: Phrase.chosen(.nl, in: text))
  }

  /// Returns a text with one language left of each help that carries both.
  static func chosen(_ language: Language, in text: String) -> String {
    text.split(separator: "\u{1E}", omittingEmptySubsequences: false).enumerated()
      .map { index, piece in
        let halves = piece.split(separator: "\u{1F}", maxSplits: 1)
        guard index > 0, halves.count == 2 else { return String(piece) }
        let rest = halves[1].split(
          separator: "\u{1D}", maxSplits: 1, omittingEmptySubsequences: false)
        return String(language == .en ? halves[0] : rest[0]) + (rest.count > 1 ? rest[1] : "")
      }
      .joined()
  }
}
