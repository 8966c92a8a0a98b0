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
  /// Whether its dates have the day or the month first, as typed.
  public var dates: String?

  /// Makes a request.
  public init(path: String) { self.path = path }
}

/// Taking leads over from a file.
extension Session {
  /// Takes over the rows of a file: first shows what its columns are taken for, then records them as
  /// one batch that one undo takes back.
  public mutating func importLeads(_ request: ImportRequest) throws {
    if let file = ExportedFile(at: request.path) { return try importLeads(of: file, request) }
    let said = try request.mapping.map { (path) throws(Diagnostic) in try ColumnMemory.read(path) }
    let assigned = try request.columns.map { try ColumnAssignment.read($0) }
    let names = (said.map { Array($0.keys) } ?? []) + assigned.map(\.name)
    let file = try ImportFile(at: request.path, naming: names, in: language)
    let headings = file.heading?.cells.filter { !RejectionReason.isHeading($0) }
    let memory = headings.map { ColumnMemory(of: $0, in: folder) }
    var mapping = file.guessedMapping
    // What is remembered may have been written by another version.
    let guessed = mapping
    if let memory { _ = try? mapping.map(like: memory.recall()) }
    let isRecalled = mapping != guessed
    if let said {
      for name in try mapping.map(like: said) { warn(mapping.missing(name).asWarning) }
    }
    for (name, field) in assigned { try mapping.map(name, to: field) }
    if let dates = request.dates { mapping.dates = try DatePhrase.Order(typed: dates) }
    let playbook = try library.playbook(defaultPlaybook)
    let others = mapping.isOwn ? library.files.compactMap { library.lastGood($0.id) } : []
    let moment = moment
    func reader(_ mapping: ColumnMapping) -> RowReader {
      RowReader(mapping, for: playbook, sample: file.sample, at: moment, others: others)
    }
    let isAsked = surroundings.ask != nil && !request.takesGuess && !options.isJSON
    if isAsked || request.isDry, !options.isJSON {
      preview(file, reader(mapping), isRecalled: isRecalled)
    } else {
      warnOfPreview(file, reader(mapping), isRecalled: isRecalled)
    }
    if isAsked, !confirm(&mapping, of: file, reader) { return }
    guard mapping.namesLeads else { throw Diagnostic.noNameColumn }
    let summary = try takeOver(file, reader(mapping), in: playbook, request)
    if !request.isDry { keep(mapping, in: memory) }
    if options.isJSON { return try show(json: ImportJSON(summary, language: language)) }
    var page = page
    page.addImport(summary, isDry: request.isDry)
    show(page)
  }

  /// Remembers what columns mean; the leads are there, whether that can be written or not.
  private func keep(_ mapping: ColumnMapping, in memory: ColumnMemory?) {
    do { try memory?.keep(mapping) } catch { warn(error.asWarning) }
  }

