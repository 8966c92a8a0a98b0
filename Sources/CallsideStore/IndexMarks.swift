import CallsideCore
import Foundation
import GRDB

/// By which marks the numbers and mail addresses of those are known who were forgotten.
extension Index {
  /// Keeps the marks that are left of what was forgotten of a lead.
  func keepMarks(of lead: String, _ entries: [Entry], _ db: Database) throws {
    for case .forgotten(_, let marks, let objected) in entries.lazy.map(\.event) {
      for mark in marks {
        try db.run(
          """
          INSERT INTO mark (hash, lead, objected) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET objected = MAX(objected, excluded.objected)
          """, [mark, lead, objected])
      }
    }
  }

  func hasMarks() throws -> Bool {
    try database.inDatabase { db in
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT * FROM mark)") ?? false
    }
  }

  /// Returns of what kind the mark of a number or address is, or nil where there is none.
  func kindOfMark(of address: String) throws -> DoNotCallMark.Kind? {
    try database.inDatabase { db in
      let objected = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT MAX(objected) FROM mark WHERE hash = ?"),
        arguments: [DoNotCallMark.of(address)])
      return objected.map { $0 ? .objection : .forgotten }
    }
  }

  /// Returns the objection of whoever was forgotten and had a number or mail address, or nil.
  func mark(of address: String) throws -> KnownObjection? {
    try database.inDatabase { db in
      let lead = try String.fetchOne(
        db.cachedStatement(sql: "SELECT lead FROM mark WHERE hash = ? ORDER BY lead LIMIT 1"),
        arguments: [DoNotCallMark.of(address)])
      guard let lead else { return nil }
      let reader = JournalReader(folder)
      let forgotten = try rows(of: lead, db).compactMap { try reader.entry(at: $0) }
        .first { if case .forgotten = $0.event { true } else { false } }
      return forgotten.map {
        KnownObjection(forgotten: lead, since: $0.stamp.at, address: address)
      }
    }
  }
}
