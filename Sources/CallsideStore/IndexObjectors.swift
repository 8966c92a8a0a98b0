import CallsideCore
import Foundation
import GRDB

/// By which numbers and mail addresses those who do not want to be called are known.
extension Index {
  /// Keeps the addresses of a lead that objected to calls, in place of what was known.
  func keepAddresses(of lead: Lead, isNew: Bool, _ db: Database) throws {
    if !isNew { try forgetAddresses(of: lead.id, db) }
    guard lead.objectsToCalls else { return }
    for address in lead.addresses {
      try db.run("INSERT INTO objector (address, lead) VALUES (?, ?)", [address, lead.id])
    }
  }

  /// Forgets the addresses of a lead.
  func forgetAddresses(of lead: String, _ db: Database) throws {
    try db.run("DELETE FROM objector WHERE lead = ?", [lead])
  }

  /// Returns the objection of another lead with one of some addresses, or nil.
  func objection(by addresses: [String], besides lead: String) throws -> KnownObjection? {
    for address in addresses {
      let found = try database.inDatabase { db in
        try String.fetchOne(
          db.cachedStatement(
            sql: "SELECT lead FROM objector WHERE address = ? AND lead <> ? ORDER BY lead LIMIT 1"),
          arguments: [address, lead])
      }
      if let found, let other = try self.lead(found) {
        return KnownObjection(of: other, address: address)
      }
      if let marked = try mark(of: address) { return marked }
    }
    return nil
  }
}
