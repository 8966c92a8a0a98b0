import ArgumentParser
import CallsideCore
import CallsideShell

/// Who decides at a lead.
struct DecisionMap: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(same: "dmu"),
    does: Phrase(
      en: "who decides at a lead, who is missing, and whom to ask",
      nl: "wie er beslist bij een lead, wie je mist, en aan wie je het vraagt"),
    takes: Phrase(same: "LEAD"), example: Phrase(same: "dmu brouwer"), completes: .lead)

  @OptionGroup var argument: LeadArgument

  func run(in session: inout Session) throws {
    try session.showDMU(of: session.lead(named: argument.name))
  }
}
