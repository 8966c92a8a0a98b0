import ArgumentParser
import CallsideCore
import CallsideShell

/// The stories of playbooks, held against them.
struct PlaybookTest: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "test", nl: "test"),
    does: Phrase(
      en: "hold the stories beside a playbook, and show where it does something else",
      nl: "loop de verhalen bij een draaiboek na, en toon waar het iets anders doet"),
    takes: Phrase(en: "[ID|FILE …] [--story NAME]", nl: "[ID|BESTAND …] [--verhaal NAAM]"),
    example: Phrase(same: "playbook test zakelijke-diensten"), completes: .playbook)

  @Argument(
    help: ArgumentHelp(
      en: "ids or files; all unless told", nl: "namen of bestanden; anders alle",
      value: Phrase(en: "file", nl: "bestand")))
  var files: [String] = []

  @Option(
    name: .words("story", "verhaal"),
    help: ArgumentHelp(
      en: "only the stories with this in their name", nl: "alleen verhalen met dit in hun naam",
      value: Phrase(en: "name", nl: "naam")))
  var story: String?

  func run(in session: inout Session) throws {
    try session.testPlaybooks(files, story: story)
  }
}
