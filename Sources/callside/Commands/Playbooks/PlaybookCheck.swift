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
    takes: Phrase(en: "[ID|FILE …]", nl: "[ID|BESTAND …]"),
    example: Phrase(same: "playbook check zakelijke-diensten"), completes: .playbook)

  @Argument(
    help: ArgumentHelp(
      en: "ids or files; all unless told", nl: "namen of bestanden; anders alle",
      value: Phrase(en: "file", nl: "bestand")))
  var files: [String] = []

  func run(in session: inout Session) throws {
    try session.checkPlaybooks(files)
  }
}
