import ArgumentParser
import CallsideCore
import CallsideShell

/// Whether all is well with the store and its playbooks.
struct Doctor: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "doctor", nl: "dokter"),
    does: Phrase(
      en: "whether all is well with the store and the playbooks",
      nl: "of alles goed is met je gegevens en je draaiboeken"),
    takes: Phrase(en: "[--repair] [--accept-loss]", nl: "[--herstel] [--neem-verlies]"),
    example: Phrase(en: "doctor --repair", nl: "dokter --herstel"))

  @Flag(
    name: .words("repair", "herstel"),
    help: ArgumentHelp(
      en: "put right what can be; deletes nothing", nl: "herstel wat kan; gooit niets weg"))
  var isRepairing = false
  @Flag(
    name: .words("accept-loss", "neem-verlies"),
    help: ArgumentHelp(
      en: "stop warning of lines that are gone and in no backup",
      nl: "waarschuw niet meer voor regels die weg zijn en in geen reservekopie staan"))
  var acceptsLoss = false

  func run(in session: inout Session) throws {
    try session.examine(repairing: isRepairing, acceptingLoss: acceptsLoss)
  }
}
