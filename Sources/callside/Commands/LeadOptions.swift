import ArgumentParser
import CallsideCore

/// What can be told of a lead when it is added and later.
struct LeadOptions: ParsableArguments {
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
    name: .words("legal-form", "rechtsvorm"),
    help: ArgumentHelp(
      en: "the legal form, such as bv", nl: "de rechtsvorm, zoals bv",
      value: Phrase(en: "form", nl: "vorm")))
  var legalForm: String?
  @Option(
    name: .words("country", "land"),
    help: ArgumentHelp(
      en: "the country, such as be; else that of the number",
      nl: "het land, zoals be; anders dat van het nummer",
      value: Phrase(en: "country", nl: "land")))
  var country: String?
  @Option(
    name: .words("zone", "tijdzone"),
    help: ArgumentHelp(
      en: "the time zone where it differs, such as Europe/London",
      nl: "de tijdzone als die afwijkt, zoals Europe/London",
      value: Phrase(en: "zone", nl: "zone")))
  var zone: String?
  @Option(
    name: .words("field", "veld"),
    help: ArgumentHelp(
      en: "anything else, as KEY=VALUE", nl: "iets anders, als NAAM=WAARDE",
      value: Phrase(en: "k=v", nl: "n=w")))
  var field: [String] = []

  /// What was typed.
  var typed: LeadParticulars {
    LeadParticulars(
      source: source, value: value, legalForm: legalForm, country: country, zone: zone,
      fields: field)
  }
}
