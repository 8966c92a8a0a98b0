import ArgumentParser
import CallsideCore
import CallsideShell

/// The completion script of a shell.
struct Completions: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(same: "completions"),
    does: Phrase(en: "print completions for a shell", nl: "toon aanvullingen voor een shell"),
    takes: Phrase(same: "bash|zsh|fish"))

  @Argument(help: ArgumentHelp(en: "the shell", nl: "de shell", value: Phrase(same: "shell")))
  var shell: String

  func run(in session: inout Session) throws {
    guard let shell = CompletionShell(rawValue: shell) else { throw Diagnostic.unknownShell }
    let script = Callside.completionScript(for: shell)
    session.surroundings.write(Phrase.chosen(session.language, in: script) + "\n")
  }
}

extension Diagnostic {
  fileprivate static let unknownShell = Diagnostic(
    .error, "usage",
    Phrase(en: "a shell is `bash`, `zsh` or `fish`", nl: "een shell is `bash`, `zsh` of `fish`"))
}
