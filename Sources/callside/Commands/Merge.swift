import ArgumentParser
import CallsideCore
import CallsideShell

/// Two leads that are one company.
struct Merge: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "merge", nl: "samenvoegen"),
    does: Phrase(
      en: "two leads that are one company: all of the first moves to the second",
      nl: "twee leads die één bedrijf zijn: alles van de eerste gaat naar de tweede"),
    takes: Phrase(en: "LEAD INTO", nl: "LEAD DOEL"),
    example: Phrase(
      en: "merge \"brouwer inst\" brouwer", nl: "samenvoegen \"brouwer inst\" brouwer"),
    completes: .lead)

  @Argument(
    help: ArgumentHelp(
      en: "the lead that goes", nl: "de lead die verdwijnt", value: Phrase(same: "lead")))
  var lead: String
  @Argument(
    help: ArgumentHelp(
      en: "the lead that stays", nl: "de lead die blijft",
      value: Phrase(en: "into", nl: "doel")))
  var target: String

  func run(in session: inout Session) throws {
    try session.merge(session.lead(named: lead), into: session.lead(named: target))
  }
}
