import CallsideCore
import Foundation
import GRDB

/// A journal file was shortened, replaced or removed; what the index says of it no longer holds.
struct JournalRewritten: Error {
  /// Whose file it is.
  var writer: String
}

/// How far one journal file was read.
struct JournalState {
  /// The row in the index.
  var id: Int
  /// Whose file it is.
  var writer: String
  /// The bytes read: whole lines only.
  var bytes = 0
  /// The lines read, whether entries or not.
  var lines = 0
  /// Where the last line read starts.
  var lastStart = 0
  /// What was in it.
  var lastHash = 0
  /// The greatest clock in it.
  var clock = 0
  /// The entries in it.
  var entries = 0

  /// Returns whether the file still holds the last line that was read from it.
  func holds(in reader: JournalReader) throws -> Bool {
    try reader.size(of: writer) >= bytes
      && lastHash
        == reader.withBytes(
          of: writer, at: lastStart, count: bytes - 1 - lastStart, JournalState.hash)
  }

  /// Returns the hash of a line, as the index keeps it.
  static func hash(_ line: UnsafeRawBufferPointer) -> Int {
    Int(truncatingIfNeeded: StableHash.of(line))
  }
}

extension Index {
  /// Reads what the journals have gained, up to a number of lines.
  ///
  /// Only where each entry stands is kept; leads are folded later, each once.
  ///
  /// - Parameter progress: Is told the bytes read since it was told last.
  /// - Returns: Whether nothing is left to read.
  /// - Throws: ``JournalRewritten``, a `DatabaseError`, or a ``SystemError``.
  func readTails(
    _ db: Database, with reader: JournalReader, limit: Int, progress: (Int) -> Void
  ) throws -> Bool {
    var tails = try Tails(db, reader)
    let present = try folder.journals().map(\.writer)
    for state in tails.states.values where state.bytes > 0 {
      let isKept =
        try present.contains(state.writer)
        && (size(of: state.writer, reader) == nil || state.holds(in: reader))
      if !isKept { throw JournalRewritten(writer: state.writer) }
    }
    var left = limit
    for writer in present {
      let known = tails.states[writer]?.bytes ?? 0
      guard let size = try size(of: writer, reader), size > known else { continue }
      let read = try tails.read(writer, limit: left, progress: progress)
      if read.hasMore { return false }
      left -= read.lines
    }
    return true
  }

  /// Returns the bytes of a writer's file, or nil when it is not for us to read.
  private func size(of writer: String, _ reader: JournalReader) throws -> Int? {
    do { return try reader.size(of: writer) } catch {
      guard error.code == EACCES else { throw error }
      unreadable[writer] = error
      return nil
    }
  }

