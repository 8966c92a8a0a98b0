public import CallsideCore
import Foundation
import GRDB

/// The leads that a trial import adds or changes: on top of those of a store, which stays as it is.
///
/// They are in a file without a name that ends with the process, as there may be a million of them.
public final class TrialLeads {
  private let store: Store
  private let database: DatabaseQueue

  /// Begins a trial in which nothing has changed yet.
  ///
  /// - Throws: A diagnostic when there is no room for it.
  public init(over store: Store) throws(Diagnostic) {
    self.store = store
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { db in
        try db.execute(
          sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000")
      }
      // SQLite's name for a file that nobody else can open.
      database = try DatabaseQueue(path: "", configuration: configuration)
      try database.inDatabase { db in
        try db.execute(
          sql: """
            CREATE TABLE lead (key INTEGER PRIMARY KEY, id TEXT UNIQUE, isNew, packed BLOB);
            CREATE TABLE identity (hash INTEGER, lead INTEGER, PRIMARY KEY (hash, lead)) WITHOUT ROWID
            """)
      }
    } catch { throw .noTrial(error) }
  }

  /// Keeps leads as they would be.
  ///
  /// - Throws: A diagnostic when there is no room for it.
  public func keep(_ leads: [(lead: Lead, isNew: Bool)]) throws(Diagnostic) {
    try ask { db in
      try db.inTransaction {
        for (lead, isNew) in leads { try self.keep(lead, isNew, db) }
        return .commit
      }
    }
  }

  private func keep(_ lead: Lead, _ isNew: Bool, _ db: Database) throws {
    let key = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          INSERT INTO lead (id, isNew, packed) VALUES (?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET packed = excluded.packed RETURNING key
          """), arguments: [lead.id, isNew, try Packed.encode(lead)])
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO identity (hash, lead) VALUES (?, ?)")
    // What it was known by before stays: whoever is found is looked at again.
    for identity in lead.identities {
      try statement.execute(arguments: [TrialLeads.hash(identity), key])
    }
  }

  /// Whether a lead of the trial has an id.
  public func holds(_ id: String) -> Bool {
    ((try? lead(id)) ?? nil) != nil
  }

  /// Returns a lead of the trial as it would be, or nil where it neither adds nor changes it.
  public func lead(_ id: String) throws(Diagnostic) -> Lead? {
    try ask { db in
      try Data.fetchOne(
        db.cachedStatement(sql: "SELECT packed FROM lead WHERE id = ?"), arguments: [id])
    }.flatMap { try? Packed.decode(Lead.self, from: $0) }
  }

  /// Returns the leads that are known by some identities, as they would be: those of the store by the
  /// first of them first, and then those of the trial in the order in which they came.
  public func leads(knownByAny identities: [String]) throws(Diagnostic) -> [Lead] {
    var found: [Lead] = []
    for old in try store.leads(knownByAny: identities) { found.append(try lead(old.id) ?? old) }
    for lead in try own(identities) where !found.contains(where: { $0.id == lead.id }) {
      found.append(lead)
    }
    return found
  }

  private func own(_ identities: [String]) throws(Diagnostic) -> [Lead] {
    try ask { db in
      var rows: [Int: (isNew: Bool, packed: Data)] = [:]
      let statement = try db.cachedStatement(
        sql: """
          SELECT l.key, l.isNew, l.packed FROM identity i JOIN lead l ON l.key = i.lead
          WHERE i.hash = ?
          """)
      for identity in identities {
        for row in try Row.fetchAll(statement, arguments: [TrialLeads.hash(identity)]) {
          rows[row[0]] = (row[1], row[2])
        }
      }
      return try rows.sorted { ($0.value.isNew ? 1 : 0, $0.key) < ($1.value.isNew ? 1 : 0, $1.key) }
        .map { try Packed.decode(Lead.self, from: $0.value.packed) }
        .filter { !$0.identities.isDisjoint(with: identities) }
    }
  }

  private static func hash(_ identity: String) -> Int64 {
    Int64(bitPattern: StableHash.of(identity))
  }

  private func ask<Answer>(_ question: (Database) throws -> Answer) throws(Diagnostic) -> Answer {
    do { return try database.inDatabase(question) } catch { throw .noTrial(error) }
  }
}

extension Diagnostic {
  fileprivate static func noTrial(_ error: any Error) -> Diagnostic {
    let reason = (error as? DatabaseError)?.message ?? "\(error)"
    return Diagnostic(
      .error, "no-trial",
      Phrase(
        en: "could not try the import (\(reason))", nl: "de proefimport lukte niet (\(reason))"),
      notes: [Phrase(en: "nothing was recorded", nl: "er is niets vastgelegd")],
      help: Phrase(
        en: "check the space in the folder for temporary files",
        nl: "kijk of er ruimte is in de map voor tijdelijke bestanden"))
  }
}