  /// Goes through the rows and records what they say.
  private mutating func takeOver(
    _ file: ImportFile, _ reader: RowReader, in playbook: Playbook, _ request: ImportRequest
  ) throws -> ImportSummary {
    let store = try store()
    let lock = try request.isDry ? nil : store.lockForImport()
    defer { withExtendedLifetime(lock) {} }
    let (rep, now, library) = (rep, moment.now, library)
    var batch = ImportBatch(
      in: playbook, others: { library.lastGood($0) }, by: rep, named: settings.name, at: now,
      makeID: surroundings.makeID)
    var summary = ImportSummary()
    let rejected = RejectedFile(of: file, reader.mapping, in: language)
    var unwritten: Diagnostic?
    /// The rows whose leads are on disk.
    var recorded = 0
    var clock: Int?
    let progress = ProgressBar(surroundings, language: language, doing: .importing)
    let trial = try request.isDry ? TrialLeads(over: store) : nil
    let hasMarks = store.hasMarks
    func record() throws {
      if let trial {
        try trial.keep(batch.changed)
        return batch.clear()
      }
      let new = batch.events.map { NewEntry(lead: $0.lead, event: $0.event, at: $0.at, by: rep) }
      let entries = try store.append(new, batch: clock)
      clock = clock ?? entries.first?.stamp.clock
      batch.clear()
      recorded = summary.rows
    }
    // The rows that can be taken over are, whether the others can be written or not.
    func reject(_ change: () throws(Diagnostic) -> Void) {
      guard unwritten == nil else { return }
      do { try change() } catch { unwritten = error }
    }
    func take(_ row: ReadRow) throws {
      do {
        var read = try row.content.get()
        let row = row.row
        if hasMarks, read.leaveOut(at: moment.home, marked: store.mark) {
          return summary.leaveOut(read, line: row.line)
        }
        let outcome = try batch.take(
          read, leavesKnown: request.leavesKnown,
          isTaken: { id in
            (try? store.isTaken(id)) ?? false || trial?.holds(id) == true
              || id == read.id && store.isForgotten(id)
          },
          named: { (try? trial?.lead($0) ?? store.lead($0)) ?? nil },
          stored: { try trial?.leads(knownByAny: $0) ?? store.leads(knownByAny: $0) })
        summary.count(outcome, of: read, line: row.line, change: batch.change)
      } catch let fault as RowFault {
        summary.reject(fault, line: row.row.line)
        if !request.isDry {
          reject { () throws(Diagnostic) in try rejected.add(row.row, because: fault) }
        }
      }
      if batch.events.count >= Self.importedAtOnce { try record() }
    }
    surroundings.heedInterrupts(true)
    defer { surroundings.heedInterrupts(false) }
    do {
      var end = TableEnd<ReadRow>()
      var totals = RunningTotals()
      try file.forEachRow(making: reader.reading) { row, bytes in
        if !file.isOfCards, totals.take(row) { return summary.passOver(line: row.row.line) }
        for row in end.take(row, isFooter: row.isFooter && !file.isOfCards) { try take(row) }
        if summary.rows % 100 != 0 { return }
        if surroundings.isInterrupted() { throw Diagnostic.stoppedImport }
        progress.show(done: bytes, of: file.size, rows: summary.rows)
      }
      for row in end.footers { summary.passOver(line: row.row.line) }
      if !request.isDry { try record() }
    } catch {
      progress.clear()
      tellWarnings(of: store)
      throw recorded > 0 ? Diagnostic.brokenOff(error, after: recorded) : error
    }
    if !request.isDry {
      store.settle()
      reject { () throws(Diagnostic) in try rejected.finish() }
      if summary.rejected > 0, unwritten == nil { summary.rejectedPath = rejected.path }
    }
    progress.clear()
    tellWarnings(of: store)
    if let unwritten { warn(unwritten.asWarning) }
    return summary
  }

  /// The entries that are recorded with one write: some tens of megabytes of leads in memory.
  static let importedAtOnce = 10_000
}

extension Diagnostic {
  /// What is recorded stays, and can be taken back.
  static func brokenOff(_ error: any Error, after rows: Int) -> Diagnostic {
    var diagnostic = error as? Diagnostic ?? Diagnostic(unforeseen: error)
    diagnostic.notes.append(
      Phrase(
        en:
          "\(rows) \(rows == 1 ? "row was" : "rows were") recorded before; `undo` takes that back",
        nl:
          "\(rows) \(rows == 1 ? "rij stond" : "rijen stonden") er al in; `ongedaan` draait dat terug"
      ))
    return diagnostic
  }

  static let stoppedImport = Diagnostic(
    .error, "stopped", Phrase(en: "stopped", nl: "gestopt"),
    help: Phrase(
      en: "import the file again for the rest: what is in already does not change",
      nl: "importeer het bestand nog eens voor de rest: wat er al in staat, verandert niet"))

  fileprivate static let noNameColumn = Diagnostic(
    .error, "no-name-column",
    Phrase(
      en: "no column says what a lead is called", nl: "geen kolom zegt hoe een lead heet"),
    help: Phrase(
      en: "name one with `--map COLUMN=company`", nl: "noem er een met `--kolom KOLOM=bedrijf`"))
}
