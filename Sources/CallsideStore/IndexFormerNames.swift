import CallsideCore
import GRDB

/// Leads by the names of others that were merged into them.
extension Index {
  /// Keeps the names that a lead is found by beside its own.
  ///
  /// - Parameter before: Those that were kept; nil when that is unknown.
  func keep(formerNames names: [String], of lead: String, before: [String]?, _ db: Database) throws
  {
    if names == before { return }
    try db.run("DELETE FROM former_name WHERE lead = ?", [lead])
    for name in names {
      try db.run(
        "INSERT OR IGNORE INTO former_name (folded, lead, name) VALUES (?, ?, ?)",
        [SearchText.fold(name), lead, name])
    }
  }

  /// Returns leads by exactly a name, or a part of one, of others that were merged into them.
  ///
  /// There are few such names: looking through all of them is no work.
  func leads(formerlyNamed folded: String, isWhole: Bool, limit: Int, _ db: Database) throws
    -> [LeadRow]
  {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT l.id, l.name, l.status, l.phase, MIN(f.name)
          FROM former_name f JOIN lead l ON l.id = f.lead
          WHERE \(isWhole ? "f.folded = ?1" : "instr(f.folded, ?1) > 0")
          GROUP BY l.id ORDER BY MIN(f.folded), l.id LIMIT ?2
          """), arguments: [folded, limit]
    ).map { row in
      var found = LeadRow(row)
      found.formerName = row[4]
      return found
    }
  }
}
