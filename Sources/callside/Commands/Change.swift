import ArgumentParser
import CallsideCore
import CallsideShell

/// Particulars of a lead that turned out otherwise.
struct Change: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "change", nl: "wijzig"),
    does: Phrase(
      en: "change a lead: legal form, country, time zone, phase, `--playbook` …",
      nl: "wijzig een lead: rechtsvorm, land, tijdzone, fase, `--draaiboek` …"),
    takes: Phrase(en: "LEAD [--legal-form bv …]", nl: "LEAD [--rechtsvorm bv …]"),
    example: Phrase(en: "change brouwer --legal-form bv", nl: "wijzig brouwer --rechtsvorm bv"),
    completes: .lead)

  @OptionGroup var argument: LeadArgument
  @Option(
    name: .words("name", "naam"),
    help: ArgumentHelp(
      en: "the company's name", nl: "de naam van het bedrijf",
      value: Phrase(en: "name", nl: "naam")))
  var name: String?
  @Option(
    name: .words("phase", "fase"),
    help: ArgumentHelp(
      en: "the phase it is in; a lost lead opens again",
      nl: "de fase waarin hij is; een verloren lead gaat weer open",
      value: Phrase(en: "phase", nl: "fase"))
  )
  var phase: String?
  @OptionGroup var particulars: LeadOptions

  func run(in session: inout Session) throws {
    try session.change(
      ChangeRequest(name: name, phase: phase, particulars: particulars.typed),
      of: session.lead(named: argument.name))
  }
}
