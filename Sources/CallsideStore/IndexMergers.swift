import CallsideCore
import Foundation
import GRDB

/// Leads that were merged, and are folded together.
extension Index {
  /// Returns the leads that have to be folded together with one: those it was ever merged with, and
  /// so on; nil for a lead that never was.
  func family(of id: String, _ db: Database) throws -> Set<String>? {
    var family: Set<String> = [id]
    var waiting = [id]
    while let lead = waiting.popLast() {
      let others = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT target FROM merger WHERE lead = ?1 UNION SELECT lead FROM merger WHERE target = ?1
            """), arguments: [lead])
      for other in others where family.insert(other).inserted { waiting.append(other) }
    }
    return family.count > 1 ? family : nil
  }

  /// Folds leads anew that were ever merged, also those whose merger was taken back.
  ///
  /// - Parameter id: The one whose new entries are the reason.
  /// - Returns: The bytes of its entries.
  func fold(
    _ family: Set<String>, for id: String, _ db: Database, _ reader: JournalReader, shownAt: Double
  ) throws -> Int {
    var rows: [String: [EntryRow]] = [:]
    var entries: [String: [Entry]] = [:]
    for member in family {
      let found = try self.rows(of: member, db)
      rows[member] = found
      entries[member] = try self.entries(found, db, reader)
    }
    // A line that turned out to be no entry is not the last of a lead.
    let ids = Set(entries.values.joined().map(\.stamp.id))
    let merged = MergedLeads(folding: entries.values.flatMap(\.self))
    for member in family.sorted() {
      let known = try KnownLead(member, db)
      try keepMarks(of: member, entries[member] ?? [], db)
      let place = merged.place(of: member)
      try keep(place == member || merged.leads[place] == nil ? nil : place, asPlaceOf: member, db)
      let own = family.filter { merged.place(of: $0) == member }.flatMap { rows[$0] ?? [] }
      if let lead = merged.leads[member],
        let last = own.filter({ ids.contains($0.order.id) }).map(\.order).max(),
        let seq = own.map(\.seq).max()
      {
        let indexed = try IndexedLead(lead, adviser(lead.playbook))
        try keep(indexed, known, last: last, seq: seq, nil, shownAt: shownAt, db)
      } else if let known {
        try remove(known, member, db)
      }
      // What is learned from how a deal ended is learned from its own entries.
      let isClosed = merged.leads[member].map { $0.status != .open } ?? false
      try keep(
        isClosed ? ClosedLead(folding: entries[member] ?? []) : nil, of: member,
        wasKnown: true, db)
    }
    return rows[id]?.reduce(0) { $0 + $1.length } ?? 0
  }

  /// Returns the id that a lead is found under, which is another where it was merged away.
  func place(of id: String, _ db: Database) throws -> String {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT lead FROM moved WHERE id = ?"), arguments: [id]) ?? id
  }

  /// Returns the leads that were merged into one.
  func idsMerged(into lead: String) throws -> [String] {
    try database.inDatabase { try idsMoved(into: lead, $0) }
  }

  /// Returns the leads that were merged into one.
  func idsMoved(into lead: String, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM moved WHERE lead = ? ORDER BY id"), arguments: [lead])
  }

  private func keep(_ place: String?, asPlaceOf id: String, _ db: Database) throws {
    if let place {
      try db.run("INSERT OR REPLACE INTO moved (id, lead) VALUES (?, ?)", [id, place])
    } else {
      try db.run("DELETE FROM moved WHERE id = ?", [id])
    }
  }
}
