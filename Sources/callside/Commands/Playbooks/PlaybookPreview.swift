import ArgumentParser
import CallsideCore
import CallsideShell

/// A call that is only tried out.
struct PlaybookPreview: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "preview", nl: "proefgesprek"),
    does: Phrase(
      en: "walk through a playbook as in a call, without recording anything",
      nl: "loop een draaiboek door als in een gesprek, zonder iets vast te leggen"),
    takes: Phrase(
      en: "[ID|FILE] [--phase PHASE] [--lead LEAD]", nl: "[ID|BESTAND] [--fase FASE] [--lead LEAD]"),
    example: Phrase(
      en: "playbook preview business-services --phase quote",
      nl: "draaiboek proefgesprek zakelijke-diensten --fase offerte"),
    completes: .playbook)

  @Argument(
    help: ArgumentHelp(
      en: "id or file; the lead's or your own unless told",
      nl: "naam of bestand; anders dat van de lead of van jou",
      value: Phrase(en: "file", nl: "bestand")))
  var file: String?

  @Option(
    name: .words("phase", "fase"),
    help: ArgumentHelp(
      en: "the phase to walk; the first unless told", nl: "de fase; anders de eerste",
      value: Phrase(en: "phase", nl: "fase")))
  var phase: String?

  @Option(
    name: .words("lead", "lead"),
    help: ArgumentHelp(
      en: "a lead to try it with; made up unless told",
      nl: "een lead om het mee te proberen; anders een verzonnen lead",
      value: Phrase(same: "lead")))
  var lead: String?

  func run(in session: inout Session) throws {
    guard session.walk == nil else { throw Diagnostic.alreadyInCall }
    guard !session.options.isJSON else { throw Diagnostic.callIsTalk }
    let tried = try lead.map { name in try session.lead(named: name) }
    try session.startPreview(file, phase: phase, lead: tried)
  }
}
