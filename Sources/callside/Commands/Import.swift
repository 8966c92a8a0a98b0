import ArgumentParser
import CallsideCore
import CallsideShell

/// Leads out of a file.
struct Import: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "import", nl: "importeer"),
    does: Phrase(
      en: "take leads over from a CSV file of a CRM or spreadsheet, or from contact cards (.vcf)",
      nl:
        "neem leads over uit een CSV-bestand van een CRM of spreadsheet, of uit adreskaartjes (.vcf)"
    ),
    takes: Phrase(en: "FILE [--dry-run]", nl: "BESTAND [--proef]"),
    example: Phrase(
      en: "import contacts.csv --map \"Tel.=phone\"",
      nl: "importeer contacten.csv --kolom \"Tel.=telefoon\""))

  @Argument(
    help: ArgumentHelp(
      en: "a CSV file, contact cards (.vcf), or a complete export (.jsonl)",
      nl: "een CSV-bestand, adreskaartjes (.vcf), of een volledige export (.jsonl)",
      value: Phrase(en: "file", nl: "bestand")))
  var file: String
  @Flag(
    name: .words("dry-run", "proef"),
    help: ArgumentHelp(
      en: "say what would happen; record nothing",
      nl: "zeg wat er zou gebeuren; leg niets vast"))
  var isDry = false
  @Flag(
    name: .words("yes", "ja"),
    help: ArgumentHelp(
      en: "take the columns as they are recognised, without asking",
      nl: "neem de kolommen zoals ze herkend zijn, zonder te vragen"))
  var takesGuess = false
  @Flag(
    name: .words("review", "bekijk"),
    help: ArgumentHelp(
      en: "list rows of leads that may be known, and leave them",
      nl: "toon rijen van leads die er mogelijk al zijn, en laat ze liggen"))
  var leavesKnown = false
  @Option(
    name: .words("mapping", "kolommen"),
    help: ArgumentHelp(
      en: "a JSON file with headings and what they say; kept for next time",
      nl: "een JSON-bestand met koppen en wat eronder staat; geldt ook de volgende keer",
      value: Phrase(en: "file", nl: "bestand")))
  var mapping: String?
  @Option(
    name: .words("map", "kolom"),
    help: ArgumentHelp(
      en: "what a column says, as COLUMN=FIELD; more than once, and kept for next time",
      nl: "wat er in een kolom staat, als KOLOM=VELD; kan vaker, geldt ook de volgende keer",
      value: Phrase(en: "c=f", nl: "k=v")))
  var columns: [String] = []
  @Option(
    name: .words("dates", "datums"),
    help: ArgumentHelp(
      en: "how 03/04/2026 is read: day-first or month-first; kept for next time",
      nl: "hoe 03/04/2026 bedoeld is: dag-eerst of maand-eerst; geldt ook de volgende keer",
      value: Phrase(en: "order", nl: "volgorde")))
  var dates: String?

  func run(in session: inout Session) throws {
    var request = ImportRequest(path: file)
    request.isDry = isDry
    request.takesGuess = takesGuess
    request.leavesKnown = leavesKnown
    request.mapping = mapping
    request.columns = columns
    request.dates = dates
    try session.importLeads(request)
  }
}