  /// Returns how far each journal was read, by writer.
  static func states(_ db: Database) throws -> [String: JournalState] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, writer, bytes, lines, last_start, last_hash, clock, entries FROM journal
          """))
    let states = rows.map {
      JournalState(
        id: $0[0], writer: $0[1], bytes: $0[2], lines: $0[3], lastStart: $0[4], lastHash: $0[5],
        clock: $0[6], entries: $0[7])
    }
    return Dictionary(states.map { ($0.writer, $0) }) { first, _ in first }
  }
}

/// One batch of reading, with all it must look up.
private struct Tails {
  private let db: Database
  private let reader: JournalReader
  private(set) var states: [String: JournalState]
  /// The number that the next entry gets in the order of arrival.
  private var seq: Int
  /// The entries whose id is not their file's name and line; while there are none, no entry can
  /// be there twice.
  private var misfits: Int
  private let insertion: QuickStatement

  init(_ db: Database, _ reader: JournalReader) throws {
    self.db = db
    self.reader = reader
    states = try Index.states(db)
    let last = try Int.fetchOne(db.cachedStatement(sql: "SELECT MAX(seq) FROM entry")) ?? 0
    // An entry that turned out damaged is gone from the table; its number is not given again.
    seq = max(last, try db.number("folded") ?? 0) + 1
    misfits = try db.number("misfits") ?? 0
    insertion = try QuickStatement(
      db,
      """
      INSERT INTO entry (seq, lead, clock, writer, number, file, line, start, length, withdraws)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
  }

  /// Reads on in one file.
  mutating func read(
    _ writer: String, limit: Int, progress: (Int) -> Void
  ) throws -> (lines: Int, hasMore: Bool) {
    var state = try self.state(of: writer)
    let before = state
    var told = state.bytes
    let read = try reader.lines(of: writer, from: state.bytes, limit: limit) { line, start in
      state.lines += 1
      state.lastStart = start
      try self.take(line, at: start, into: &state)
      if state.lines % 1_024 == 0 {
        progress(start - told)
        told = start
      }
    }
    progress(read.end - told)
    if state.lines == before.lines { return (0, read.hasMore) }
    let count = read.end - 1 - state.lastStart
    let hash = try reader.withBytes(
      of: writer, at: state.lastStart, count: count, JournalState.hash)
    guard let hash else { throw JournalRewritten(writer: writer) }
    state.bytes = read.end
    state.lastHash = hash
    states[writer] = state
    try db.run(
      """
      UPDATE journal
      SET bytes = ?, lines = ?, last_start = ?, last_hash = ?, clock = ?, entries = ?
      WHERE id = ?
      """,
      [
        state.bytes, state.lines, state.lastStart, state.lastHash, state.clock, state.entries,
        state.id,
      ])
    return (state.lines - before.lines, read.hasMore)
  }

  /// Takes one line in.
  private mutating func take(
    _ line: UnsafeRawBufferPointer, at start: Int, into state: inout JournalState
  ) throws {
    // An empty line, as an editor may leave behind, is neither an entry nor damage.
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
    guard let header = LineHeader(line) else {
      return try Index.note("damaged-entry", file: state.id, line: state.lines, db)
    }
    let isFit = header.id.number == state.lines && header.id.writer == state.writer
    if !isFit || misfits > 0 {
      switch try presence(of: header.id, line) {
      case .none: break
      case .same: return
      case .other: try Index.note("clashing-entry", file: state.id, line: state.lines, seq: seq, db)
      }
    }
    if !isFit {
      misfits += 1
      try db.keep(misfits, as: "misfits")
    }
    let writer = isFit ? state.id : try self.state(of: header.id.writer).id
    try insertion.run(
      .integer(seq), .text(header.lead), .integer(header.clock), .integer(writer),
      .integer(header.id.number), .integer(state.id), .integer(state.lines), .integer(start),
      .integer(line.count), .integer(header.withdrawn == nil ? 0 : 1))
    for id in header.withdrawn ?? [] {
      try db.run(
        "INSERT OR IGNORE INTO withdrawal (lead, writer, number) VALUES (?, ?, ?)",
        [header.lead, try self.state(of: id.writer).id, id.number])
    }
    if let target = header.merged {
      try db.run(
        "INSERT OR IGNORE INTO merger (lead, target) VALUES (?, ?)", [header.lead, target])
    }
    seq += 1
    state.entries += 1
    state.clock = max(state.clock, header.clock)
  }

  /// Whether an entry of some id is there already.
  private enum Presence {
    case none, same, other
  }

  /// Returns whether an entry is there already, with the same line or another.
  ///
  /// The same line twice is one entry: synchronising tools leave copies of whole files behind.
  /// Two different lines of one id both count, because nothing typed is ever lost.
  private mutating func presence(
    of id: EntryID, _ line: UnsafeRawBufferPointer
  ) throws -> Presence {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT j.writer, e.start, e.length FROM entry e JOIN journal j ON j.id = e.file
          WHERE e.writer = ? AND e.number = ?
          """), arguments: [try state(of: id.writer).id, id.number])
    for row in rows where row[2] == line.count {
      let isSame = try reader.withBytes(of: row[0], at: row[1], count: row[2]) {
        $0.elementsEqual(line)
      }
      if isSame == true { return .same }
    }
    return rows.isEmpty ? .none : .other
  }

  /// Returns how far a writer's file was read; a writer met for the first time gets a row.
  private mutating func state(of writer: String) throws -> JournalState {
    if let known = states[writer] { return known }
    try db.run("INSERT INTO journal (writer) VALUES (?)", [writer])
    let state = JournalState(id: Int(db.lastInsertedRowID), writer: writer)
    states[writer] = state
    return state
  }
}
