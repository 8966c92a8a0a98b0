import GRDB
import GRDBSQLite

/// A statement that is run for every line of a journal: its values are handed to SQLite one by
/// one, without a list of existentials made of them first.
struct QuickStatement {
  /// A value to bind.
  enum Value {
    case integer(Int)
    case text(String)
  }

  private let statement: Statement

  /// Prepares a statement that returns nothing, or finds it among those that were.
  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
  }

  /// Runs the statement with a value for each of its marks.
  func run(_ values: Value...) throws {
    let pointer = statement.sqliteStatement
    defer { sqlite3_reset(pointer) }
    for (offset, value) in values.enumerated() {
      let place = CInt(offset + 1)
      switch value {
      case .integer(let number): sqlite3_bind_int64(pointer, place, sqlite3_int64(number))
      case .text(let text):
        sqlite3_bind_text(pointer, place, text, CInt(text.utf8.count), QuickStatement.copied)
      }
    }
    guard sqlite3_step(pointer) == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqlite3_db_handle(pointer))),
        message: String(cString: sqlite3_errmsg(sqlite3_db_handle(pointer))))
    }
  }

  /// Tells SQLite to keep a copy of a text of its own.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
