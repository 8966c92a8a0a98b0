import CallsideCore
import Foundation
import GRDB

extension Index {
  /// Folds a lead's new entries into it.
  ///
  /// New entries that are later than all before are applied to the lead as it was kept. When one
  /// comes earlier (a colleague's journal arrived late), takes something back or is itself taken
  /// back, the lead is folded anew. A lead whose first entry has not arrived stays unknown.
  ///
  /// - Parameter shownAt: The moment for which suggestions are shown or not.
  /// - Returns: The bytes of the new entries.
  func fold(
    _ id: String, _ db: Database, _ reader: JournalReader, shownAt: Double
  ) throws -> Int {
    if let family = try family(of: id, db) {
      return try fold(family, for: id, db, reader, shownAt: shownAt)
    }
    let known = try KnownLead(id, db)
    let new = try rows(of: id, after: known?.seq ?? 0, db)
    guard let newest = new.map(\.seq).max() else { return 0 }
    if let known, let last = new.last, let extended = try extended(known, by: new, db, reader) {
      let lead = try IndexedLead(extended.lead, adviser(extended.lead.playbook))
      try keep(
        lead, known, last: last.order, seq: newest, extended.calls, shownAt: shownAt, db)
      if extended.isEnding {
        let isOpen = extended.lead.status == .open
        let ending = isOpen ? nil : ClosedLead(folding: try entries(rows(of: id, db), db, reader))
        try keep(ending, of: id, wasKnown: true, db)
      }
    } else {
      let all = known == nil ? new : try rows(of: id, db)
      if let folded = try FoldedLead(all, entries(all, db, reader), adviser) {
        try keep(folded, of: id, known, shownAt: shownAt, db)
      }
    }
    return new.reduce(0) { $0 + $1.length }
  }

  /// Keeps a lead of which all entries were folded.
  func keep(
    _ folded: FoldedLead, of id: String, _ known: KnownLead?, shownAt: Double, _ db: Database
  ) throws {
    try keepMarks(of: id, folded.forgetting, db)
    if let lead = folded.lead, let last = folded.last {
      try keep(lead, known, last: last, seq: folded.seq, nil, shownAt: shownAt, db)
    } else if let known {
      try remove(known, id, db)
    }
    try keep(folded.ending, of: id, wasKnown: known != nil, db)
  }

