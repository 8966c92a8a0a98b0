public import CallsideCore
public import Foundation

/// One store: a folder with the journal, which is the truth, and the index, derived from it.
///
/// ```
/// append ─▶ journal/WRITER.jsonl ─(on disk)─▶ index.sqlite ─▶ lead, queue, search …
///           journal/COLLEAGUE.jsonl ─(refresh)─▶┘
/// ```
///
/// What was appended is on disk before ``append(_:at:by:)`` returns, and no answer is ever ahead
/// of the disk. Trouble with the index never fails an append; it becomes a warning. Several
/// processes may use one folder at once. One thread uses one store.
public final class Store {
  /// Who writes here.
  public let writer: Writer
  /// What the user should know: see ``takeWarnings()``.
  public internal(set) var warnings: [Diagnostic] = []

  /// Where everything stands.
  let folder: StoreFolder
  /// What makes suggestions.
  let advice: Advice
  /// The index, or what stands in for it.
  var index: Index
  /// The journal files as they were when the index last caught up with them, but for what is in
  /// ``unindexed``.
  var seen: [JournalStatus]?
  /// What was appended since.
  var unindexed = Unindexed()
  /// What the index had read before a journal was found to be another one, until that has been read.
  var known: KnownEntries?
  /// The flaws already told.
  var told: Set<Flaw> = []
  /// The writers whose files could not be read and who have already been told.
  var toldUnreadable: Set<String> = []
  /// The time zone whose offset dates are written with.
  let zone: TimeZone

  /// Seconds to wait for another process of the same writer.
  static let lockSeconds = 5.0

  /// Opens the store in a folder, which is made where it is missing, and catches up.
  ///
  /// - Parameters:
  ///   - zone: The time zone whose offset dates are written with.
  ///   - adviser: Returns what the coach goes by for the leads of a playbook.
  ///   - adviceVersion: Changes whenever other things would be proposed.
  ///   - opened: Is handed the store before anything is advised on: from then on `adviser` may use
  ///     its cache of playbooks.
  ///   - progress: Is told, at most twenty times a second, how much work is done and of how
  ///     much, when there is enough to tell; bytes of journals, or leads to advise on.
  /// - Throws: A diagnostic when the folder is none, or cannot be made or read.
  public init(
    at path: String, writer: Writer, zone: TimeZone,
    adviser: @escaping (_ playbook: String) -> Adviser, adviceVersion: String,
    opened: (Store) -> Void = { _ in },
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Diagnostic) {
    self.writer = writer
    self.zone = zone
    let folder = try StoreFolder(at: path)
    let advice = Advice(version: adviceVersion, adviser: adviser)
    self.folder = folder
    self.advice = advice
    if let warning = folder.permissionWarning { warnings.append(warning) }
    do {
      let opened = try Index.open(folder, advice)
      index = opened.index
      if opened.wasBroken { warnings.append(.indexRebuilt) }
    } catch {
      index = try Store.standIn(folder, advice)
      warnings.append(.indexUnusable(error))
    }
    opened(self)
    try catchUp(progress: progress)
    mendOwnTail()
  }

  /// Returns all warnings since they were last taken.
  public func takeWarnings() -> [Diagnostic] {
    defer { warnings = [] }
    return warnings
  }

  /// Records events as one batch: one clock reading, one write, and one undo.
  ///
  /// - Parameters:
  ///   - batch: The clock of an earlier append that this one goes on with, so that one undo takes
  ///     back both: what is too much for one write is still one batch.
  ///   - progress: Is told how far the index is brought, where that takes long.
  /// - Returns: The entries as they now stand on disk.
  /// - Throws: A diagnostic that says what was not recorded; the journal is then as it was.
  public func append(
    _ events: [(lead: String, event: Event)], at date: Date, by rep: String, batch: Int? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Diagnostic) -> [Entry] {
    try append(
      events.map { NewEntry(lead: $0.lead, event: $0.event, at: date, by: rep) }, batch: batch,
      progress: progress)
  }

  /// Records what happened at several times, as one batch.
  ///
  /// - Throws: A diagnostic that says what was not recorded; the journal is then as it was.
  public func append(
    _ new: [NewEntry], batch: Int? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Diagnostic) -> [Entry] {
    if new.isEmpty { return [] }
    try StoreFolder.make(folder.journal)
    // What is read before the lock is taken need not be waited for by others of this writer.
    try catchUp()
    let (entries, isIndexed) = try locked { (file) throws(Diagnostic) in
      try write(new, to: &file, batch: batch)
    }
    // From here on the entries count, whatever becomes of the index.
    if !isIndexed { refresh(progress: progress) }
    return entries
  }

  /// Hands over the own journal, which is locked meanwhile.
  private func locked<Result>(
    _ body: (inout JournalFile) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    var file = try JournalFile(of: writer, in: folder, within: Store.lockSeconds)
    return try body(&file)
  }

  /// Writes events as one batch to the own journal, which is locked.
  ///
  /// - Returns: The entries, and whether the index may be left behind them.
  func write(
    _ new: [NewEntry], to file: inout JournalFile, batch: Int? = nil
  ) throws(Diagnostic) -> (entries: [Entry], isIndexed: Bool) {
    try setTailAside(&file)
    try catchUp()
    let start = try position(file.size)
    let free = try freeLine(after: start.lines, for: new.count)
    let (entries, lines) = try stamped(new, after: free, clock: batch ?? start.clock + 1)
    try file.append(
      Data(repeating: UInt8(ascii: "\n"), count: free - start.lines) + lines, count: entries.count)
    // What goes on with an older batch belongs before what was recorded meanwhile.
    let isIndexed = batch == nil && postponeIndexing(of: entries, after: free, file)
    return (entries, isIndexed)
  }

