import ArgumentParser
import CallsideCore
import CallsideShell

/// Somebody wants no more calls.
struct ObjectToCalls: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "object", nl: "bezwaar"),
    does: Phrase(
      en: "record that they want no more calls, from anybody",
      nl: "leg vast dat ze niet meer gebeld willen worden"),
    takes: Phrase(en: "LEAD", nl: "LEAD"),
    example: Phrase(en: "object brouwer", nl: "bezwaar brouwer"), completes: .lead)

  @OptionGroup var argument: LeadArgument

  func run(in session: inout Session) throws {
    try session.recordObjection(of: session.lead(named: argument.name))
  }
}
