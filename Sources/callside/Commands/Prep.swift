import ArgumentParser
import CallsideCore
import CallsideShell

/// One screen before dialling.
struct Prep: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "prep", nl: "voorbereiding"),
    does: Phrase(en: "one screen before you dial", nl: "één scherm voordat je belt"),
    takes: Phrase(en: "LEAD", nl: "LEAD"), example: Phrase(same: "prep brouwer"),
    completes: .lead)

  @OptionGroup var argument: LeadArgument

  func run(in session: inout Session) throws {
    let lead = try session.lead(named: argument.name)
    let playbook = try session.playbook(of: lead)
    try session.showPreparation(for: lead, in: playbook)
  }
}
