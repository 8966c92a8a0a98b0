public import CallsideCore
import GRDB

/// Leads that one writer added and with which another has gone on since.
extension Store {
  /// Returns the leads that a batch added and on which somebody else recorded something since, or that somebody else
  /// merged with another, with the reps who did.
  ///
  /// - Parameter batch: Entries of one writer.
  public func leadsOthersWentOnWith(since batch: [Entry]) -> [String: Set<String>] {
    let added = batch.filter { if case .leadAdded = $0.event { true } else { false } }
    guard let stamp = added.first?.stamp else { return [:] }
    let numbers = added.map(\.stamp.id.number)
    let range = (numbers.min() ?? 0)...(numbers.max() ?? 0)
    let ids = Set(added.map(\.lead))
    return ask(or: [:]) {
      try $0.entriesOfOthers(on: ids, addedIn: range, by: stamp.id.writer)
    }.mapValues { Set($0.map(\.stamp.by)) }
  }

  /// Whether some entries of a batch were taken back before.
  ///
  /// - Parameter batch: The others of it.
  public func isPartlyTakenBack(_ batch: [Entry]) -> Bool {
    guard let stamp = batch.last?.stamp else { return false }
    return ask(or: false) { try $0.hasWithdrawals(of: stamp.id.writer, clock: stamp.clock) }
  }
}

extension Index {
  /// Returns what other writers recorded on leads and did not take back, by lead; what merged another lead into one
  /// of them stands on that other.
  ///
  /// - Parameter numbers: Those of own entries that are about these leads, first to last.
  fileprivate func entriesOfOthers(
    on leads: Set<String>, addedIn numbers: ClosedRange<Int>, by writer: String
  ) throws -> [String: [Entry]] {
    try database.inDatabase { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            WITH own (id) AS (SELECT id FROM journal WHERE writer = ?1),
              batch (lead) AS (
                SELECT DISTINCT lead FROM entry
                WHERE writer = (SELECT id FROM own) AND number BETWEEN ?2 AND ?3),
              near (lead) AS (
                SELECT lead FROM batch
                UNION SELECT m.lead FROM merger m JOIN batch b ON b.lead = m.target)
            \(EntryRow.selection) JOIN near n ON n.lead = e.lead
            WHERE e.writer <> (SELECT id FROM own) AND e.withdraws = 0
              AND NOT EXISTS (
                SELECT 1 FROM withdrawal t
                WHERE t.lead = e.lead AND t.writer = e.writer AND t.number = e.number)
            """), arguments: [writer, numbers.lowerBound, numbers.upperBound])
      let reader = JournalReader(folder)
      var found: [String: [Entry]] = [:]
      while let row = try rows.next() {
        guard let entry = try reader.entry(at: EntryRow(row)), entry.event.canBeTakenBack else {
          continue
        }
        for lead in entry.leads where leads.contains(lead) {
          found[lead, default: []].append(entry)
        }
      }
      return found
    }
  }

  fileprivate func hasWithdrawals(of writer: String, clock: Int) throws -> Bool {
    try database.inDatabase { db in
      try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (
              SELECT 1 FROM entry e
                JOIN withdrawal t ON t.lead = e.lead AND t.writer = e.writer AND t.number = e.number
              WHERE e.writer = (SELECT id FROM journal WHERE writer = ?1) AND e.clock = ?2)
            """), arguments: [writer, clock]) ?? false
    }
  }
}

extension Entry {
  /// The lead it is recorded on, and the one that it merges that into.
  fileprivate var leads: [String] {
    if case .merged(let target) = event { [lead, target] } else { [lead] }
  }
}
