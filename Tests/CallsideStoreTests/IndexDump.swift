import CallsideCore
import CallsideStore
import Foundation
import GRDB

/// Everything an index knows, in words that do not depend on the order in which it learned it.
struct IndexDump {
  /// One line a fact.
  private(set) var lines: [String] = []

  init(_ folder: String) throws {
    let database = try DatabaseQueue(path: folder + "/index.sqlite")
    try database.writeWithoutTransaction { db in
      try add(
        db, "journal",
        "SELECT writer, bytes, lines, clock, entries FROM journal WHERE bytes > 0 ORDER BY writer")
      try add(
        db, "entry",
        """
        SELECT f.writer, e.line, e.start, e.length, e.lead, e.clock, w.writer, e.number, e.withdraws
        FROM entry e JOIN journal w ON w.id = e.writer JOIN journal f ON f.id = e.file
        ORDER BY 1, 2
        """)
      try add(
        db, "withdrawal",
        """
        SELECT t.lead, w.writer, t.number FROM withdrawal t JOIN journal w ON w.id = t.writer
        ORDER BY 1, 2, 3
        """)
      try add(db, "merger", "SELECT lead, target FROM merger ORDER BY 1, 2")
      try add(db, "moved", "SELECT id, lead FROM moved ORDER BY 1, 2")
      try add(db, "former_name", "SELECT lead, name FROM former_name ORDER BY 1, 2")
      try add(
        db, "dial",
        "SELECT lead, call, rep, at, playbook, phase, was_reached, is_advance FROM dial ORDER BY 1, 2"
      )
      try add(
        db, "flaw",
        "SELECT f.writer, line, rule FROM flaw JOIN journal f ON f.id = file ORDER BY 1, 2, 3")
      try add(
        db, "lead",
        """
        SELECT id, name, folded, status, phase, owner, currency, amount, clock, writer, number
        FROM lead ORDER BY id
        """)
      try add(db, "tally", "SELECT * FROM tally WHERE leads <> 0 ORDER BY 1, 2, 3")
      try add(
        db, "suggestion",
        "SELECT lead, number, rank, due, ready, stale FROM suggestion ORDER BY lead, number")
      try add(
        db, "put_off",
        "SELECT lead, number, manner, reason, rep, at FROM put_off ORDER BY lead, number")
      try add(
        db, "identity",
        """
        SELECT l.id, i.hash, i.objects FROM identity i LEFT JOIN lead l ON l.key = i.lead
        ORDER BY 1, 2, 3
        """)
      try add(db, "mark", "SELECT hash, lead FROM mark ORDER BY 1, 2")
      try add(
        db, "closed",
        "SELECT lead, closed_at, is_won, hex(features) FROM closed_lead ORDER BY lead")
      try add(db, "outcome", "SELECT * FROM outcome_count ORDER BY 1, 2, 3")
      try addDocuments(db)
      try db.execute(
        sql: "CREATE VIRTUAL TABLE temp.word USING fts5vocab('main', 'search', 'instance')")
      try add(
        db, "search",
        """
        SELECT DISTINCT l.id, w.col, w.term FROM temp.word w LEFT JOIN lead l ON l.key = w.doc
        ORDER BY 1, 2, 3
        """)
      try add(db, "integrity", "PRAGMA integrity_check")
    }
  }

  /// Documents are compared as leads: the order of keys in them is left open.
  private mutating func addDocuments(_ db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql:
        "SELECT l.id, d.text, d.packed FROM lead l JOIN document d ON d.key = l.key ORDER BY l.id")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for row in rows {
      var lead = try Packed.decode(Lead.self, from: row[2])
      let roles = lead.contacts.map { $0.roles.map(\.rawValue).sorted() }
      for index in lead.contacts.indices { lead.contacts[index].roles = [] }
      let json = String(decoding: try encoder.encode(lead), as: UTF8.self)
      lines.append("document \(row[0] as String) \(row[1] as String) \(roles) \(json)")
    }
  }

  private mutating func add(_ db: Database, _ name: String, _ sql: String) throws {
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      lines.append(name + " " + row.databaseValues.map(\.description).joined(separator: " "))
    }
  }

  /// The lines that are in one dump and not in the other, as for a reader of a difference.
  func difference(from other: IndexDump) -> [String] {
    let (mine, theirs) = (Set(lines), Set(other.lines))
    return lines.filter { !theirs.contains($0) }.map { "+ " + $0 }
      + other.lines.filter { !mine.contains($0) }.map { "- " + $0 }
  }
}
