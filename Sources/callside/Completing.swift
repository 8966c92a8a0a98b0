import CallsideCore
import CallsideShell

extension Session {
  /// Returns what can be completed at the prompt of this session.
  mutating func completionSource() throws -> CompletionSource {
    try completionSource(commands: Callside.commands.map { described($0) } + [help])
  }

  private func described(_ command: any CallsideCommand.Type) -> CompletionSource.Command {
    CompletionSource.Command(
      names: sorted(command.words),
      options: HelpOption.all(of: command).map { $0.name[language] }
        + GlobalOptions.valued.map { $0.name[language] }.filter { $0 != "--store" } + ["--json"],
      takes: command.words.completes, subcommands: command.members.map { described($0) })
  }

  private var help: CompletionSource.Command {
    CompletionSource.Command(
      names: language == .nl ? ["hulp", "help"] : ["help", "hulp"], options: [],
      takes: .command)
  }

  /// The name in the language of the screen first.
  private func sorted(_ words: CommandWords) -> [String] {
    language == .nl ? words.names.reversed() : words.names
  }
}
