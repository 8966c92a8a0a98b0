import CallsideCore
import Foundation
import GRDB

/// Learning how leads end: what is counted when one is closed, and taken back when it is not.
extension Index {
  /// Keeps a closed lead in place of what was kept of it; nil for one that is not closed.
  ///
  /// What is taken from the counts is what was once added to them, feature by feature.
  func keep(_ new: ClosedLead?, of lead: String, wasKnown: Bool, _ db: Database) throws {
    let old = wasKnown ? try closedLead(lead, db) : nil
    if let old { newOutcomes.count(old, times: -1) }
    guard let new else {
      if old != nil { try db.run("DELETE FROM closed_lead WHERE lead = ?", [lead]) }
      return
    }
    newOutcomes.count(new)
    try db.run(
      """
      INSERT OR REPLACE INTO closed_lead (lead, closed_at, is_won, features, before)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        lead, new.closedAt.timeIntervalSinceReferenceDate, new.isWon,
        try Packed.encode(Index.texts(new.features)), try Packed.encode(new.before),
      ])
    try db.run("DELETE FROM meta WHERE name = 'learned_weights'", [])
  }

  /// Adds what the transaction learned to the counts.
  func keepNewOutcomes(_ db: Database) throws {
    if newOutcomes.counts.isEmpty { return }
    for (key, quarters) in newOutcomes.counts {
      for (quarter, count) in quarters {
        try db.run(
          """
          INSERT INTO outcome_count (feature, value, quarter, won, lost) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET won = won + excluded.won, lost = lost + excluded.lost
          """, Index.columns(of: key) + [quarter, count.won, count.lost])
        guard count.won < 0 || count.lost < 0 else { continue }
        try db.run(
          """
          DELETE FROM outcome_count
          WHERE feature = ? AND value = ? AND quarter = ? AND won = 0 AND lost = 0
          """, Index.columns(of: key) + [quarter])
      }
    }
    newOutcomes = OutcomeCounts()
    try db.run("DELETE FROM meta WHERE name = 'learned_weights'", [])
  }

  /// Returns the chance of a lead with these features, or nil while too few leads were closed.
  ///
  /// - Parameter now: Leads closed later weigh as those closed now.
  func learnedChance(of features: LeadFeatures, until now: Date) throws -> LearnedChance? {
    let all = try database.inDatabase { db in try counts(of: [.init()], db) }
    let total = all.total(.init())
    guard min(total.won, total.lost) >= LearnedWeights.fewest,
      let weights = try learnedWeights(all.newest(until: now), until: now)
    else { return nil }
    return try database.inDatabase { db in
      let weighed = weights.weights.keys.compactMap(LeadFeature.init(name:))
      let keys = weighed.flatMap { feature in
        [OutcomeCounts.Key(feature)]
          + (features[feature].map { [OutcomeCounts.Key(feature, $0)] } ?? [])
      }
      return LearnedChance(
        of: features, counts: try counts(of: [.init()] + keys, db), weights: weights)
    }
  }

  /// Returns the weights, fitted to the most recent leads when they have changed, or when another
  /// quarter is the newest.
  private func learnedWeights(_ newest: Int, until now: Date) throws -> LearnedWeights? {
    if let kept = try database.inDatabase({ try $0.number("learned_weights", as: Data.self) }) {
      let weights = try JSONDecoder().decode(LearnedWeights.self, from: kept)
      if weights.quarter == newest { return weights }
    }
    return try database.write { db in
      let closed = try closedLeads(LearnedReplay.needed, isWhole: false, db)
      let keys = Set(closed.flatMap { OutcomeCounts.keys(of: $0.features) })
      var replay = LearnedReplay(counts: try counts(of: keys, db), closed: closed, until: now)
      guard let weights = replay.fitted() else { return nil }
      try db.keep(try JSONEncoder().encode(weights), as: "learned_weights")
      return weights
    }
  }

  /// Returns the last leads closed, and of the counts of all what concerns these.
  func outcomes(limit: Int) throws -> (closed: [ClosedLead], counts: OutcomeCounts) {
    try database.inDatabase { db in
      let closed = try closedLeads(limit, isWhole: true, db)
      let keys = Set(closed.flatMap { OutcomeCounts.keys(of: $0.features) })
      return (closed, try counts(of: keys, db))
    }
  }

  /// Returns what is counted under some keys.
  private func counts(
    of keys: some Sequence<OutcomeCounts.Key>, _ db: Database
  ) throws -> OutcomeCounts {
    var counts = OutcomeCounts()
    let statement = try db.cachedStatement(
      sql: "SELECT quarter, won, lost FROM outcome_count WHERE feature = ? AND value = ?")
    for key in keys {
      for row in try Row.fetchAll(statement, arguments: Index.columns(of: key)) {
        counts.add(OutcomeCount(won: row[1], lost: row[2]), to: key, in: row[0])
      }
    }
    return counts
  }

  /// Returns the last leads closed, in the order of closing.
  ///
  /// - Parameter isWhole: Whether with what they were before, beside their features.
  private func closedLeads(_ limit: Int, isWhole: Bool, _ db: Database) throws -> [ClosedLead] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT lead, closed_at, is_won, features\(isWhole ? ", before" : "") FROM closed_lead
          ORDER BY closed_at DESC, lead DESC LIMIT ?
          """), arguments: [limit])
    var leads: [ClosedLead] = []
    while let row = try rows.next() {
      var lead = try Index.closedLead(row)
      if isWhole { lead.before = try Packed.decode(Lead.self, from: row[4]) }
      leads.append(lead)
    }
    return leads.reversed()
  }

  private func closedLead(_ id: String, _ db: Database) throws -> ClosedLead? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT lead, closed_at, is_won, features FROM closed_lead WHERE lead = ?"),
      arguments: [id]
    ).map(Index.closedLead)
  }

  private static func closedLead(_ row: Row) throws -> ClosedLead {
    let texts = try Packed.decode([String].self, from: row[3])
    var features: LeadFeatures = [:]
    for index in stride(from: 0, to: texts.count - 1, by: 2) {
      if let feature = LeadFeature(name: texts[index]) { features[feature] = texts[index + 1] }
    }
    return ClosedLead(
      id: row[0], closedAt: Date(timeIntervalSinceReferenceDate: row[1]), isWon: row[2],
      features: features)
  }

  /// Features as names and values in turn, by name: the same features are the same bytes.
  private static func texts(_ features: LeadFeatures) -> [String] {
    features.map { ($0.key.name, $0.value) }.sorted { $0.0 < $1.0 }.flatMap { [$0.0, $0.1] }
  }

  /// An empty feature stands for all leads; a value has `=` before it, so that none looks like
  /// what stands for any.
  private static func columns(of key: OutcomeCounts.Key) -> StatementArguments {
    [key.feature?.name ?? "", key.value.map { "=" + $0 } ?? ""]
  }
}
