import ArgumentParser
import CallsideCore
import CallsideShell

/// Everything that is kept about a lead.
struct Show: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "show", nl: "toon"),
    does: Phrase(en: "everything known about a lead", nl: "alles wat we van een lead weten"),
    takes: Phrase(en: "LEAD", nl: "LEAD"), example: Phrase(en: "show brouwer", nl: "toon brouwer"),
    completes: .lead)

  @OptionGroup var argument: LeadArgument

  func run(in session: inout Session) throws {
    try session.showAll(of: session.lead(named: argument.name))
  }
}
