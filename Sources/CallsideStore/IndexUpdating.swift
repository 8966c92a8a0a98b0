import CallsideCore
import Foundation
import GRDB

/// Bringing the index up to date, in two steps that can both be broken off at any time.
///
/// First the journals' new lines are read, and only noted. Then every lead they touch is folded,
/// once, however many of its entries are new. `folded` in `meta` is the last entry, in the order
/// of arrival, up to which all leads have been folded; so whoever comes next, this process or
/// another, takes up the work where it was left. After an ordinary append both steps are one
/// transaction.
extension Index {
  /// The lines read in one transaction.
  private static let linesPerBatch = 20_000
  /// The leads folded in one transaction.
  private static let leadsPerBatch = 2_000
  /// The bytes to go through from which on it is worth while to put off checkpoints.
  private static let muchWork = 1_000_000

  /// Reads what the journals have gained and folds the leads it touches.
  ///
  /// - Parameter progress: Is told how much work is done, and of how much.
  /// - Throws: ``JournalRewritten``, a `DatabaseError`, or a ``SystemError``.
  func update(progress: (_ done: Int, _ total: Int) -> Void) throws {
    if try hasNews() { try readAndFold(progress: progress) }
    try makeLeadIndexes()
    try advise(progress: progress)
  }

  /// Sets after how many pages a commit moves the write-ahead log into the file.
  ///
  /// Folding many leads writes some pages over and over; moved seldom, they are moved once.
  private func setCheckpoints(everyPages pages: Int) throws {
    try database.inDatabase { try $0.execute(sql: "PRAGMA wal_autocheckpoint = \(pages)") }
  }

  private func readAndFold(progress: (_ done: Int, _ total: Int) -> Void) throws {
    let total = try work()
    if total > Index.muchWork { try setCheckpoints(everyPages: 16_000) }
    defer { if total > Index.muchWork { try? setCheckpoints(everyPages: 1_000) } }
    var done = 0
    var pending = Pending()
    var isFinished = false
    while !isFinished {
      isFinished = try database.write { db in
        // What an earlier transaction left here was rolled back with it.
        newOutcomes = OutcomeCounts()
        newTally = [:]
        let reader = JournalReader(folder)
        func advance(_ bytes: Int) {
          done += bytes
          progress(min(done, total), total)
        }
        guard
          try readTails(db, with: reader, limit: Index.linesPerBatch, progress: advance)
        else { return false }
        if pending.leads.isEmpty { pending = try Pending(db) }
        let shownAt = try shownAt(db, reader)
        let batch = pending.leads.prefix(Index.leadsPerBatch)
        try fold(batch, db, reader, shownAt: shownAt, progress: advance)
        try keepNewOutcomes(db)
        try keepNewTally(db)
        pending.leads = pending.leads.dropFirst(batch.count)
        if !pending.leads.isEmpty { return false }
        return try pending.finish(db)
      }
      // SQLite knows no queue for its lock; others that wait for it look once a millisecond.
      if !isFinished { usleep(2_000) }
    }
  }

  /// Makes the indexes on leads where they are missing, each in a transaction of its own.
  private func makeLeadIndexes() throws {
    if try database.inDatabase({ try $0.number("indexed") }) != nil { return }
    for index in Index.leadIndexes { try database.write { try $0.execute(sql: index) } }
    try database.write { try $0.keep(1, as: "indexed") }
  }

  /// Returns whether there is anything to do, without keeping anyone from writing.
  private func hasNews() throws -> Bool {
    try database.inDatabase { db in
      let states = try Index.states(db)
      let present = try folder.journals()
      let known = states.values.filter { $0.bytes > 0 }
      guard present.allSatisfy({ $0.size == states[$0.writer]?.bytes ?? 0 }),
        Set(known.map(\.writer)).isSubset(of: present.map(\.writer))
      else { return true }
      let reader = JournalReader(folder)
      // What may not be read does not change either, as far as anyone can see.
      for state in known where (try? state.holds(in: reader)) == false { return true }
      let last = try Int.fetchOne(db.cachedStatement(sql: "SELECT MAX(seq) FROM entry")) ?? 0
      return try last > db.number("folded") ?? 0
    }
  }

  /// Returns the bytes to go through: what is unread twice, what is only unfolded once.
  private func work() throws -> Int {
    try database.inDatabase { db in
      let unfolded = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT TOTAL(length) FROM entry WHERE seq > ?"),
        arguments: [try db.number("folded") ?? 0])
      let states = try Index.states(db)
      return try folder.journals().reduce(unfolded ?? 0) { sum, status in
        sum + 2 * max(0, status.size - (states[status.writer]?.bytes ?? 0))
      }
    }
  }
}

/// The leads that are to be folded.
private struct Pending {
  /// Their ids, in order.
  var leads: ArraySlice<String> = []
  /// The last entry, in the order of arrival, that they were found by.
  private var target = 0

  /// Makes an empty list.
  init() {}

  /// Finds the leads with entries that have not been folded.
  init(_ db: Database) throws {
    let folded = try db.number("folded") ?? 0
    target = try Int.fetchOne(db.cachedStatement(sql: "SELECT MAX(seq) FROM entry")) ?? 0
    if target <= folded { return }
    if folded == 0 { try db.execute(sql: Index.entryLeadIndex) }
    // By the order of arrival: the index on leads would be read from end to end.
    leads = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT lead FROM entry NOT INDEXED WHERE seq > ? ORDER BY lead"),
      arguments: [folded])[...]
  }

  /// Notes that all have been folded.
  ///
  /// - Returns: Whether no other process has added entries meanwhile.
  func finish(_ db: Database) throws -> Bool {
    let folded = try db.number("folded") ?? 0
    if target > folded { try db.keep(target, as: "folded") }
    let last = try Int.fetchOne(db.cachedStatement(sql: "SELECT MAX(seq) FROM entry")) ?? 0
    return last <= max(target, folded)
  }
}
