import CallsideCore
import Foundation
import GRDB

extension Index {
  /// Returns a lead, or the one that it was merged into.
  func lead(_ id: String) throws -> Lead? {
    try database.inDatabase { db in
      let id = try place(of: id, db)
      return try document(of: id, db).flatMap { try lead(from: $0, id, db) }
    }
  }

  /// Returns those of some leads that there are, in that order.
  func leads(_ ids: [String]) throws -> [Lead] {
    try database.inDatabase { db in
      try ids.compactMap { id in
        try document(of: id, db).flatMap { try lead(from: $0, id, db) }
      }
    }
  }

  /// Returns whether there is a lead of an id, or was one that was merged into another.
  func isTaken(_ id: String) throws -> Bool {
    try database.inDatabase { db in
      try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM lead WHERE id = ?1 UNION ALL SELECT 1 FROM moved WHERE id = ?1)
            """), arguments: [id]) ?? false
    }
  }

  /// Returns the document of a lead as it is packed, or nil when there is no such lead.
  func document(of id: String, _ db: Database) throws -> Data? {
    try Data.fetchOne(
      db.cachedStatement(
        sql: "SELECT d.packed FROM lead l JOIN document d ON d.key = l.key WHERE l.id = ?"),
      arguments: [id])
  }

  /// Returns a lead to which entries may simply be applied that a writer is about to append.
  ///
  /// Nil when there is none; or when one of those entries was taken back before it was made, as
  /// happens when a journal was put back from a copy that is older than its colleagues'.
  func lead(_ id: String, extendableBy writer: String, after lines: Int) throws -> Lead? {
    try database.inDatabase { db in
      let packed = try Data.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT d.packed FROM lead l JOIN document d ON d.key = l.key
            WHERE l.id = ?1 AND NOT EXISTS (
              SELECT 1 FROM withdrawal w JOIN journal j ON j.id = w.writer
              WHERE w.lead = ?1 AND j.writer = ?2 AND w.number > ?3)
            """), arguments: [id, writer, lines])
      return try packed.flatMap { try lead(from: $0, id, db) }
    }
  }

  /// Returns the document of a lead, or nil when it cannot be read.
  func document(_ key: Int, _ db: Database) throws -> Lead? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT packed FROM document WHERE key = ?"), arguments: [key]
    ).flatMap { try? Packed.decode(Lead.self, from: $0) }
  }

  /// Returns the lead of a document; one that another program wrote differently is folded anew.
  func lead(from packed: Data, _ id: String, _ db: Database) throws -> Lead? {
    if let lead = try? Packed.decode(Lead.self, from: packed) { return lead }
    return MergedLeads(folding: try entries(of: id, db)).lead(id)
  }

  /// Returns leads by name, as far as they are of a status, in a phase, or somebody's.
  func list(
    status: Lead.Status?, phase: String?, owner: String?, limit: Int
  ) throws -> [Lead] {
    // A plus keeps SQLite from choosing an index: the narrowest condition has it for itself.
    let sql =
      switch (owner != nil, phase != nil) {
      case (true, _): Index.listing("owner = ?1", "(?2 IS NULL OR phase = ?2)")
      case (false, true): Index.listing("phase = ?2", "?1 IS NULL")
      case (false, false):
        if status == nil {
          Index.listing("?1 IS NULL", "?2 IS NULL")
        } else {
          Index.listing("status = ?3", "?1 IS NULL AND ?2 IS NULL")
        }
      }
    return try database.inDatabase { db in
      try Row.fetchAll(
        db.cachedStatement(sql: sql), arguments: [owner, phase, status?.rawValue, limit]
      ).compactMap { try lead(from: $0[1], $0[0], db) }
    }
  }

  /// Returns leads by their ids, from behind one on.
  func leads(after id: String, limit: Int) throws -> [Lead] {
    try database.inDatabase { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT l.id, d.packed FROM lead l JOIN document d ON d.key = l.key
            WHERE l.id > ? ORDER BY l.id LIMIT ?
            """), arguments: [id, limit]
      ).compactMap { try lead(from: $0[1], $0[0], db) }
    }
  }

  private static func listing(_ indexed: String, _ others: String) -> String {
    """
    SELECT l.id, d.packed FROM lead l JOIN document d ON d.key = l.key
    WHERE \(indexed) AND \(others) AND (?3 IS NULL OR +status = ?3)
    ORDER BY folded, id LIMIT ?4
    """
  }

  /// Returns a playbook that was kept under a hash.
  ///
  /// May be asked for by what makes suggestions, and so in the middle of an update.
  func playbook(_ hash: String) throws -> Data? {
    try database.unsafeReentrantRead { db in
      try Data.fetchOne(
        db.cachedStatement(sql: "SELECT data FROM playbook WHERE hash = ?"), arguments: [hash])
    }
  }

  /// Keeps a playbook under a hash; of all versions of all playbooks, the last few are kept.
  ///
  /// May be called by what makes suggestions, as ``playbook(_:)``.
  func keepPlaybook(_ data: Data, _ hash: String) throws {
    try database.unsafeReentrantWrite { db in
      try db.inSavepoint {
        try db.run("INSERT OR REPLACE INTO playbook (hash, data) VALUES (?, ?)", [hash, data])
        try db.run(
          """
          DELETE FROM playbook
          WHERE rowid NOT IN (SELECT rowid FROM playbook ORDER BY rowid DESC LIMIT 32)
          """, [])
        return .commit
      }
    }
  }
}
