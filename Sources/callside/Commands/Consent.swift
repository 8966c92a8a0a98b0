import ArgumentParser
import CallsideCore
import CallsideShell

/// What makes calling a lead lawful.
struct Consent: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "consent", nl: "toestemming"),
    does: Phrase(
      en: "record why you may call, with the evidence",
      nl: "leg vast waarom je mag bellen, met het bewijs"),
    takes: Phrase(en: "LEAD --evidence TEXT", nl: "LEAD --bewijs TEKST"),
    example: Phrase(
      en: "consent brouwer --evidence \"form on the site\" --on \"2 feb\"",
      nl: "toestemming brouwer --bewijs \"formulier op de site\" --op \"2 feb\""),
    completes: .lead)

  @OptionGroup var argument: LeadArgument
  @Option(
    name: .words("basis", "grond"),
    help: ArgumentHelp(
      en: "consent (unless told), published or customer",
      nl: "toestemming (tenzij anders), gepubliceerd of klant",
      value: Phrase(en: "ground", nl: "grond")))
  var basis: String?
  @Option(
    name: .words("evidence", "bewijs"),
    help: ArgumentHelp(
      en: "where it can be proved: a mail, a form, a link",
      nl: "waar het staat: een mail, een formulier, een link",
      value: Phrase(en: "text", nl: "tekst")))
  var evidence: String?
  @Option(
    name: .words("person", "persoon"),
    help: ArgumentHelp(
      en: "who gave it; else the person to ask for", nl: "wie het gaf; anders je contactpersoon",
      value: Phrase(en: "name", nl: "naam")))
  var person: String?
  @Option(
    name: .words("purpose", "doel"),
    help: ArgumentHelp(
      en: "what you may call about; else your offer",
      nl: "waarover je mag bellen; anders je aanbod",
      value: Phrase(en: "text", nl: "tekst")))
  var purpose: String?
  @Option(
    name: .words("on", "op"),
    help: ArgumentHelp(
      en: "the day it was given; else today", nl: "de dag waarop; anders vandaag",
      value: Phrase(en: "day", nl: "dag")))
  var on: String?
  @Option(
    name: .words("until", "tot"),
    help: ArgumentHelp(
      en: "the last day it holds; else without end", nl: "de laatste dag; anders zonder eind",
      value: Phrase(en: "day", nl: "dag")))
  var until: String?

  func run(in session: inout Session) throws {
    let request = ConsentRequest(
      basis: basis, evidence: evidence, person: person, purpose: purpose, on: on, until: until)
    try session.record(request, for: session.lead(named: argument.name))
  }
}
