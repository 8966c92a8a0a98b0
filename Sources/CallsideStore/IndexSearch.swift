public import CallsideCore
import Foundation
import GRDB

extension Index {
  /// The most leads that are put in order; where more are found, which of them is left open.
  private static let candidates = 1_000

  /// Adds a lead to what can be searched.
  func makeSearchable(_ key: Int, name: String, text: String, _ db: Database) throws {
    try db.run(
      "INSERT INTO search (rowid, name, text) VALUES (?, ?, ?)",
      [key, SearchText.indexed(name: name), text])
  }

  /// Takes a lead out of what can be searched; the texts are those it was added with.
  func unsearch(_ key: Int, name: String, text: String, _ db: Database) throws {
    try db.run(
      "INSERT INTO search (search, rowid, name, text) VALUES ('delete', ?, ?, ?)",
      [key, SearchText.indexed(name: name), text])
  }

  /// Returns the lead of an id, else those of a name, else the one that a lead of that name was merged into,
  /// else those with a part of a name, their own before that of a merged lead.
  func resolve(_ text: String, limit: Int) throws -> [LeadRow] {
    let folded = SearchText.fold(text)
    return try database.inDatabase { db in
      let byID = try LeadRow.fetch(
        db, "SELECT id, name, status, phase FROM lead WHERE id IN (?, ?)", [text, folded])
      if !byID.isEmpty { return byID }
      let moved = try LeadRow.fetch(
        db,
        """
        SELECT l.id, l.name, l.status, l.phase FROM moved m JOIN lead l ON l.id = m.lead
        WHERE m.id IN (?, ?)
        """, [text, folded])
      if !moved.isEmpty { return moved }
      let byName = try LeadRow.fetch(
        db,
        "SELECT id, name, status, phase FROM lead WHERE folded = ? ORDER BY folded, id LIMIT ?",
        [folded, limit])
      if !byName.isEmpty { return byName }
      let byFormerName = try leads(formerlyNamed: folded, isWhole: true, limit: limit, db)
      if !byFormerName.isEmpty { return byFormerName }
      let byPart = try leads(withPart: folded, limit: limit, db)
      return byPart.isEmpty
        ? try leads(formerlyNamed: folded, isWhole: false, limit: limit, db) : byPart
    }
  }

  /// Returns leads with a part of a name: first those that begin with it, then the others.
  private func leads(
    withPart part: String, limit: Int, _ db: Database
  ) throws -> [LeadRow] {
    // No name goes on with the greatest of all characters.
    let beginnings = try LeadRow.fetch(
      db,
      """
      SELECT id, name, status, phase FROM lead WHERE folded >= ? AND folded < ?
      ORDER BY folded, id LIMIT ?
      """, [part, part + "\u{10FFFF}", limit])
    guard beginnings.count < limit, let expression = SearchText.expression(name: part) else {
      return beginnings
    }
    let others = try LeadRow.fetch(
      db,
      """
      SELECT id, name, status, phase FROM (
        SELECT l.id, l.name, l.status, l.phase, l.folded
        FROM search s JOIN lead l ON l.key = s.rowid
        WHERE s.search MATCH ? AND instr(l.folded, ?) > 1 LIMIT ?
      ) ORDER BY folded, id LIMIT ?
      """, [expression, part, Index.candidates, limit - beginnings.count])
    return beginnings + others
  }

  /// Returns leads with all words of a text anywhere; those with all of them in the name first.
  func search(_ text: String, limit: Int) throws -> [LeadRow] {
    let terms = SearchText.terms(text)
    return try database.inDatabase { db in
      guard let expression = SearchText.expression(terms: terms) else {
        return try leads(withPart: SearchText.fold(text), limit: limit, db)
      }
      let list = String(decoding: try JSONEncoder().encode(terms), as: UTF8.self)
      // Another text than the name is only looked up where a word is not in the name.
      return try LeadRow.fetch(
        db,
        """
        SELECT id, name, status, phase FROM (
          SELECT l.id, l.name, l.status, l.phase, l.folded,
            EXISTS (SELECT 1 FROM json_each(?2) WHERE instr(l.folded, value) = 0) AS is_elsewhere
          FROM search s JOIN lead l ON l.key = s.rowid
          WHERE s.search MATCH ?1 AND NOT EXISTS (
            SELECT 1 FROM json_each(?2)
            WHERE instr(l.folded, value) = 0
              AND IFNULL(instr((SELECT text FROM document WHERE key = l.key), value), 0) = 0)
          LIMIT ?3
        ) ORDER BY is_elsewhere, folded, id LIMIT ?4
        """, [expression, list, Index.candidates, limit])
    }
  }
}

/// One lead in a list of matches.
public struct LeadRow: Hashable, Sendable, Identifiable {
  /// The lead's id.
  public var id: String
  /// The company's name.
  public var name: String
  /// Whether the deal is still to be won.
  public var status: Lead.Status
  /// The id of the phase it is in.
  public var phase: String
  /// The name of a lead that was merged into it, by which it was found.
  public var formerName: String?

  /// Makes a row.
  public init(id: String, name: String, status: Lead.Status, phase: String) {
    self.id = id
    self.name = name
    self.status = status
    self.phase = phase
  }

  fileprivate static func fetch(
    _ db: Database, _ sql: String, _ arguments: StatementArguments
  ) throws -> [LeadRow] {
    try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(LeadRow.init)
  }

  /// Makes a row of the columns of a lead.
  init(_ row: Row) {
    self.init(
      id: row[0], name: row[1], status: Lead.Status(rawValue: row[2]) ?? .open, phase: row[3])
  }
}
