import ArgumentParser
import CallsideCore
import CallsidePlaybooks
import CallsideShell

/// A first playbook, made of five answers.
struct PlaybookNew: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "new", nl: "nieuw"),
    does: Phrase(
      en: "make a first playbook: five questions at a terminal, or options only",
      nl: "maak een eerste draaiboek: vijf vragen, of alleen opties"),
    takes: Phrase(same: "[ID]"),
    example: Phrase(
      en: "playbook new coffee --product \"coffee machines\" --sells-to offices --phases 1-4",
      nl: "draaiboek nieuw koffie --product koffieautomaten --aan kantoren --fasen 1-4"))

  @Argument(
    help: ArgumentHelp(
      en: "the id; else made of the product", nl: "het id; anders van het product",
      value: Phrase(same: "id")))
  var id: String?
  @Option(
    name: .words("language", "taal"),
    help: ArgumentHelp(
      en: "the language of the calls", nl: "de taal van de gesprekken",
      value: Phrase(same: "nl|en")))
  var language: String?
  @Option(
    name: .words("product", "product"),
    help: ArgumentHelp(
      en: "what you sell", nl: "wat je verkoopt", value: Phrase(en: "words", nl: "woorden")))
  var product: String?
  @Option(
    name: .words("sells-to", "aan"),
    help: ArgumentHelp(
      en: "who you sell to", nl: "aan wie je verkoopt", value: Phrase(en: "words", nl: "woorden")))
  var sellsTo: String?
  @Option(
    name: .words("phases", "fasen"),
    help: ArgumentHelp(
      en: "all, 1-3, or names", nl: "alle, 1-3, of namen", value: Phrase(en: "phases", nl: "fasen"))
  )
  var phases: String?
  @Option(
    name: .words("frameworks", "methoden"),
    help: ArgumentHelp(
      en: "bant, spin, meddic or none", nl: "bant, spin, meddic of geen",
      value: Phrase(en: "names", nl: "namen")))
  var frameworks: String?
  @Option(
    name: .words("to", "naar"),
    help: ArgumentHelp(
      en: "the file; else one in the store", nl: "het bestand; anders in de map met gegevens",
      value: Phrase(en: "file", nl: "bestand")))
  var file: String?

  func run(in session: inout Session) throws {
    var answers: [DraftPrompt: String] = [:]
    answers[.language] = language
    answers[.product] = product
    answers[.customers] = sellsTo
    answers[.phases] = phases
    answers[.frameworks] = frameworks
    try session.makePlaybook(NewPlaybookRequest(id: id, answers: answers, file: file))
  }
}
