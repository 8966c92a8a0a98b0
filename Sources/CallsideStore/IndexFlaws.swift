import CallsideCore
import GRDB

/// A line that is no entry, or one whose name is taken.
struct Flaw: Hashable {
  /// Whose file it is in.
  var writer: String
  /// The line, from 1.
  var line: Int
  /// What is wrong with it.
  var rule: String
  /// The other entry, where its name is taken.
  var clash: Clash?

  /// An id that several entries have.
  struct Clash: Hashable {
    /// The id.
    var id: EntryID
    /// Where the other entry stands.
    var other: Place
  }

  /// A line of a file.
  struct Place: Hashable {
    var writer: String
    var line: Int
  }
}

extension Index {
  /// Remembers that something is wrong with a line.
  ///
  /// - Parameter seq: The place of its entry in the order, where it is one.
  static func note(
    _ rule: String, file: Int, line: Int, seq: Int? = nil, _ db: Database
  ) throws {
    try db.run(
      "INSERT OR IGNORE INTO flaw (file, line, rule, seq) VALUES (?, ?, ?, ?)",
      [file, line, rule, seq])
  }

  /// Returns all lines that something is wrong with, in the order of files and lines.
  func flaws() throws -> [Flaw] {
    try database.inDatabase { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT j.writer, f.line, f.rule, f.seq FROM flaw f JOIN journal j ON j.id = f.file
            ORDER BY j.writer, f.line, f.rule
            """)
      ).map { row in
        var flaw = Flaw(writer: row[0], line: row[1], rule: row[2])
        if let seq = row[3] as Int? { flaw.clash = try clash(of: seq, db) }
        return flaw
      }
    }
  }

  /// Returns the first other entry that has the id of one.
  private func clash(of seq: Int, _ db: Database) throws -> Flaw.Clash? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT w.writer, e.number, f.writer, o.line
          FROM entry e JOIN entry o ON o.writer = e.writer AND o.number = e.number AND o.seq <> e.seq
            JOIN journal w ON w.id = e.writer JOIN journal f ON f.id = o.file
          WHERE e.seq = ?
          ORDER BY f.writer, o.line LIMIT 1
          """), arguments: [seq]
    ).map {
      Flaw.Clash(
        id: EntryID(writer: $0[0], number: $0[1]), other: Flaw.Place(writer: $0[2], line: $0[3]))
    }
  }
}
