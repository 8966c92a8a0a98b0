import CallsideCore
import CallsideTestSupport
import Foundation

/// Rows are imported: what is recorded can be read again and shown.
enum RowsImported {
  /// Returns what went wrong, or nil.
  static func fault(of sample: [CSVRow], under mapping: ColumnMapping) -> String? {
    let moment = Moment(now: FrozenWorld.now, calendar: FrozenWorld.calendar, language: .nl)
    let reader = RowReader(mapping, for: .sample, sample: sample, at: moment)
    var id = 0
    var batch = ImportBatch(in: .sample, by: "sanne", at: FrozenWorld.now) {
      id += 1
      return "id\(id)"
    }
    var end = TableEnd<CSVRow>()
    let inTable = sample.filter { !$0.isBlank }.flatMap {
      end.take($0, isFooter: reader.isFooter($0))
    }
    for row in inTable {
      guard let read = try? reader.read(row) else { continue }
      _ = batch.take(read, leavesKnown: false, stored: { _ in [] })
    }
    for (lead, event, _) in batch.events {
      let stamp = Entry.Stamp(
        id: EntryID(writer: "sanne@laptop", number: 1), clock: 1, at: FrozenWorld.now, by: "sanne")
      let entry = Entry(stamp: stamp, lead: lead, event: event)
      guard let line = try? entry.line(in: .gmt) else { return "an event that cannot be written" }
      if (try? Entry(line: line)) != entry { return "\(event) is not read as it was written" }
      let text = String(decoding: line, as: UTF8.self)
      if Printable.line(text) != text { return "a raw control character" }
    }
    return nil
  }
}
