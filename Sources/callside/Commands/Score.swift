import ArgumentParser
import CallsideCore
import CallsideShell

/// How sure we are of what we know.
struct Score: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "scorecard", nl: "scorekaart"),
    does: Phrase(
      en: "how sure we are of budget, need, decision … by BANT, SPIN or MEDDIC",
      nl: "hoe zeker we zijn van budget, behoefte, besluit … volgens BANT, SPIN of MEDDIC"),
    takes: Phrase(same: "LEAD"),
    example: Phrase(en: "scorecard brouwer", nl: "scorekaart brouwer"), completes: .lead)

  @OptionGroup var argument: LeadArgument

  func run(in session: inout Session) throws {
    try session.showScorecard(of: session.lead(named: argument.name))
  }
}
