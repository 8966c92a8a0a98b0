import ArgumentParser
import CallsideCore
import CallsideShell

/// Every term of a lead's ranking and of its chance.
struct Why: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "why", nl: "waarom"),
    does: Phrase(
      en: "every point of a ranking, and of the chance",
      nl: "elk punt van een rangorde, en van de kans"),
    takes: Phrase(en: "LEAD", nl: "LEAD"), example: Phrase(en: "why brouwer", nl: "waarom brouwer"),
    completes: .lead)

  @OptionGroup var argument: LeadArgument

  func run(in session: inout Session) throws {
    try session.showReasons(for: session.lead(named: argument.name))
  }
}
