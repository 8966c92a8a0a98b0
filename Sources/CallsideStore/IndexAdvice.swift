import CallsideCore
import Foundation
import GRDB

extension Index {
  /// The leads advised on in one transaction.
  private static let leadsPerBatch = 2_000

  /// Keeps what is proposed for a lead, in place of what was.
  func keep(
    _ suggestions: [IndexedSuggestion], of lead: String, isNew: Bool = false, shownAt: Double,
    _ db: Database
  ) throws {
    if !isNew { try db.run("DELETE FROM suggestion WHERE lead = ?", [lead]) }
    for indexed in suggestions {
      let suggestion = indexed.suggestion
      let ready = suggestion.ready.timeIntervalSinceReferenceDate
      let stale = suggestion.stale?.timeIntervalSinceReferenceDate
      try db.run(
        """
        INSERT INTO suggestion (lead, number, rank, due, ready, stale, is_shown, track, action, packed)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?5 <= ?7 AND (?6 IS NULL OR ?7 < ?6), ?8, ?9, ?10)
        """,
        [
          lead, indexed.number, suggestion.rank, suggestion.due.timeIntervalSinceReferenceDate,
          ready,
          stale, shownAt, suggestion.track.rawValue, suggestion.action.rawValue,
          indexed.packed,
        ])
    }
  }

  /// Makes all suggestions anew when what makes them has changed since.
  ///
  /// `advised` in `meta` is the last lead done; there is none when all are.
  func advise(progress: (_ done: Int, _ total: Int) -> Void) throws {
    let isAdvised = try database.inDatabase { db in
      try db.number("advice", as: String.self) == advice.version
        && db.number("advised") == nil
    }
    if isAdvised { return }
    try database.write { db in
      guard try db.number("advice", as: String.self) != advice.version else { return }
      try db.run("DELETE FROM suggestion", [])
      try db.keep(0, as: "advised")
      try db.keep(advice.version, as: "advice")
    }
    var done = 0
    let total = try leadCount()
    while try database.write({ db in try adviseBatch(db, &done) }) {
      progress(min(done, total), total)
      usleep(2_000)
    }
  }

  /// Advises on some more leads.
  ///
  /// - Returns: Whether leads are left.
  private func adviseBatch(_ db: Database, _ done: inout Int) throws -> Bool {
    guard let advised = try db.number("advised") else { return false }
    let shownAt = try db.number("shown_at", as: Double.self) ?? 0
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT l.key, l.id, d.packed FROM lead l JOIN document d ON d.key = l.key
          WHERE l.key > ? ORDER BY l.key LIMIT ?
          """), arguments: [advised, Index.leadsPerBatch])
    for row in rows {
      guard let lead = try lead(from: row[2], row[1], db) else { continue }
      let suggestions = try IndexedSuggestion.all(of: adviser(lead.playbook)(lead))
      try keep(suggestions, of: row[1], shownAt: shownAt, db)
    }
    done += rows.count
    if let last = rows.last {
      try db.keep(last[0] as Int, as: "advised")
      return true
    }
    try db.run("DELETE FROM meta WHERE name = 'advised'", [])
    return false
  }

  /// Returns the first suggestions of the queue at a time: the best of each lead.
  ///
  /// - Parameters:
  ///   - track: What conversations are for; nil for everything that is proposed.
  ///   - actions: The kinds of conversations.
  func queue(
    at now: Date, limit: Int, on track: CallTrack? = nil, _ actions: [NextStep.Action] = []
  ) throws -> [Suggestion] {
    let now = now.timeIntervalSinceReferenceDate
    if try database.inDatabase({ db in try hasChanges(until: now, db) }) {
      try database.write { db in try show(at: now, db) }
    }
    return try database.inDatabase { db in
      let wanted = actions.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      // The first condition is the one by which the index is found.
      let chosen =
        track == nil
        ? "" : "AND action IN ('call', 'evaluate') AND action IN (\(wanted)) AND track = ?"
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT lead, packed FROM suggestion WHERE is_shown \(chosen)
            ORDER BY rank DESC, due, lead, number
            """), arguments: StatementArguments(track.map { [$0.rawValue] } ?? []))
      var queue: [Suggestion] = []
      var leads: Set<String> = []
      while queue.count < limit, let row = try rows.next() {
        guard leads.insert(row[0]).inserted else { continue }
        queue.append(try Packed.decode(Suggestion.self, from: row[1]))
      }
      return queue
    }
  }

  /// Returns the suggestion that is shown next after a time, or nil.
  func upcoming(after now: Date) throws -> Suggestion? {
    try database.inDatabase { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT packed FROM suggestion WHERE ready > ? AND (stale IS NULL OR stale > ready)
            ORDER BY ready, rank DESC LIMIT 1
            """), arguments: [now.timeIntervalSinceReferenceDate]
      ).map { try Packed.decode(Suggestion.self, from: $0[0]) }
    }
  }

  /// Returns the moment that `is_shown` holds for.
  ///
  /// At first that is the date of the last entry that was read: about now, so that the first
  /// queue finds little to change.
  func shownAt(_ db: Database, _ reader: JournalReader) throws -> Double {
    if let kept = try db.number("shown_at", as: Double.self) { return kept }
    let last = try EntryRow.last(db).flatMap { try reader.entry(at: $0) }
    guard let date = last?.stamp.at.timeIntervalSinceReferenceDate else { return 0 }
    try db.keep(date, as: "shown_at")
    return date
  }

  /// Returns whether any suggestion is shown at one of two moments and not at the other.
  private func hasChanges(until now: Double, _ db: Database) throws -> Bool {
    let kept = try db.number("shown_at", as: Double.self) ?? 0
    return try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM suggestion WHERE ready > ?1 AND ready <= ?2)
            OR EXISTS (SELECT 1 FROM suggestion WHERE stale > ?1 AND stale <= ?2)
          """), arguments: [min(kept, now), max(kept, now)]) ?? false
  }

  /// Brings `is_shown` to another moment, later or earlier.
  private func show(at now: Double, _ db: Database) throws {
    let kept = try db.number("shown_at", as: Double.self) ?? 0
    let range: StatementArguments = [now, min(kept, now), max(kept, now)]
    try db.run(
      """
      UPDATE suggestion SET is_shown = ready <= ?1 AND (stale IS NULL OR ?1 < stale)
      WHERE ready > ?2 AND ready <= ?3
      """, range)
    try db.run(
      """
      UPDATE suggestion SET is_shown = ready <= ?1 AND (stale IS NULL OR ?1 < stale)
      WHERE stale > ?2 AND stale <= ?3
      """, range)
    try db.keep(now, as: "shown_at")
  }
}
