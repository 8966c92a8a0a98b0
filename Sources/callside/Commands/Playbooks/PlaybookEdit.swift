import ArgumentParser
import CallsideCore
import CallsideShell

/// A playbook in the author's editor.
struct PlaybookEdit: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "edit", nl: "bewerk"),
    does: Phrase(
      en: "open a playbook in your editor, and check it afterwards",
      nl: "open een draaiboek in je editor, en controleer het daarna"),
    takes: Phrase(en: "[ID|FILE]", nl: "[ID|BESTAND]"),
    example: Phrase(
      en: "playbook edit business-services", nl: "draaiboek bewerk zakelijke-diensten"),
    completes: .playbook)

  @Argument(
    help: ArgumentHelp(
      en: "an id or a file; else the one for new leads",
      nl: "een id of bestand; anders dat voor nieuwe leads",
      value: Phrase(en: "file", nl: "bestand")))
  var file: String?

  func run(in session: inout Session) throws {
    try session.editPlaybook(file)
  }
}
