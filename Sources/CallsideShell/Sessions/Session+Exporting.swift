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
  ///   - isForExcel: Whether a table is written as Excel opens it by a double click.
  public mutating func export(
    to path: String?, as typed: String?, replacing isReplacing: Bool, isForExcel: Bool = false
  ) throws {
    let format = try typed.map { (typed) throws(Diagnostic) in try ExportFormat(typed: typed) }
    if isForExcel, let other = format ?? path.flatMap(ExportFormat.init(ofFile:)), other != .csv {
      throw Diagnostic.noTable
    }
    guard let path, path != "-" else {
      guard !options.isJSON else { throw Diagnostic.noFileToName }
      let write = surroundings.write
      let isShown = surroundings.showsResults
      _ = try export(as: format ?? .csv, isForExcel: isForExcel) { (text) throws(Diagnostic) in
        write(isShown ? Printable.text(text) : text)
      }
      return
    }
    guard let format = format ?? ExportFormat(ofFile: path) else { throw Diagnostic.whichFormat }
    try checkIsNoPart(ofStore: path)
    let file = try NewFile(at: path, replacing: isReplacing)
    let count = try export(as: format, isForExcel: isForExcel) { (text) throws(Diagnostic) in
      try file.write(text)
    }
    try file.finish()
    if options.isJSON {
      let cards = format == .vcf ? count.cards : nil
      return try show(json: ExportJSON(file: path, leads: count.leads, cards: cards))
    }
    var page = page
    page.addDone(format == .vcf ? count.cardPhrase : count.leadPhrase)
    page.raw("  " + Printable.line(path))
    if format == .vcf, count.withoutCard > 0 { page.secondary(count.rest[page.language]) }
    show(page)
  }

  /// Refuses a file that the store itself consists of.
  func checkIsNoPart(ofStore path: String) throws(Diagnostic) {
    func place(_ path: String) -> String {
      let base = URL(fileURLWithPath: surroundings.currentFolder, isDirectory: true)
      let url = URL(fileURLWithPath: path, relativeTo: base).standardizedFileURL
      // A file that is not there yet is where its folder is.
      return url.deletingLastPathComponent().resolvingSymlinksInPath().path + "/"
        + url.lastPathComponent
    }
    let store = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    if place(path).hasPrefix(store + "/journal/") || place(path).hasPrefix(store + "/index.sqlite")
    {
      throw .partOfStore(path)
    }
  }

  /// Hands over all leads as text, one at a time: no more is in memory at once than a few.
  ///
  /// - Returns: How many there were, and how many cards were made of the people there.
  private mutating func export(
    as format: ExportFormat, isForExcel: Bool, write: (String) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> ExportCount {
    let store = try store()
    let exporter = self
    var count = ExportCount()
    switch format {
    case .csv:
      let table = try table(of: store, isForExcel: isForExcel)
      try write(table.heading)
      try store.eachLead { (lead) throws(Diagnostic) in
        guard table.fits(lead) else { throw .changedMeanwhile }
        try write(table.row(of: lead))
        count.leads += 1
      }
    case .jsonl:
      try store.eachLead { (lead) throws(Diagnostic) in
        try write(exporter.line(of: lead, in: store))
        count.leads += 1
      }
    case .vcf:
      try store.eachLead { (lead) throws(Diagnostic) in
        for contact in lead.contacts {
          try write(ContactCard(of: contact, at: lead, in: exporter.language).text)
        }
        count.leads += 1
        count.cards += lead.contacts.count
        if lead.contacts.isEmpty { count.withoutCard += 1 }
      }
    }
    return count
  }

  private func table(
    of store: Store, isForExcel: Bool
  ) throws(Diagnostic) -> LeadTable {
    var width = LeadTable.Width()
    try store.eachLead { (lead) throws(Diagnostic) in width.add(lead) }
    return LeadTable(width, as: TableForm(in: language, zone: zone, isForExcel: isForExcel))
  }

  private func line(of lead: Lead, in store: Store) throws(Diagnostic) -> String {
    let entries = Entry.counted(store.entries(of: lead.id))
      .filter { $0.event.canBeCopied }
    let json = WholeLeadJSON(
      lead, entries: entries, in: library.lastGood(lead.playbook),
      learned: store.learnedChance(of: lead, at: moment.now),
      known: store.objection(by: lead.addressesCalled, besides: lead.id), at: moment)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Printable.json(String(decoding: try encoder.encode(json), as: UTF8.self)) + "\n"
    } catch {
      throw Diagnostic(unforeseen: error)
    }
  }
}

/// What was exported, as scripts read it; the names are a contract.
private struct ExportJSON: Encodable {
  let file: String
  let leads: Int
  let cards: Int?
}

/// How much was exported.
private struct ExportCount {
  var leads = 0
  /// The contact cards.
  var cards = 0
  /// The leads with nobody to make a card of.
  var withoutCard = 0

  var leadPhrase: Phrase {
    Phrase(
      en: leads == 1 ? "1 lead exported" : "\(leads) leads exported",
      nl: leads == 1 ? "1 lead geëxporteerd" : "\(leads) leads geëxporteerd")
  }

  var cardPhrase: Phrase {
    Phrase(
      en: cards == 1 ? "1 contact card exported" : "\(cards) contact cards exported",
      nl: cards == 1 ? "1 adreskaartje geëxporteerd" : "\(cards) adreskaartjes geëxporteerd")
  }

  var rest: Phrase {
    Phrase(
      en: withoutCard == 1
        ? "1 lead has nobody to make a card of"
        : "\(withoutCard) leads have nobody to make a card of",
      nl: withoutCard == 1
        ? "bij 1 lead staat niemand om een adreskaartje van te maken"
        : "bij \(withoutCard) leads staat niemand om een adreskaartje van te maken")
  }
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

  fileprivate static let noTable = Diagnostic(
    .error, "usage",
    Phrase(
      en: "`--excel` is for tables (`.csv`)", nl: "`--excel` is voor tabellen (`.csv`)"),
    help: Phrase(en: "`export leads.csv --excel`", nl: "`exporteer leads.csv --excel`"))

  fileprivate static func partOfStore(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "part-of-store",
      Phrase(
        en: "the file \"\(path)\" is where the store keeps its leads",
        nl: "in \"\(path)\" staan je leads zelf"),
      notes: [Phrase(en: "it is as it was", nl: "er is niets aan veranderd")],
      help: Phrase(en: "choose another folder", nl: "kies een andere map"))
  }

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
