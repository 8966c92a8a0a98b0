import CallsideCore
import CallsideStore
import Foundation

/// What is asked for with `import`.
public struct ImportRequest: Hashable, Sendable {
  /// The file.
  public var path: String
  /// Whether nothing is recorded.
  public var isDry = false
  /// Whether the guessed columns are taken without asking.
  public var takesGuess = false
  /// Whether rows of leads that are known are listed and left alone.
  public var leavesKnown = false
  /// A file that says what columns mean.
  public var mapping: String?
  /// Columns and what they mean, as `COLUMN=FIELD`.
  public var columns: [String] = []

  /// Makes a request.
  public init(path: String) { self.path = path }
}

/// Taking leads over from a file.
extension Session {
  /// Takes over the rows of a file: first shows what its columns are taken for, then records them as
  /// one batch that one undo takes back.
  public mutating func importLeads(_ request: ImportRequest) throws {
    let file = try ImportFile(at: request.path)
    let memory = ColumnMemory(of: file.heading.cells, in: folder)
    var mapping = ColumnMapping(guessing: file.heading.cells)
    // What is remembered may have been written by another version.
    try? mapping.map(like: memory.recall())
    if let path = request.mapping { try mapping.map(like: try ColumnMemory.read(path)) }
    for column in request.columns {
      let (name, field) = try ColumnAssignment.read(column)
      try mapping.map(name, to: field)
    }
    let isAsked = surroundings.ask != nil && !request.takesGuess && !options.isJSON
    if isAsked || request.isDry, !options.isJSON {
      var page = page
      page.addColumns(of: file, mapping)
      show(page)
    }
    if isAsked, !confirm(&mapping, of: file) { return }
    guard mapping.namesLeads else { throw Diagnostic.noNameColumn }
    let playbook = try library.playbook(defaultPlaybook)
    let reader = RowReader(mapping, for: playbook, sample: file.sample, language: language)
    let summary = try takeOver(file, reader, in: playbook, request)
    if !request.isDry { try memory.keep(mapping) }
    if options.isJSON { return try show(json: ImportJSON(summary, language: language)) }
    var page = page
    page.addImport(summary, of: file, isDry: request.isDry)
    show(page)
  }

  /// Lets the user mend what columns are taken for; returns whether to go on.
  private mutating func confirm(_ mapping: inout ColumnMapping, of file: ImportFile) -> Bool {
    while true {
      let question = Phrase(
        en: "Enter takes it over · COLUMN=FIELD changes it · `stop` leaves it > ",
        nl: "Enter neemt het over · KOLOM=VELD verandert het · `stop` laat het > ")
      guard case .line(let line)? = surroundings.ask?("  " + question[language]) else {
        return false
      }
      let typed = Printable.cleaned(line)
      if typed.isEmpty { return true }
      if ["stop", "quit", "q", "nee", "no"].contains(typed.lowercased()) { return false }
      do {
        let (name, field) = try ColumnAssignment.read(typed)
        try mapping.map(name, to: field)
      } catch {
        warn(error)
        continue
      }
      var page = page
      page.addColumns(of: file, mapping)
      show(page)
    }
  }

  /// Goes through the rows and records what they say.
  private mutating func takeOver(
    _ file: ImportFile, _ reader: RowReader, in playbook: Playbook, _ request: ImportRequest
  ) throws -> ImportSummary {
    let store = try store()
    let (rep, now) = (rep, moment.now)
    var batch = ImportBatch(in: playbook, by: rep, at: now, makeID: surroundings.makeID)
    var summary = ImportSummary()
    let rejected = RejectedFile(of: file)
    var clock: Int?
    let progress = ProgressBar(surroundings, language: language, doing: .importing)
    func record() throws {
      let entries = try store.append(batch.events, at: now, by: rep, batch: clock)
      clock = clock ?? entries.first?.stamp.clock
      batch.clear()
    }
    func take(_ row: CSVRow) throws {
      do {
        let read = try reader.read(row)
        let outcome = try batch.take(
          read, leavesKnown: request.leavesKnown,
          isTaken: { ((try? store.lead($0)) ?? nil) != nil },
          stored: { try store.leads(knownByAny: $0) })
        summary.count(outcome, of: read, line: row.line)
      } catch let fault as RowFault {
        summary.reject(fault, line: row.line)
        if !request.isDry { try rejected.add(row) }
      }
      if !request.isDry, batch.events.count >= Self.importedAtOnce { try record() }
    }
    var end = TableEnd()
    try file.forEachRow { row, bytes in
      for row in end.take(row, isFooter: reader.isFooter(row)) { try take(row) }
      if summary.rows % 100 == 0 { progress.show(done: bytes, of: file.size, rows: summary.rows) }
    }
    for row in end.footers { summary.passOver(line: row.line) }
    if !request.isDry {
      try record()
      store.settle()
      try rejected.finish()
    }
    progress.clear()
    tellWarnings(of: store)
    return summary
  }

  /// The entries that are recorded with one write.
  private static let importedAtOnce = 5_000
}

/// A column and what it means, as typed: `Tel.=phone`.
private enum ColumnAssignment {
  static func read(_ text: String) throws(Diagnostic) -> (name: String, field: String) {
    // A heading may hold an equals sign itself.
    guard let equals = text.lastIndex(of: "="), equals != text.startIndex else {
      throw Diagnostic(
        .error, "usage",
        Phrase(
          en: "a column, `=` and what it says belong together",
          nl: "een kolom, `=` en wat erin staat horen bij elkaar"),
        help: Phrase(en: "such as `Tel.=phone`", nl: "zoals `Tel.=telefoon`"))
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}

extension Diagnostic {
  fileprivate static let noNameColumn = Diagnostic(
    .error, "no-name-column",
    Phrase(
      en: "no column says what a lead is called", nl: "geen kolom zegt hoe een lead heet"),
    help: Phrase(
      en: "name one with `--map COLUMN=company`", nl: "noem er een met `--kolom KOLOM=bedrijf`"))
}
