import ArgumentParser
import CallsideCore
import CallsideShell

/// Particulars of a lead that turned out otherwise.
struct Change: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "change", nl: "wijzig"),
    does: Phrase(
      en: "change a lead: legal form, country, time zone …",
      nl: "wijzig een lead: rechtsvorm, land, tijdzone …"),
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
    name: .words("legal-form", "rechtsvorm"),
    help: ArgumentHelp(
      en: "the legal form, such as bv", nl: "de rechtsvorm, zoals bv",
      value: Phrase(en: "form", nl: "vorm")))
  var legalForm: String?
  @Option(
    name: .words("country", "land"),
    help: ArgumentHelp(
      en: "the country, such as be", nl: "het land, zoals be",
      value: Phrase(en: "country", nl: "land")))
  var country: String?
  @Option(
    name: .words("zone", "tijdzone"),
    help: ArgumentHelp(
      en: "the time zone, such as Europe/London", nl: "de tijdzone, zoals Europe/London",
      value: Phrase(en: "zone", nl: "zone")))
  var zone: String?
  @Option(
    name: .words("source", "bron"),
    help: ArgumentHelp(
      en: "marketing, cold or offline", nl: "marketing, cold (koud) of offline",
      value: Phrase(en: "source", nl: "bron")))
  var source: String?
  @Option(
    name: .words("value", "waarde"),
    help: ArgumentHelp(
      en: "what the deal is worth", nl: "wat de deal waard is",
      value: Phrase(en: "amount", nl: "bedrag")))
  var value: String?
  @Option(
    name: .words("field", "veld"),
    help: ArgumentHelp(
      en: "anything else, as KEY=VALUE", nl: "iets anders, als NAAM=WAARDE",
      value: Phrase(en: "k=v", nl: "n=w")))
  var field: [String] = []

  func run(in session: inout Session) throws {
    let request = ChangeRequest(
      name: name, source: source, value: value, legalForm: legalForm, country: country, zone: zone,
      fields: field)
    try session.change(request, of: session.lead(named: argument.name))
  }
}