  /// Returns the kept lead with new entries applied, whether they close or reopen it, and the calls
  /// they end; nil when it must be folded anew.
  private func extended(
    _ known: KnownLead, by new: [EntryRow], _ db: Database, _ reader: JournalReader
  ) throws -> (lead: Lead, isEnding: Bool, calls: Set<String>)? {
    guard let first = new.first, known.last < first.order,
      !new.contains(where: \.isWithdrawal), var lead = try document(known.key, db)
    else { return nil }
    // A withdrawal may have arrived before what it takes back.
    let withdrawn = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT j.writer, w.number FROM withdrawal w JOIN journal j ON j.id = w.writer
          WHERE w.lead = ?
          """), arguments: [lead.id]
    ).map { EntryID(writer: $0[0], number: $0[1]) }
    guard !new.contains(where: { withdrawn.contains($0.order.id) }) else { return nil }
    var isEnding = false
    var calls: Set<String> = []
    let entries = try entries(new, db, reader)
    // A line that turned out to be none is not the last of the lead.
    if entries.count != new.count { return nil }
    for entry in entries {
      if case .forgotten = entry.event { return nil }
      // Who is not there may have been forgotten.
      if lead.isFirstHeard(in: entry.event) { return nil }
      lead.apply(entry)
      if entry.event.isEnding { isEnding = true }
      if case .callEnded(let call, _, _, _, _) = entry.event { calls.insert(call) }
    }
    return (lead, isEnding, calls)
  }

  /// Returns entries from the journals; lines that turn out to be none are noted and forgotten.
  func entries(
    _ rows: [EntryRow], _ db: Database, _ reader: JournalReader
  ) throws -> [Entry] {
    var entries: [Entry] = []
    for row in rows {
      if let entry = try reader.entry(at: row) {
        entries.append(entry)
        continue
      }
      try Index.note("damaged-entry", file: row.fileID, line: row.line, db)
      try db.run("DELETE FROM entry WHERE seq = ?", [row.seq])
      try db.run("UPDATE journal SET entries = entries - 1 WHERE id = ?", [row.fileID])
    }
    return entries
  }

  /// Keeps a lead with everything that is derived from it.
  ///
  /// - Parameter ended: The calls that ended meanwhile, or nil for all.
  func keep(
    _ indexed: IndexedLead, _ known: KnownLead?, last: EntryRow.Order, seq: Int,
    _ ended: Set<String>?, shownAt: Double, _ db: Database
  ) throws {
    let lead = indexed.lead
    let before = try known.flatMap { try document($0.key, db) }
    let key = try keep(indexed, known, last: last, seq: seq, db)
    if known != nil, before == nil { try forgetIdentities(ofUnreadable: key, db) }
    try keepIdentities(indexed.identities, key, before: before, db)
    try keep(
      formerNames: lead.otherNames, of: lead.id,
      before: known == nil ? [] : before?.otherNames, db)
    try keep(lead.putOffs, of: lead.id, isNew: known == nil, db)
    if ended == nil, known != nil { try forgetDials(with: lead.id, db) }
    try keepDials(with: lead, ended, db)
    try keep(indexed.suggestions, of: lead.id, isNew: known == nil, shownAt: shownAt, db)
  }

  /// Keeps a lead with everything it is found by.
  ///
  /// - Returns: The key of its row.
  private func keep(
    _ indexed: IndexedLead, _ known: KnownLead?, last: EntryRow.Order, seq: Int, _ db: Database
  ) throws -> Int {
    let (lead, kind) = (indexed.lead, indexed.kind)
    let columns: StatementArguments = [
      lead.name, indexed.name, kind.status, kind.playbook, kind.phase, lead.owner, kind.currency,
      kind.amount,
      last.clock, last.id.writer, last.id.number, seq, lead.id,
    ]
    let key: Int
    if let known {
      key = known.key
      try db.run(
        """
        UPDATE lead
        SET name = ?, folded = ?, status = ?, playbook = ?, phase = ?, owner = ?, currency = ?, amount = ?,
          clock = ?, writer = ?, number = ?, seq = ?
        WHERE id = ?
        """, columns)
      let oldText = try self.text(key, db)
      if known.name != indexed.name || oldText != indexed.text {
        try unsearch(key, name: known.name, text: oldText, db)
        try makeSearchable(key, name: indexed.name, text: indexed.text, db)
      }
    } else {
      try db.run(
        """
        INSERT INTO lead (name, folded, status, playbook, phase, owner, currency, amount, clock,
          writer, number, seq, id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, columns)
      key = Int(db.lastInsertedRowID)
      try makeSearchable(key, name: indexed.name, text: indexed.text, db)
    }
    if kind != known?.kind {
      if let known { newTally[known.kind, default: 0] -= 1 }
      newTally[kind, default: 0] += 1
    }
    try db.run(
      "INSERT OR REPLACE INTO document (key, packed, text) VALUES (?, ?, ?)",
      [key, indexed.packed, indexed.text])
    return key
  }

  /// Removes a lead whose adding was taken back, or that was merged away.
  func remove(_ known: KnownLead, _ id: String, _ db: Database) throws {
    if let before = try document(known.key, db) {
      try forgetIdentities(of: before, known.key, db)
    } else {
      try forgetIdentities(ofUnreadable: known.key, db)
    }
    try unsearch(known.key, name: known.name, text: try text(known.key, db), db)
    newTally[known.kind, default: 0] -= 1
    try db.run("DELETE FROM lead WHERE key = ?", [known.key])
    try db.run("DELETE FROM document WHERE key = ?", [known.key])
    try db.run("DELETE FROM suggestion WHERE lead = ?", [id])
    try keep(formerNames: [], of: id, before: nil, db)
    try keep([], of: id, isNew: false, db)
    try forgetDials(with: id, db)
  }

  /// Returns the text that a lead is found by now.
  private func text(_ key: Int, _ db: Database) throws -> String {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT text FROM document WHERE key = ?"), arguments: [key]) ?? ""
  }
}

/// What the index keeps of a lead beside its document.
struct KnownLead {
  /// Its row.
  var key: Int
  /// Its name, folded.
  var name: String
  /// The last of its entries, in the order of all journals.
  var last: EntryRow.Order
  /// The last of its entries in the order of arrival.
  var seq: Int
  /// What it is counted as.
  var kind: LeadKind

  /// Finds a lead's row; nil when there is none.
  init?(_ id: String, _ db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT key, folded, clock, writer, number, seq, playbook, phase, status, currency, amount
          FROM lead WHERE id = ?
          """), arguments: [id])
    guard let row else { return nil }
    key = row[0]
    name = row[1]
    last = EntryRow.Order(clock: row[2], id: EntryID(writer: row[3], number: row[4]))
    seq = row[5]
    kind = LeadKind(
      playbook: row[6], phase: row[7], status: row[8], currency: row[9], amount: row[10])
  }
}

extension Lead {
  /// Whether an event names a person whom the lead does not have, or has no more.
  func isFirstHeard(in event: Event) -> Bool {
    guard case .contactSet(let contact) = event, !contact.isCompany else { return false }
    return !contacts.contains { $0.id == contact.id }
  }
}

extension Event {
  /// Whether it closes a deal or opens it again.
  fileprivate var isEnding: Bool {
    switch self {
    case .closed, .reopened: true
    default: false
    }
  }
}
