import ArgumentParser
import CallsideCore
import CallsideShell

/// An appointment for the calendar.
struct Appointment: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "calendar", nl: "agenda"),
    does: Phrase(
      en: "write a lead's next step into a file for your calendar (.ics)",
      nl: "zet de vervolgstap van een lead in een bestand voor je agenda (.ics)"),
    takes: Phrase(en: "LEAD [--to FILE]", nl: "LEAD [--naar BESTAND]"),
    example: Phrase(en: "calendar brouwer --minutes 30", nl: "agenda brouwer --minuten 30"),
    completes: .lead)

  @OptionGroup var argument: LeadArgument
  @Option(
    name: .words("minutes", "minuten"),
    help: ArgumentHelp(
      en: "how long it takes (60 unless told)", nl: "hoe lang het duurt (anders 60)",
      value: Phrase(same: "n")))
  var minutes = 60
  @Option(
    name: .words("to", "naar"),
    help: ArgumentHelp(
      en: "the file (- is the screen); else one here named for the lead",
      nl: "het bestand (- is het scherm); anders hier, naar de lead",
      value: Phrase(en: "file", nl: "bestand")))
  var file: String?

  func run(in session: inout Session) throws {
    try session.writeAppointment(
      with: session.lead(named: argument.name), minutes: minutes, to: file)
  }
}
