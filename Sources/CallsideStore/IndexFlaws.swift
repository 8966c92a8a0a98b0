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
}

extension Index {
  /// Remembers that something is wrong with a line.
  static func note(_ rule: String, file: Int, line: Int, _ db: Database) throws {
    try db.run(
      "INSERT OR IGNORE INTO flaw (file, line, rule) VALUES (?, ?, ?)", [file, line, rule])
  }

  /// Returns all lines that something is wrong with, in the order of files and lines.
  func flaws() throws -> [Flaw] {
    try database.inDatabase { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT j.writer, f.line, f.rule FROM flaw f JOIN journal j ON j.id = f.file
            ORDER BY j.writer, f.line, f.rule
            """)
      ).map { Flaw(writer: $0[0], line: $0[1], rule: $0[2]) }
    }
  }
}
