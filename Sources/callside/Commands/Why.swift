import ArgumentParser
import CallsideCore
import CallsideShell

/// Every term of a lead's ranking and of its chance; of two leads, why one stands before the other.
struct Why: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "why", nl: "waarom"),
    does: Phrase(
      en: "every point of a ranking and the chance; of two leads, why one is before",
      nl: "elk punt van rangorde en kans; bij twee leads: waarom de een voorgaat"),
    takes: Phrase(en: "LEAD [LEAD]", nl: "LEAD [LEAD]"),
    example: Phrase(en: "why brouwer", nl: "waarom brouwer"),
    completes: .lead)

  @OptionGroup var argument: LeadArgument

  func run(in session: inout Session) throws {
    _ = try argument.name
    try session.showReasons(inWords: argument.lead)
  }
}
