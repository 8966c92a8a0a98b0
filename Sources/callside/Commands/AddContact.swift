import ArgumentParser
import CallsideCore
import CallsideShell

/// A person at a lead.
struct AddContact: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "contact", nl: "contact"),
    does: Phrase(
      en: "add a person, or what is new about one",
      nl: "voeg iemand toe, of wat er nieuw is over iemand"),
    takes: Phrase(en: "LEAD NAME, title, for …", nl: "LEAD NAAM, functie, voor …"),
    example: Phrase(
      en: "contact brouwer \"Karen Smith, director, for\" --role decider",
      nl: "contact brouwer \"Karin Smit, directeur, voor\" --rol beslisser"),
    completes: .lead)

  @Argument(
    help: ArgumentHelp(
      en: "the lead, as one word", nl: "de lead, als één woord", value: Phrase(same: "lead")))
  var lead: String
  @Argument(
    help: ArgumentHelp(
      en: "the person", nl: "de persoon", value: Phrase(en: "person", nl: "persoon")))
  var person: [String]
  @Option(
    name: .words("role", "rol"),
    help: ArgumentHelp(
      en: "the part in the decision", nl: "de rol in de beslissing",
      value: Phrase(en: "role", nl: "rol"))
  )
  var role: [String] = []
  @Option(
    name: .words("without", "zonder"),
    help: ArgumentHelp(
      en: "take this number or mail address out", nl: "haal dit nummer of mailadres weg",
      value: Phrase(en: "number", nl: "nummer")))
  var without: [String] = []
  @Flag(
    name: .words("new", "nieuw"),
    help: ArgumentHelp(
      en: "somebody new, also when one has that name",
      nl: "iemand nieuws, ook als er al een is met die naam"))
  var isNew = false

  func run(in session: inout Session) throws {
    let lead = try session.lead(named: lead)
    let roles = try role.map { word throws(Diagnostic) in
      guard let role = Role.read(word) else { throw .unknownRole(word) }
      return role
    }
    try session.setPerson(
      person.joined(separator: " "), roles: roles, without: without, isNew: isNew, at: lead)
  }
}
