import ArgumentParser
import CallsideCore
import CallsideShell
import Foundation

/// The help, in either language, from the same command tree that reads the words.
enum HelpPage {
  /// The words that ask for help.
  static let names = ["help", "hulp", "?"]
}

extension Page {
  /// Adds the list of commands, or the help of one.
  ///
  /// - Throws: A diagnostic for a command there is not.
  mutating func addHelp(for path: [String]) throws {
    guard let name = path.first else { return addCommands() }
    guard let command = Callside.commands.first(where: { $0.words.names.contains(name) }) else {
      throw Diagnostic.unknownCommand(name)
    }
    if command.members.isEmpty { return add(command, prefix: "") }
    guard path.count > 1 else { return add(group: command) }
    guard let member = command.member(path[1]) else {
      throw Diagnostic.unknownCommand(path[1], of: command)
    }
    add(member, prefix: self.words(command.words.name) + " ")
  }

  private mutating func addCommands() {
    blank()
    heading(
      words(
        en: "callside — the coach at your side on every sales call",
        nl: "callside — de coach naast je bij elk verkoopgesprek"))
    blank()
    for command in Callside.commands {
      row(words(command.words.name), words(command.words.does))
    }
    row(
      words(en: "help", nl: "hulp"),
      words(en: "this list, or `help COMMAND`", nl: "deze lijst, of `hulp OPDRACHT`"))
    row(words(en: "quit", nl: "stop"), words(en: "leave (ctrl-D)", nl: "klaar (ctrl-D)"))
    blank()
    label(words(en: "WITH EVERY COMMAND", nl: "BIJ ELKE OPDRACHT"))
    for option in GlobalOptions.valued {
      row("\(words(option.name)) \(words(option.value))", words(option.does), nameWidth: 17)
    }
    for flag in GlobalOptions.flags { row(flag.name, words(flag.does), nameWidth: 17) }
  }

  private mutating func add(group: any CallsideCommand.Type) {
    blank()
    heading(words(group.words.name))
    paragraph(words(group.words.does))
    blank()
    for member in group.members {
      row(words(member.words.name), words(member.words.does))
    }
  }

  private mutating func add(_ command: any CallsideCommand.Type, prefix: String) {
    let names = command.words.names.joined(separator: ", ")
    blank()
    heading("\(prefix)\(words(command.words.name)) \(words(command.words.takes))", right: names)
    paragraph(words(command.words.does))
    let options = HelpOption.all(of: command)
    if !options.isEmpty {
      blank()
      for option in options {
        let usage = [option.name, option.value].map { words($0) }.filter { !$0.isEmpty }
        row(usage.joined(separator: " "), words(option.does), nameWidth: 26)
      }
    }
    if let example = command.words.example {
      blank()
      secondary(words(en: "for example: ", nl: "bijvoorbeeld: ") + words(example))
    }
  }
}

/// An option of a command, as its help shows it.
struct HelpOption {
  /// `--limit`.
  var name: Phrase
  /// What follows it, such as `N`; empty for a flag.
  var value: Phrase
  /// What it does.
  var does: Phrase

  /// Returns the options of a command, from the description that the parser gives of itself.
  static func all(of command: any CallsideCommand.Type) -> [HelpOption] {
    guard let data = command._dumpHelp().data(using: .utf8),
      let tool = try? JSONDecoder().decode(ToolDescription.self, from: data)
    else { return [] }
    return (tool.command.arguments ?? []).compactMap { argument in
      guard argument.kind != "positional", argument.shouldDisplay,
        let names = argument.names?.filter({ $0.kind == "long" }).map(\.name), let en = names.first,
        let nl = names.last,
        en != "help", en != "version"
      else { return nil }
      let takes = argument.kind == "option" ? argument.valueName : nil
      return HelpOption(
        name: Phrase(en: "--" + en, nl: "--" + nl),
        value: Phrase(carriedBy: takes?.uppercased() ?? ""),
        does: Phrase(carriedBy: argument.abstract ?? ""))
    }
  }
}

/// What is needed of the description that swift-argument-parser dumps as JSON.
private struct ToolDescription: Decodable {
  struct Command: Decodable {
    var arguments: [Argument]?
  }
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }
    var kind: String
    var shouldDisplay: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
  }
  var command: Command
}
