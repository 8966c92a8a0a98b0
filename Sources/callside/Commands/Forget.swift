import ArgumentParser
import CallsideCore
import CallsideShell

/// Erasure of a lead, or of one person.
struct Forget: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "forget", nl: "vergeet"),
    does: Phrase(
      en: "erase a lead or one person for good, also from backups (GDPR)",
      nl: "wis een lead of één persoon voorgoed, ook uit reservekopieën (AVG)"),
    takes: Phrase(en: "LEAD [--contact NAME]", nl: "LEAD [--contact NAAM]"),
    example: Phrase(
      en: "forget brouwer --contact \"Jan Brouwer\"",
      nl: "vergeet brouwer --contact \"Jan Brouwer\""),
    completes: .lead)

  @OptionGroup var argument: LeadArgument
  @Option(
    help: ArgumentHelp(
      en: "only this person; the lead stays", nl: "alleen deze persoon; de lead blijft",
      value: Phrase(en: "name", nl: "naam")))
  var contact: String?
  @Flag(
    name: .words("no-mark", "zonder-kenmerk"),
    help: ArgumentHelp(
      en: "keep no mark of the numbers either, unless they objected to calls",
      nl: "bewaar ook geen kenmerk van de nummers, tenzij er bezwaar is tegen bellen"))
  var leavesNoMark = false
  @Flag(
    name: .words("yes", "ja"),
    help: ArgumentHelp(en: "do not ask for the name", nl: "vraag niet om de naam"))
  var isSure = false

  func run(in session: inout Session) throws {
    let lead = try session.leadToForget(named: argument.name)
    if let contact {
      try session.forget(contact: contact, at: lead, leavingMark: !leavesNoMark, isSure: isSure)
    } else {
      try session.forget(lead, leavingMark: !leavesNoMark, isSure: isSure)
    }
  }
}
