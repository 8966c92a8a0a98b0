import ArgumentParser
import CallsideCore
import CallsideShell

/// A new lead.
struct Add: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "add", nl: "voeg-toe"),
    does: Phrase(en: "add a lead; prints its id", nl: "voeg een lead toe; toont de code"),
    takes: Phrase(en: "NAME", nl: "NAAM"),
    example: Phrase(
      en: "add Brouwer Ltd --contact \"Jan Brouwer\" --phone 020-1234567 --source marketing",
      nl: "voeg-toe Brouwer BV --contact \"Jan Brouwer\" --telefoon 020-1234567 --bron marketing"))

  @Argument(
    help: ArgumentHelp(en: "the company", nl: "het bedrijf", value: Phrase(en: "name", nl: "naam")))
  var name: [String] = []
  @Option(
    help: ArgumentHelp(
      en: "the person to ask for", nl: "de contactpersoon", value: Phrase(en: "name", nl: "naam")))
  var contact: String?
  @Option(
    name: .words("phone", "telefoon"),
    help: ArgumentHelp(
      en: "the person's phone number", nl: "het telefoonnummer",
      value: Phrase(en: "number", nl: "nummer")))
  var phone: String?
  @Option(
    name: .words("email", "mail"),
    help: ArgumentHelp(
      en: "the person's mail address", nl: "het mailadres",
      value: Phrase(en: "address", nl: "adres")))
  var email: String?
  @Option(
    name: .words("role", "rol"),
    help: ArgumentHelp(
      en: "the person's part in the decision", nl: "de rol in de beslissing",
      value: Phrase(en: "role", nl: "rol")))
  var role: String?
  @OptionGroup var particulars: LeadOptions
  @Flag(
    name: .words("again", "nogmaals"),
    help: ArgumentHelp(en: "add it although the name exists", nl: "voeg toe ook al bestaat de naam")
  )
  var again = false

  func run(in session: inout Session) throws {
    let request = NewLead(
      name: name.joined(separator: " "), contact: contact, phone: phone, email: email, role: role,
      particulars: particulars.typed)
    try session.add(request, again: again)
  }
}
