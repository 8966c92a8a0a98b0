import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// A store of leads in memory, and imports into it.
struct ImportingWorld {
  var leads: [String: Lead] = [:]
  /// The leads that others were merged into, by the ids of those.
  var moved: [String: String] = [:]
  /// The ids of leads that were forgotten.
  var forgotten: Set<String> = []
  private(set) var ids = 0
  /// What the last import recorded.
  private(set) var events: [(lead: String, event: Event, at: Date)] = []
  /// What the rows of the last import changed, row by row.
  private(set) var changes: [[ImportChange.Particular]] = []
  /// How many events are recorded at a time.
  var atOnce = 5_000
  /// The marks of those who were forgotten.
  var mark: (String) -> DoNotCallMark.Kind? = { _ in nil }

  /// Imports rows under headings.
  @discardableResult
  mutating func take(
    _ headings: [String], _ rows: [[String]], leavesKnown: Bool = false
  ) throws -> [ImportBatch.Outcome] {
    let reader = RowReaderTests.reader(headings, rows)
    var number = ids
    var batch = ImportBatch(in: .sample, by: "sanne", at: FrozenWorld.now) {
      number += 1
      return "id\(number)"
    }
    events = []
    changes = []
    var outcomes: [ImportBatch.Outcome] = []
    for (line, cells) in rows.enumerated() {
      var row = try reader.read(CSVRow(line: line + 2, cells: cells, text: []))
      if row.leaveOut(marked: mark) { continue }
      outcomes.append(
        batch.take(
          row, leavesKnown: leavesKnown,
          isTaken: { leads[$0] != nil || moved[$0] != nil || forgotten.contains($0) },
          named: { id in leads[id] ?? moved[id].flatMap { leads[$0] } }
        ) { identities in
          var found: [Lead] = []
          for identity in identities {
            for lead in leads.values.sorted(by: {
              $0.id.count == $1.id.count ? $0.id < $1.id : $0.id.count < $1.id.count
            })
            where lead.identities.contains(identity) && !found.contains(where: { $0.id == lead.id })
            {
              found.append(lead)
            }
          }
          return found
        })
      changes.append(batch.change?.particulars ?? [])
      if batch.events.count >= atOnce {
        record(batch.events)
        batch.clear()
      }
    }
    record(batch.events)
    ids = number
    return outcomes
  }

  private mutating func record(_ more: [(lead: String, event: Event, at: Date)]) {
    events += more
    for (id, event, _) in more {
      if let lead = leads[id] {
        var lead = lead
        lead.apply(event, at: FrozenWorld.now, by: "sanne")
        leads[id] = lead
      } else {
        let stamp = Entry.Stamp(
          id: EntryID(writer: "sanne", number: 1), clock: 1, at: FrozenWorld.now, by: "sanne")
        leads[id] = Lead(addedBy: Entry(stamp: stamp, lead: id, event: event))
      }
    }
  }

  /// Merges a lead into another.
  mutating func merge(_ name: String, into target: String) throws {
    let gone = try #require(named(name))
    var lead = try #require(named(target))
    _ = lead.absorb(gone)
    (leads[lead.id], leads[gone.id], moved[gone.id]) = (lead, nil, lead.id)
  }

  /// The lead of a name.
  func named(_ name: String) -> Lead? { leads.values.first { $0.name == name } }
}
