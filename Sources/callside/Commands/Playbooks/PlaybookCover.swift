import ArgumentParser
import CallsideCore
import CallsidePlaybooks
import CallsideShell

/// Random walks through a playbook.
struct PlaybookCover: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "cover", nl: "dekking"),
    does: Phrase(
      en: "walk through a playbook at random, and show what is never reached",
      nl: "loop een draaiboek willekeurig door, en toon wat nooit aan bod komt"),
    takes: Phrase(en: "[ID|FILE]", nl: "[ID|BESTAND]"),
    example: Phrase(
      en: "playbook cover business-services --runs 10000",
      nl: "draaiboek dekking zakelijke-diensten --rondes 10000"), completes: .playbook)

  @Argument(
    help: ArgumentHelp(
      en: "the id or file; that of new leads unless told",
      nl: "id of bestand; anders dat van nieuwe leads",
      value: Phrase(en: "file", nl: "bestand")))
  var file: String?
  @Option(
    name: .words("runs", "rondes"),
    help: ArgumentHelp(
      en: "how many walks (2000 unless told)", nl: "hoeveel rondes (anders 2000)",
      value: Phrase(en: "n", nl: "n")))
  var runs = Coverage.usualWalks
  @Option(
    name: .words("seed", "reeks"),
    help: ArgumentHelp(
      en: "make the walks of this seed again", nl: "loop de rondes van deze toevalsreeks nog eens",
      value: Phrase(en: "s", nl: "n")))
  var seed: UInt64?

  func validate() throws {
    guard runs > 0 else {
      throw ValidationError("The value '\(runs)' is invalid for '--runs'")
    }
  }

  func run(in session: inout Session) throws {
    try session.coverPlaybook(file, runs: runs, seed: seed)
  }
}
