import ArgumentParser
import CallsideCore
import CallsideShell

/// What is missing, out of a backup.
struct Restore: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "restore", nl: "terugzetten"),
    does: Phrase(
      en: "put back what is missing out of a backup; changes nothing that is there",
      nl: "zet terug wat er ontbreekt uit een reservekopie; wat er is blijft zoals het is"),
    takes: Phrase(en: "FILE [--force]", nl: "BESTAND [--vervang]"),
    example: Phrase(en: "restore 2026-11-23T101502", nl: "terugzetten 2026-11-23T101502"))

  @Argument(
    help: ArgumentHelp(
      en: "the backup: its name, folder or file", nl: "de reservekopie: naam, map of bestand",
      value: Phrase(en: "file", nl: "bestand")))
  var file: String
  @Flag(
    name: .words("force", "vervang"),
    help: ArgumentHelp(
      en: "take the backup's line where a journal has another one, which is set aside",
      nl: "neem de regel uit de kopie waar een journaal een andere heeft; die gaat opzij"))
  var isReplacing = false

  func run(in session: inout Session) throws {
    try session.restore(from: file, replacing: isReplacing)
  }
}
