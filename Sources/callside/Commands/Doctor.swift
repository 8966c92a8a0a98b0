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
    takes: Phrase(same: ""))

  func run(in session: inout Session) throws {
    try session.examine()
  }
}
