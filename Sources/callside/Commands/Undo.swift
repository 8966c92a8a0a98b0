import ArgumentParser
import CallsideCore
import CallsideShell

/// Takes back what was recorded last.
struct Undo: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "undo", nl: "ongedaan"),
    does: Phrase(
      en: "take back what you recorded last; again goes further back",
      nl: "draai terug wat je het laatst vastlegde; nog eens gaat verder terug"),
    takes: Phrase(same: ""))

  func run(in session: inout Session) throws {
    try session.undo()
  }
}
