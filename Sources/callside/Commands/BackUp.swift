import ArgumentParser
import CallsideCore
import CallsideShell

/// A copy of journals, settings and playbooks.
struct BackUp: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "backup", nl: "reservekopie"),
    does: Phrase(
      en: "copy journals, settings and playbooks, into the store or a file (.tar)",
      nl: "kopieer journalen, instellingen en draaiboeken, in de map of een bestand (.tar)"),
    takes: Phrase(en: "[FILE]", nl: "[BESTAND]"),
    example: Phrase(
      en: "backup /media/usb/callside.tar", nl: "reservekopie /media/usb/callside.tar"))

  @Argument(
    help: ArgumentHelp(
      en: "the file; else a folder in the store", nl: "het bestand; anders een map in de opslag",
      value: Phrase(en: "file", nl: "bestand")))
  var file: String?
  @Flag(
    name: .words("force", "vervang"),
    help: ArgumentHelp(en: "replace a file that is there", nl: "vervang een bestand dat er al is"))
  var isReplacing = false

  func run(in session: inout Session) throws {
    try session.backUp(to: file, replacing: isReplacing)
  }
}
