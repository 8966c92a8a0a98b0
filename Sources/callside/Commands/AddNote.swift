import ArgumentParser
import CallsideCore
import CallsideShell

/// Something to remember about a lead.
struct AddNote: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "note", nl: "notitie"),
    does: Phrase(en: "write something down about a lead", nl: "schrijf iets op bij een lead"),
    takes: Phrase(en: "LEAD TEXT", nl: "LEAD TEKST"),
    example: Phrase(
      en: "note brouwer \"moves office in May\"", nl: "notitie brouwer \"verhuist in mei\""),
    completes: .lead)

  @Argument(
    help: ArgumentHelp(
      en: "the lead, as one word", nl: "de lead, als één woord", value: Phrase(same: "lead")))
  var lead: String
  @Argument(
    help: ArgumentHelp(en: "the words", nl: "de woorden", value: Phrase(en: "text", nl: "tekst")))
  var text: [String]

  func run(in session: inout Session) throws {
    let lead = try session.lead(named: lead)
    try session.note(text.joined(separator: " "), for: lead)
  }
}
