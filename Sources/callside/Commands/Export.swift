import ArgumentParser
import CallsideCore
import CallsideShell

/// Leads for another program.
struct Export: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "export", nl: "exporteer"),
    does: Phrase(
      en: "all leads as a table (.csv), complete (.jsonl) or as contact cards (.vcf)",
      nl: "alle leads als tabel (.csv), compleet (.jsonl) of als adreskaartjes (.vcf)"),
    takes: Phrase(en: "[FILE]", nl: "[BESTAND]"),
    example: Phrase(en: "export leads.csv", nl: "exporteer leads.csv"))

  @Argument(
    help: ArgumentHelp(
      en: "the file; else to standard output", nl: "het bestand; anders op het scherm",
      value: Phrase(en: "file", nl: "bestand")))
  var file: String?
  @Option(
    name: .words("format", "formaat"),
    help: ArgumentHelp(
      en: "csv, jsonl or vcf; else by the file's name",
      nl: "csv, jsonl of vcf; anders naar de bestandsnaam",
      value: Phrase(en: "format", nl: "formaat")))
  var format: String?
  @Option(
    name: .words("person", "persoon"),
    help: ArgumentHelp(
      en: "everything kept of one person, by whole name, number or mail address, as JSON",
      nl: "alles wat er van één persoon is (hele naam, nummer of mailadres), als JSON",
      value: Phrase(en: "person", nl: "persoon")))
  var person: String?
  @Flag(
    name: .words("excel", "excel"),
    help: ArgumentHelp(
      en: "a table that Excel opens by a double click, where it speaks your language",
      nl: "een tabel die Excel met dubbelklikken opent, als dat je taal spreekt"))
  var isForExcel = false
  @Flag(
    name: .words("force", "vervang"),
    help: ArgumentHelp(en: "replace a file that is there", nl: "vervang een bestand dat er al is"))
  var isReplacing = false

  func run(in session: inout Session) throws {
    if let person {
      return try session.export(person: person, to: file, replacing: isReplacing)
    }
    try session.export(
      to: file, as: format, replacing: isReplacing, isForExcel: isForExcel)
  }
}
