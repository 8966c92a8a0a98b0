import ArgumentParser
import CallsideCore
import CallsideShell

/// How well the playbook, the reps and what was learned have foretold how leads end.
struct Chances: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "chance", nl: "kans"),
    does: Phrase(
      en: "how well chances were foretold: by the playbook, by you, and learned",
      nl: "hoe goed kansen voorspeld zijn: door het draaiboek, door jou, en geleerd"),
    takes: Phrase(same: ""))

  func run(in session: inout Session) throws {
    try session.showChances()
  }
}
