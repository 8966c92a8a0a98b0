import CallsideCore
import Foundation
import GRDB

/// What was put aside, and why.
extension Index {
  /// Keeps every time a lead was put aside, in place of what was known.
  func keep(_ putOffs: [PutOff], of lead: String, isNew: Bool, _ db: Database) throws {
    if !isNew { try db.run("DELETE FROM put_off WHERE lead = ?", [lead]) }
    for (number, putOff) in putOffs.enumerated() {
      try db.run(
        "INSERT INTO put_off (lead, number, manner, reason, rep, at) VALUES (?, ?, ?, ?, ?, ?)",
        [
          lead, number, putOff.manner.rawValue, putOff.reason, putOff.by,
          putOff.at.timeIntervalSinceReferenceDate,
        ])
    }
  }

  /// Returns how often leads were put aside since a date, by reason and rep.
  func putOffCounts(since date: Date) throws -> [PutOffCount] {
    try database.inDatabase { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT reason, rep, COUNT(*), SUM(manner = 'skipped') FROM put_off
            WHERE at >= ? GROUP BY reason, rep ORDER BY reason, rep
            """), arguments: [date.timeIntervalSinceReferenceDate]
      ).map { PutOffCount(reason: $0[0], reps: [$0[1]: $0[2]], skipped: $0[3]) }
    }
  }

  /// Returns the place that a suggestion has, or would have, among those shown at a time.
  ///
  /// 1 is the best, nil beyond the thousandth. The lead's own others do not count.
  func place(of suggestion: Suggestion, at now: Date) throws -> Int? {
    // Brings what is shown to this moment.
    _ = try queue(at: now, limit: 1)
    let ahead = try database.inDatabase { db in
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT COUNT(*) FROM (
              SELECT DISTINCT lead FROM suggestion
              WHERE is_shown AND rank >= ?1 AND lead != ?3
                AND (rank > ?1 OR (due, lead) < (?2, ?3))
              LIMIT 1000)
            """),
        arguments: [
          suggestion.rank, suggestion.due.timeIntervalSinceReferenceDate, suggestion.lead,
        ]) ?? 0
    }
    return ahead < 1_000 ? ahead + 1 : nil
  }
}
