import ArgumentParser
import CallsideCore
import CallsideShell

/// The one grammar of the program's arguments and of lines typed at the prompt.
enum CommandLineGrammar {
  /// The names of all commands, in both languages.
  static let names = Set(Callside.commands.flatMap { $0.words.names })

  /// Reads words as a command and carries it out.
  ///
  /// - Throws: A `Refusal` or `Diagnostic`; the rule `usage` for words that are not a command.
  static func carryOut(_ words: [String], in session: inout Session) throws {
    let before = session.options
    var options = before
    let words = try options.take(from: words)
    guard options.store == before.store else { throw Diagnostic.storeIsOpen }
    session.options = options
    defer { session.options = before }

    guard let first = words.first else { return }
    if ["--version", "version", "versie"].contains(first) {
      return session.surroundings.write("callside \(Callside.version)\n")
    }
    let asksHelp = words.contains("--help") || words.contains("-h")
    if asksHelp || HelpPage.names.contains(first) {
      let path = words.filter { !$0.hasPrefix("-") && !HelpPage.names.contains($0) }
      var page = session.page
      try page.addHelp(for: path)
      return session.show(page)
    }
    guard
      let named = (Callside.commands + Callside.installing)
        .first(where: { $0.words.names.contains(first) })
    else { throw Diagnostic.unknownCommand(first) }
    // Only the command that was named is set up for parsing: all of them would take longer than
    // everything else a short command does.
    var typed = first
    var meant = named
    if !named.members.isEmpty, words.count > 1, !words[1].hasPrefix("-") {
      guard let member = named.member(words[1]) else {
        throw Diagnostic.unknownCommand(words[1], of: named)
      }
      (typed, meant) = (typed + " " + words[1], member)
    }
    let command: any ParsableCommand
    do {
      command = try named.parseAsRoot(Array(words.dropFirst()))
    } catch {
      throw UsageMistake.diagnostic(for: error, in: meant, typed: typed)
    }
    guard let command = command as? any CallsideCommand else {
      var page = session.page
      try page.addHelp(for: [first])
      return session.show(page)
    }
    try command.run(in: &session)
  }
}

extension Diagnostic {
  fileprivate static let storeIsOpen = Diagnostic(
    .error, "usage",
    Phrase(
      en: "`--store` is chosen when the program starts",
      nl: "`--store` kies je bij het starten van het programma"))

  static func unknownCommand(
    _ word: String, of group: (any CallsideCommand.Type)? = nil
  ) -> Diagnostic {
    let names = (group?.members ?? Callside.commands).map { $0.words.name }
    func whole(_ word: Phrase) -> Phrase {
      [group?.words.name, word].compactMap(\.self).joined(separator: " ")
    }
    let typed = whole(Phrase(same: word))
    let help = [Phrase(en: "help", nl: "hulp"), group?.words.name].compactMap(\.self)
      .joined(separator: " ")
    let near = Spelling.nearest(word, among: names).map(whole)
    return Diagnostic(
      .error, "usage",
      Phrase(
        en: "there is no command `\(typed.en)`", nl: "de opdracht `\(typed.nl)` bestaat niet"),
      help: near.map { Phrase(en: "did you mean `\($0.en)`?", nl: "bedoel je `\($0.nl)`?") }
        ?? Phrase(en: "`\(help.en)` lists the commands", nl: "`\(help.nl)` toont de opdrachten"))
  }
}
