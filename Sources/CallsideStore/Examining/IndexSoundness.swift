import CallsideCore
import Foundation
import GRDB

/// What is wrong with the index.
public enum IndexFlaw: Hashable, Sendable {
  /// It cannot be kept on disk.
  case inMemory
  /// SQLite finds it broken.
  case broken
  /// It does not know what the journals say.
  case outOfStep
}

extension Store {
  /// The version of the index.
  public static var indexVersion: Int { Index.version }

  /// Looks through the whole index; nil when it is sound.
  ///
  /// One of another version, or behind the journals, was dealt with when the store was opened. Here
  /// leads are folded anew from their entries, up to a number, and compared.
  ///
  /// - Parameter limit: The leads that are compared.
  public func indexFlaw(comparing limit: Int = 200) -> IndexFlaw? {
    refresh()
    guard index.isOnDisk else { return .inMemory }
    do {
      guard try index.isWhole() else { return .broken }
      return try index.holdsWhatJournalsSay(comparing: limit) ? nil : .outOfStep
    } catch {
      return Index.isDamage(error) ? .broken : .outOfStep
    }
  }
}

extension Index {
  /// Whether SQLite finds nothing wrong with the file.
  func isWhole() throws -> Bool {
    try database.inDatabase { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") } == "ok"
  }

  /// Whether the journals are as long as they were read, and some leads are what their entries say.
  func holdsWhatJournalsSay(comparing limit: Int) throws -> Bool {
    try database.inDatabase { db in
      let states = try Index.states(db)
      let reader = JournalReader(folder)
      for state in states.values where state.bytes > 0 {
        guard try state.holds(in: reader) else { return false }
      }
      let ids = try String.fetchAll(
        db, sql: "SELECT id FROM lead ORDER BY key DESC LIMIT ?", arguments: [limit])
      for id in ids {
        let packed = try Data.fetchOne(
          db, sql: "SELECT d.packed FROM lead l JOIN document d ON d.key = l.key WHERE l.id = ?",
          arguments: [id])
        let kept = try packed.map { try Packed.decode(Lead.self, from: $0) }
        guard try kept == MergedLeads(folding: entries(of: id, db)).lead(id) else { return false }
      }
      return true
    }
  }
}
