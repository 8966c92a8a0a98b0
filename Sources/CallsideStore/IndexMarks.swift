import CallsideCore
import Foundation
import GRDB

/// By which marks the numbers and mail addresses of those are known who were forgotten.
extension Index {
  /// Keeps the marks that are left of what was forgotten of a lead.
  func keepMarks(of lead: String, _ entries: [Entry], _ db: Database) throws {
    for case .forgotten(_, let marks) in entries.lazy.map(\.event) {
      for mark in marks {
        try db.run("INSERT OR IGNORE INTO mark (hash, lead) VALUES (?, ?)", [mark, lead])
      }
    }
  }

  func hasMarks() throws -> Bool {
    try database.inDatabase { db in
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT * FROM mark)") ?? false
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
