import ArgumentParser
import CallsideCore
import CallsideShell

/// What is in a playbook, in numbers.
struct PlaybookShow: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "show", nl: "toon"),
    does: Phrase(
      en: "what is in a playbook, in numbers: words, minutes, questions, what is covered",
      nl: "een draaiboek in cijfers: woorden, minuten, vragen, en wat er gedekt is"),
    takes: Phrase(en: "[ID|FILE]", nl: "[ID|BESTAND]"),
    example: Phrase(
      en: "playbook show business-services", nl: "draaiboek toon zakelijke-diensten"),
    completes: .playbook)

  @Argument(
    help: ArgumentHelp(
      en: "the id or file; that of new leads unless told",
      nl: "id of bestand; anders dat van nieuwe leads",
      value: Phrase(en: "file", nl: "bestand")))
  var file: String?

  func run(in session: inout Session) throws {
    try session.showFigures(of: file)
  }
}
