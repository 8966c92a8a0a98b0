import ArgumentParser
import CallsideCore
import CallsideShell

/// The inverted pyramid of open leads.
struct Funnel: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "funnel", nl: "trechter"),
    does: Phrase(
      en: "open leads by phase, with number and value",
      nl: "open leads per fase, met aantal en waarde"),
    takes: Phrase(same: ""))

  func run(in session: inout Session) throws {
    try session.showFunnel()
  }
}
