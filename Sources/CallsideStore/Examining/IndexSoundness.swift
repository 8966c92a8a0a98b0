public import CallsideCore
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
  /// It knows something else of some leads than their entries say: a line of a journal was changed after it was
  /// read, or the index was. The leads are as the index knows them.
  case differing([Lead])
}

extension Store {
  /// The version of the index.
  public static var indexVersion: Int { Index.version }

  /// Looks through the whole index; nil when it is sound.
  ///
  /// One of another version, or behind the journals, was dealt with when the store was opened. Here
  /// leads are folded anew from their entries, up to a number, and compared.
  ///
  /// - Parameter limit: The leads that are compared, the newest.
  public func indexFlaw(comparing limit: Int = 10_000) -> IndexFlaw? {
    refresh()
    guard index.isOnDisk else { return .inMemory }
    do {
      guard try index.isWhole() else { return .broken }
      guard try index.holdsAllJournals() else { return .outOfStep }
      let leads = try index.leadsThatDiffer(among: limit)
      return leads.isEmpty ? nil : .differing(leads)
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

  /// Whether the journals are as they were read, by their lengths and last lines.
  fileprivate func holdsAllJournals() throws -> Bool {
    try database.inDatabase { db in
      let reader = JournalReader(folder)
      return try Index.states(db).values.allSatisfy { try $0.bytes == 0 || $0.holds(in: reader) }
    }
  }

  /// Returns the leads, as they are known here, that are something else by their entries.
  fileprivate func leadsThatDiffer(among limit: Int) throws -> [Lead] {
    try database.inDatabase { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT l.id, d.packed FROM lead l JOIN document d ON d.key = l.key
          ORDER BY l.key DESC LIMIT ?
          """, arguments: [limit])
      var leads: [Lead] = []
      while let row = try rows.next() {
        let known = try Packed.decode(Lead.self, from: row[1])
        if try known != MergedLeads(folding: entries(of: row[0], db)).lead(row[0]) {
          leads.append(known)
        }
      }
      return leads
    }
  }
}
