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
      nl: "contact brouwer \"Karin Smit, directeur, voor\" --role beslisser"),
    completes: .lead)

  @Argument(
    help: ArgumentHelp(en: "the lead, as one word", nl: "de lead, als één woord", value: "lead"))
  var lead: String
  @Argument(help: ArgumentHelp(en: "the person", nl: "de persoon", value: "person"))
  var person: [String]
  @Option(
    help: ArgumentHelp(en: "the part in the decision", nl: "de rol in de beslissing", value: "role")
  )
  var role: [String] = []

  func run(in session: inout Session) throws {
    let lead = try session.lead(named: lead)
    var contact = try PersonReading.read(person.joined(separator: " "), role: nil, in: lead)
    for word in role {
      guard let known = Role.read(word) else { throw Diagnostic.unknownRole(word) }
      contact.roles.insert(known)
    }
    try session.record([.contactSet(contact)], for: lead.id)
    var page = session.page
    page.addDone(Phrase(same: "\(lead.name): \(contact.name)"))
    session.show(page)
  }
}
