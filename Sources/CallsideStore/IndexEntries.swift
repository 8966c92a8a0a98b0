import CallsideCore
import Foundation
import GRDB

/// Where one entry stands, and when it counts.
struct EntryRow: Sendable {
  /// Its number in the order of arrival.
  var seq: Int
  /// Its place in the order of all journals.
  var order: Order
  /// Whose file it is in.
  var file: String
  /// The row of that file in the index.
  var fileID: Int
  /// The line, from 1.
  var line: Int
  /// Where the line starts.
  var start: Int
  /// The bytes of the line.
  var length: Int
  /// Whether it takes back others.
  var isWithdrawal: Bool

  /// The order of all journals.
  struct Order: Comparable, Sendable {
    var clock: Int
    var id: EntryID

    static func < (left: Order, right: Order) -> Bool {
      (left.clock, left.id) < (right.clock, right.id)
    }
  }

  /// How all statements that give such rows begin.
  static let selection = """
    SELECT e.seq, e.clock, w.writer, e.number, f.writer, e.file, e.line, e.start, e.length,
      e.withdraws
    FROM entry e JOIN journal w ON w.id = e.writer JOIN journal f ON f.id = e.file
    """

  /// Makes a row of the columns that ``selection`` names.
  init(_ row: Row) {
    seq = row[0]
    order = Order(clock: row[1], id: EntryID(writer: row[2], number: row[3]))
    file = row[4]
    fileID = row[5]
    line = row[6]
    start = row[7]
    length = row[8]
    isWithdrawal = row[9]
  }

  /// Returns whether the entry comes before another; of two with one name, the one that was
  /// found first in the order of files.
  func precedes(_ other: EntryRow) -> Bool {
    order == other.order
      ? (file, line) < (other.file, other.line) : order < other.order
  }
}

extension EntryRow {
  /// Finds the entry that arrived last.
  static func last(_ db: Database) throws -> EntryRow? {
    try Row.fetchOne(
      db,
      sql: """
        \(EntryRow.selection)
        ORDER BY e.seq DESC LIMIT 1
        """
    ).map(EntryRow.init)
  }
}

extension Index {
  /// Returns a lead's entries that arrived after one, in order.
  func rows(of lead: String, after seq: Int = 0, _ db: Database) throws -> [EntryRow] {
    let found = try Row.fetchCursor(
      db.cachedStatement(sql: "\(EntryRow.selection) WHERE e.lead = ? AND e.seq > ?"),
      arguments: [lead, seq])
    var rows: [EntryRow] = []
    while let row = try found.next() { rows.append(EntryRow(row)) }
    return rows.sorted { $0.precedes($1) }
  }

  /// Returns a lead's entries in order, read from the journals.
  func entries(of lead: String) throws -> [Entry] {
    try database.inDatabase { try entries(of: lead, $0) }
  }

  /// Returns a lead's entries in order, and those of the leads that were merged into it, read from
  /// the journals.
  func entries(of lead: String, _ db: Database) throws -> [Entry] {
    let reader = JournalReader(folder)
    let moved = try idsMoved(into: lead, db)
    var all = try rows(of: lead, db)
    if !moved.isEmpty {
      for id in moved { all += try rows(of: id, db) }
      all.sort { $0.precedes($1) }
    }
    return try all.compactMap { try reader.entry(at: $0) }
  }

  /// Returns the newest batch of a writer without what was withdrawn and without withdrawals, or
  /// nil when nothing is left to take back.
  ///
  /// Batches that only say where the walk through a call was are passed over, and go with the
  /// batch before them: nobody means to take back a line that was read out.
  ///
  /// - Parameters:
  ///   - lead: The only lead to look at, or nil for all.
  ///   - number: The number of an own entry before which to look, or nil for all.
  func lastBatch(of writer: String, on lead: String?, before number: Int?) throws -> [Entry]? {
    try database.inDatabase { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            \(EntryRow.selection)
            WHERE e.writer = (SELECT id FROM journal WHERE writer = ?1) AND e.withdraws = 0
              AND (?2 IS NULL OR e.lead = ?2) AND (?3 IS NULL OR e.number < ?3)
              AND NOT EXISTS (
                SELECT 1 FROM withdrawal t
                WHERE t.lead = e.lead AND t.writer = e.writer AND t.number = e.number)
            ORDER BY e.number DESC
            """), arguments: [writer, lead, number])
      let reader = JournalReader(folder)
      var batch: [Entry] = []
      var passing: [Entry] = []
      while let row = try rows.next().map(EntryRow.init) {
        guard let entry = try reader.entry(at: row), entry.event.canBeTakenBack else { continue }
        // A long batch may have others in between, which were made while it was written.
        if let last = batch.last, entry.stamp.clock > last.stamp.clock { continue }
        if let last = batch.last, last.stamp.clock != entry.stamp.clock {
          guard batch.allSatisfy(\.event.isPassing) else { break }
          passing += batch
          batch = []
        }
        batch.append(entry)
      }
      guard !batch.allSatisfy(\.event.isPassing) else { return nil }
      let leads = Set(batch.map(\.lead))
      return (passing.filter { leads.contains($0.lead) } + batch).reversed()
    }
  }

  /// The number of entries.
  func entryCount() throws -> Int {
    try database.inDatabase { db in
      try Int.fetchOne(db.cachedStatement(sql: "SELECT TOTAL(entries) FROM journal")) ?? 0
    }
  }

  /// Returns what the next batch of a writer starts from: the bytes and lines of its file that
  /// were read, and the greatest clock of all.
  func position(of writer: String) throws -> (bytes: Int, lines: Int, clock: Int) {
    try database.inDatabase { db in
      let states = try Index.states(db)
      let own = states[writer]
      return (own?.bytes ?? 0, own?.lines ?? 0, states.values.map(\.clock).max() ?? 0)
    }
  }
}

extension JournalReader {
  /// Returns an entry, or nil when its line turns out to be none.
  ///
  /// - Throws: ``JournalRewritten`` when the line is no longer there.
  func entry(at row: EntryRow) throws -> Entry? {
    let read = try withBytes(of: row.file, at: row.start, count: row.length) {
      try? Entry(line: $0)
    }
    guard let read else { throw JournalRewritten(writer: row.file) }
    return read
  }
}
