import ArgumentParser
import CallsideCore
import CallsideShell

/// What is put aside, and why: for whoever leads the team.
struct Skips: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "skips", nl: "overgeslagen"),
    does: Phrase(
      en: "what was skipped or snoozed: how often, by reason and rep",
      nl: "wat is overgeslagen of uitgesteld: hoe vaak, per reden en verkoper"),
    takes: Phrase(same: ""),
    example: Phrase(en: "skips --days 30", nl: "overgeslagen --dagen 30"))

  @Option(
    name: .words("days", "dagen"),
    help: ArgumentHelp(
      en: "how many days back, 90 unless told", nl: "hoeveel dagen terug, 90 tenzij anders",
      value: Phrase(same: "n")))
  var days = 90

  func run(in session: inout Session) throws {
    try session.showPutOffs(days: days)
  }
}
