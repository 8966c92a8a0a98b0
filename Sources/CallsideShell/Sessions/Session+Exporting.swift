import CallsideCore
import CallsideReports
import CallsideStore
import Foundation

/// Leads on their way out.
extension Session {
  /// Writes all leads to a file, or to standard output where none is named.
  ///
  /// - Parameters:
  ///   - path: The file; nil or `-` for standard output.
  ///   - typed: The form; nil for the one that the file's name asks for.
  ///   - isReplacing: Whether a file that is there is replaced.
  public mutating func export(
    to path: String?, as typed: String?, replacing isReplacing: Bool
  ) throws {
    let format = try typed.map { (typed) throws(Diagnostic) in try ExportFormat(typed: typed) }
    guard let path, path != "-" else {
      guard !options.isJSON else { throw Diagnostic.noFileToName }
      let write = surroundings.write
      _ = try export(as: format ?? .csv) { (text) throws(Diagnostic) in write(text) }
      return
    }
    guard let format = format ?? ExportFormat(ofFile: path) else { throw Diagnostic.whichFormat }
    let file = try NewFile(at: path, replacing: isReplacing)
    let count = try export(as: format) { (text) throws(Diagnostic) in try file.write(text) }
    try file.finish()
    if options.isJSON { return try show(json: ExportJSON(file: path, leads: count)) }
    var page = page
    page.addDone(
      Phrase(
        en: count == 1 ? "1 lead exported" : "\(count) leads exported",
        nl: count == 1 ? "1 lead geëxporteerd" : "\(count) leads geëxporteerd"))
    page.raw("  " + Printable.line(path))
    show(page)
  }

  /// Hands over all leads as text, one at a time: no more is in memory at once than a few.
  ///
  /// - Returns: How many there were.
  private mutating func export(
    as format: ExportFormat, write: (String) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Int {
    let store = try store()
    let exporter = self
    var count = 0
    switch format {
    case .csv:
      let table = try table(of: store)
      try write(table.heading)
      try store.eachLead { (lead) throws(Diagnostic) in
        guard table.fits(lead) else { throw .changedMeanwhile }
        try write(table.row(of: lead))
        count += 1
      }
    case .jsonl:
      try store.eachLead { (lead) throws(Diagnostic) in
        try write(exporter.line(of: lead, in: store))
        count += 1
      }
    case .vcf:
      try store.eachLead { (lead) throws(Diagnostic) in
        for contact in lead.contacts {
          try write(ContactCard(of: contact, at: lead, in: exporter.language).text)
        }
        count += 1
      }
    }
    return count
  }

  private func table(of store: Store) throws(Diagnostic) -> LeadTable {
    var width = LeadTable.Width()
    try store.eachLead { (lead) throws(Diagnostic) in width.add(lead) }
    return LeadTable(width, in: language, zone: zone)
  }

  private func line(of lead: Lead, in store: Store) throws(Diagnostic) -> String {
    let entries = Entry.counted(store.entries(of: lead.id)).filter { $0.event != .erased }
    let json = WholeLeadJSON(
      lead, entries: entries, in: library.lastGood(lead.playbook),
      learned: store.learnedChance(of: lead, at: moment.now),
      known: store.objection(by: lead.addressesCalled, besides: lead.id), at: moment)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return String(decoding: try encoder.encode(json), as: UTF8.self) + "\n" } catch {
      throw Diagnostic(unforeseen: error)
    }
  }
}

/// What was exported, as scripts read it; the names are a contract.
private struct ExportJSON: Encodable {
  let file: String
  let leads: Int
}

extension ExportFormat {
  /// Reads the name of a format.
  fileprivate init(typed: String) throws(Diagnostic) {
    guard let format = ExportFormat(rawValue: Spelling.fold(typed)) else {
      throw .whichFormat
    }
    self = format
  }
}

extension Diagnostic {
  fileprivate static let noFileToName = Diagnostic(
    .error, "usage",
    Phrase(
      en: "`--json` says what was written to a file, and no file is named",
      nl: "`--json` zegt wat er in een bestand kwam, en er is geen bestand genoemd"),
    help: Phrase(
      en: "`export leads.jsonl --json`, or `export --format jsonl`",
      nl: "`exporteer leads.jsonl --json`, of `exporteer --formaat jsonl`"))

  fileprivate static let whichFormat = Diagnostic(
    .error, "usage",
    Phrase(
      en: "the formats are `csv`, `jsonl` and `vcf`", nl: "de formaten zijn `csv`, `jsonl` en `vcf`"
    ),
    help: Phrase(
      en: "let the file's name end in one, or choose it: `--format csv`",
      nl: "laat de bestandsnaam zo eindigen, of kies er een: `--formaat csv`"))

  fileprivate static let changedMeanwhile = Diagnostic(
    .error, "changed-meanwhile",
    Phrase(
      en: "a lead was changed during the export",
      nl: "er veranderde een lead tijdens het exporteren"),
    help: Phrase(en: "export once more", nl: "exporteer nog een keer"))
}
