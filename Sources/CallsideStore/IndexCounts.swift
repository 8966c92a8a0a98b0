import CallsideCore
import Foundation
import GRDB

/// What a lead is counted as.
struct LeadKind: Hashable, Sendable {
  /// The id of its playbook.
  var playbook: String
  /// The id of its phase.
  var phase: String
  /// Open, won or lost.
  var status: String
  /// The currency of its value; empty when it has none.
  var currency: String
  /// Its value in ten-thousandths, so that SQLite adds up whole numbers.
  var amount: Int

  /// Counts a lead.
  init(_ lead: Lead) {
    let amount = lead.value.flatMap { LeadKind.tenThousandths($0.amount) }
    self.init(
      playbook: lead.playbook, phase: lead.phase, status: lead.status.rawValue,
      currency: amount == nil ? "" : lead.value?.currency ?? "", amount: amount ?? 0)
  }

  /// Makes a kind of its columns.
  init(playbook: String, phase: String, status: String, currency: String, amount: Int) {
    self.playbook = playbook
    self.phase = phase
    self.status = status
    self.currency = currency
    self.amount = amount
  }

  /// Returns an amount in ten-thousandths.
  ///
  /// Beyond a hundred thousand million it is cut off, so that no sum of deals overflows.
  private static func tenThousandths(_ amount: Decimal) -> Int? {
    let limit = Decimal(1_000_000_000_000_000)
    var exact = min(max(amount * 10_000, -limit), limit)
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, 0, .plain)
    return NSDecimalNumber(decimal: rounded).intValue
  }
}

extension Index {
  /// Adds the leads of the transaction to the tally.
  func keepNewTally(_ db: Database) throws {
    for (kind, step) in newTally where step != 0 {
      try db.run(
        """
        INSERT INTO tally (playbook, phase, status, currency, leads, amount)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET leads = leads + excluded.leads, amount = amount + excluded.amount
        """,
        [kind.playbook, kind.phase, kind.status, kind.currency, step, step * kind.amount])
    }
    newTally = [:]
  }

  /// Returns how many leads are in each phase of each playbook, by status, and what they are worth.
  func phaseCounts() throws -> [PhaseCount] {
    let rows = try database.inDatabase { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT playbook, phase, status, currency, leads, amount FROM tally WHERE leads > 0
            ORDER BY playbook, phase, status, currency
            """))
    }
    var counts: [PhaseCount] = []
    for row in rows {
      let kind = LeadKind(
        playbook: row[0], phase: row[1], status: row[2], currency: row[3], amount: row[5])
      let status = Lead.Status(rawValue: kind.status) ?? .open
      let new = PhaseCount(
        playbook: kind.playbook, phase: kind.phase, status: status, count: 0, values: [])
      if counts.last.map({ !$0.isSameKind(as: new) }) ?? true { counts.append(new) }
      let last = counts.count - 1
      counts[last].count += row[4]
      if !kind.currency.isEmpty {
        let amount = Decimal(kind.amount) / 10_000
        counts[last].values.append(Money(amount: amount, currency: kind.currency))
      }
    }
    return counts
  }

  /// The number of leads.
  func leadCount() throws -> Int {
    try database.inDatabase { db in
      try Int.fetchOne(db.cachedStatement(sql: "SELECT TOTAL(leads) FROM tally")) ?? 0
    }
  }
}
