import ArgumentParser
import CallsideCore
import CallsideShell

/// Everything that is wrong with playbooks.
struct PlaybookCheck: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "check", nl: "controleer"),
    does: Phrase(
      en: "everything that is wrong with a playbook, with the place and the fix",
      nl: "alles wat er mis is met een draaiboek, met de plek en de oplossing"),
    takes: Phrase(en: "[ID|FILE|FOLDER …]", nl: "[ID|BESTAND|MAP …]"),
    example: Phrase(
      en: "playbook check business-services", nl: "draaiboek controleer zakelijke-diensten"),
    completes: .playbook)

  @Argument(
    help: ArgumentHelp(
      en: "ids, files or folders; all unless told",
      nl: "namen, bestanden of mappen; anders alle",
      value: Phrase(en: "file", nl: "bestand")))
  var files: [String] = []

  func run(in session: inout Session) throws {
    try session.checkPlaybooks(files)
  }
}
