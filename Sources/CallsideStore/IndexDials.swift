import CallsideCore
import Foundation
import GRDB

/// Calls, to be counted by rep and time.
extension Index {
  /// Keeps the calls of a lead that ended.
  ///
  /// - Parameter calls: The ids of those that are new, or nil for all.
  func keepDials(with lead: Lead, _ calls: Set<String>?, _ db: Database) throws {
    for call in lead.calls where calls?.contains(call.id) ?? true {
      guard let endedAt = call.endedAt else { continue }
      try db.run(
        """
        INSERT OR REPLACE INTO dial (lead, call, rep, at, playbook, phase, was_reached, is_advance)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          lead.id, call.id, call.by, endedAt.timeIntervalSinceReferenceDate, call.playbook,
          call.phase, call.wasReached, call.isAdvance,
        ])
    }
  }

  /// Forgets the calls with a lead.
  func forgetDials(with lead: String, _ db: Database) throws {
    try db.run("DELETE FROM dial WHERE lead = ?", [lead])
  }

  /// Returns how many calls a rep ended from one second to another, both included, by phase.
  func dials(by rep: String, from start: Date, to end: Date) throws -> [PhaseDials] {
    try database.inDatabase { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT playbook, phase, COUNT(*), SUM(was_reached), SUM(is_advance)
            FROM dial WHERE rep = ? AND at >= ? AND at <= ?
            GROUP BY playbook, phase ORDER BY playbook, phase
            """),
        arguments: [
          rep, start.timeIntervalSinceReferenceDate, end.timeIntervalSinceReferenceDate,
        ]
      ).map {
        PhaseDials(
          playbook: $0[0], phase: $0[1],
          count: DialCount(dials: $0[2], reached: $0[3], advances: $0[4]))
      }
    }
  }
}
