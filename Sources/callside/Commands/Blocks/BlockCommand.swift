import ArgumentParser
import CallsideCore
import CallsideShell

/// A stretch of time for one kind of calls.
struct BlockCommand: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "block", nl: "blok"),
    does: Phrase(
      en: "a stretch of time for new business, and nothing else",
      nl: "een stuk van de dag voor nieuwe klanten, en verder niets"),
    takes: Phrase(en: "[start 45m new | stop]", nl: "[start 45m nieuw | stop]"),
    example: Phrase(en: "block start 45m new", nl: "blok start 45m nieuw"))

  static let members: [any CallsideCommand.Type] = [BlockStart.self, BlockStop.self]

  func run(in session: inout Session) throws {
    try session.showBlock()
  }
}
