import CallsideCore
import Foundation
import GRDB

/// By what a lead may be the same company as another: its name as it is compared, numbers and mail
/// addresses.
///
/// They are kept as hashes. Two texts may have one hash, so whoever is found is looked at again.
extension Index {
  /// Keeps what is new about a lead, and forgets what is no longer so.
  ///
  /// - Parameters:
  ///   - now: What it is known by now.
  ///   - before: The lead as it was kept, or nil for a new one.
  func keepIdentities(
    _ now: Set<IdentityRow>, _ key: Int, before: Lead?, _ db: Database
  ) throws {
    let old = before.map(IdentityRow.all) ?? []
    for row in old.subtracting(now) { try forget(row, key, db) }
    for row in now.subtracting(old) {
      try db.run(
        "INSERT INTO identity (hash, lead, objects) VALUES (?, ?, ?)", [row.hash, key, row.objects])
    }
  }

  /// Forgets everything a lead was known by.
  func forgetIdentities(of lead: Lead, _ key: Int, _ db: Database) throws {
    for row in IdentityRow.all(of: lead) { try forget(row, key, db) }
  }

  /// Forgets a lead of which nobody can say any more what it was known by.
  func forgetIdentities(ofUnreadable key: Int, _ db: Database) throws {
    try db.run("DELETE FROM identity WHERE lead = ?", [key])
  }

  private func forget(_ row: IdentityRow, _ key: Int, _ db: Database) throws {
    try db.run(
      "DELETE FROM identity WHERE hash = ? AND lead = ? AND objects = ?",
      [row.hash, key, row.objects])
  }

  /// Returns the objection of another lead with one of some addresses, or nil.
  func objection(by addresses: [String], besides lead: String) throws -> KnownObjection? {
    for address in addresses {
      for other in try leads(known: address, objecting: true) where other.id != lead {
        return KnownObjection(of: other, address: address)
      }
      if let marked = try mark(of: address) { return marked }
    }
    return nil
  }

  /// Returns the leads that are known by some identities, those by the first of them first.
  func leads(knownByAny identities: [String]) throws -> [Lead] {
    // In an import, most leads are new: that is one question instead of one for each.
    guard try isKnown(byAny: identities) else { return [] }
    var found: [Lead] = []
    for identity in identities {
      for lead in try leads(known: identity, objecting: false)
      where !found.contains(where: { $0.id == lead.id }) {
        found.append(lead)
      }
    }
    return found
  }

  private func isKnown(byAny identities: [String]) throws -> Bool {
    let marks = identities.map { _ in "?" }.joined(separator: ", ")
    return try database.inDatabase { db in
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM identity WHERE hash IN (\(marks)))"),
        arguments: StatementArguments(identities.map(IdentityRow.hash))) ?? false
    }
  }

  /// Returns the leads that are known by something, in the order in which they came.
  private func leads(known identity: String, objecting: Bool) throws -> [Lead] {
    try database.inDatabase { db in
      let ids = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT l.id FROM identity i JOIN lead l ON l.key = i.lead
            WHERE i.hash = ? AND i.objects >= ? ORDER BY i.lead
            """), arguments: [IdentityRow.hash(identity), objecting])
      return try ids.compactMap { id in
        try document(of: id, db).flatMap { try self.lead(from: $0, id, db) }
      }
      .filter { $0.identities.contains(identity) }
    }
  }
}

/// One row: something a lead is known by.
struct IdentityRow: Hashable, Sendable {
  var hash: Int64
  /// Whether the lead does not want to be called.
  var objects: Bool

  static func all(of lead: Lead) -> Set<IdentityRow> {
    let objects = lead.objectsToCalls
    return Set(lead.identities.map { IdentityRow(hash: hash($0), objects: objects) })
  }

  static func hash(_ identity: String) -> Int64 { Int64(bitPattern: StableHash.of(identity)) }
}