  /// Brings the index up with everything that was appended.
  ///
  /// Whoever asks for something that needs it has it without this. Called before a store is left,
  /// it saves the next start the work.
  public func settle() {
    if unindexed.end == nil { return }
    seen = nil
    refresh()
  }

  /// Closes the index for good: one that is closed in time needs no recovery at the next start.
  public func closeIndex() { index.closeFile() }

  /// Reads what other processes and machines have written; costs next to nothing without news.
  public func refresh(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) {
    do { try catchUp(progress: progress) } catch { warnings.append(error.lowered) }
  }

  /// Makes the index anew from the journal.
  ///
  /// After a journal was rewritten on purpose, the old index must go: it holds what was erased.
  public func rebuild(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in })
    throws(Diagnostic)
  {
    try replaceIndex()
    try catchUp(progress: progress)
  }

  /// Returns the lines and the greatest clock that the next batch starts from.
  ///
  /// - Parameter size: The bytes of the own journal, all of which must have been read.
  private func position(_ size: Int) throws(Diagnostic) -> (lines: Int, clock: Int) {
    if let end = unindexed.end, end.bytes == size { return (end.lines, end.clock) }
    let name = writer.name
    var position = try ask { try $0.position(of: name) }
    if position.bytes != size {
      try replaceIndex()
      try catchUp()
      position = try ask { try $0.position(of: name) }
    }
    guard position.bytes == size else {
      throw .journalUnreadable(writer.file, SystemError(code: EIO))
    }
    return (position.lines, position.clock)
  }

  /// Leaves the index behind what was just appended, where that may be.
  ///
  /// - Parameter lines: The number of lines before.
  /// - Returns: Whether it may be.
  private func postponeIndexing(
    of entries: [Entry], after lines: Int, _ file: borrowing JournalFile
  ) -> Bool {
    guard !unindexed.isFull, entries.allSatisfy(\.event.isDetail), let last = entries.last?.stamp,
      let status = file.status(of: writer),
      let own = seen?.firstIndex(where: { $0.writer == writer.name })
    else { return false }
    var leads: [String: Lead] = [:]
    for entry in entries where unindexed.leads[entry.lead] == nil && leads[entry.lead] == nil {
      // Where the index fails, it is mended when it is brought up.
      let found = try? index.lead(entry.lead, extendableBy: writer.name, after: lines)
      guard let lead = found ?? nil else { return false }
      leads[entry.lead] = lead
    }
    // Whether somebody new was forgotten once, only all entries together say.
    for entry in entries {
      let lead = unindexed.leads[entry.lead] ?? leads[entry.lead]
      if lead?.isFirstHeard(in: entry.event) ?? true { return false }
    }
    unindexed.add(
      entries, to: leads, end: (bytes: status.size, lines: last.id.number, clock: last.clock))
    seen?[own] = status
    return true
  }

  /// Returns events as entries, and as the lines to write.
  ///
  /// The entries are read back from the lines: what is shown now is what will be read later, to
  /// the second, and nothing is written that cannot be read.
  private func stamped(
    _ new: [NewEntry], after lines: Int, clock: Int
  ) throws(Diagnostic) -> (entries: [Entry], lines: Data) {
    let clock = min(clock, LineHeader.clockLimit)
    let before = lines
    var entries: [Entry] = []
    var lines = Data()
    for (offset, new) in new.enumerated() {
      let id = EntryID(writer: writer.name, number: before + offset + 1)
      let stamp = Entry.Stamp(id: id, clock: clock, at: new.at, by: new.by)
      let entry = Entry(stamp: stamp, lead: new.lead, event: new.event)
      do {
        let line = try entry.line(in: zone)
        entries.append(try Entry(line: line))
        lines.append(line)
        lines.append(UInt8(ascii: "\n"))
      } catch {
        throw .unwritableEvent(new.event.kind, of: new.lead)
      }
    }
    return (entries, lines)
  }
}

/// What happened, before it has a name and a place in the order of the journal.
public struct NewEntry: Sendable {
  /// The id of the lead it is about.
  public var lead: String
  /// What happened.
  public var event: Event
  /// When.
  public var at: Date
  /// The rep who brought it about.
  public var by: String

  /// Makes an entry that is to be.
  public init(lead: String, event: Event, at: Date, by: String) {
    (self.lead, self.event, self.at, self.by) = (lead, event, at, by)
  }
}

extension Diagnostic {
  fileprivate static func unwritableEvent(_ kind: String, of lead: String) -> Diagnostic {
    Diagnostic(
      .error, "unwritable-entry",
      Phrase(
        en: "an entry \"\(kind)\" of lead \"\(lead)\" cannot be written",
        nl: "een regel \"\(kind)\" van lead \"\(lead)\" is niet op te schrijven"),
      notes: [
        Phrase(
          en: "the journal is whole; nothing was recorded",
          nl: "het journaal is intact; er is niets vastgelegd")
      ])
  }
}
