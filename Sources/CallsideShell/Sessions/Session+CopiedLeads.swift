import CallsideCore
import CallsideStore
import Foundation

/// Leads that were exported complete, on their way into another store.
extension Session {
  /// Takes leads over as they were: with their ids, and with when and by whom everything was said.
  ///
  /// A lead that is known here stays as it is, and one that was forgotten does not come back. All of it is
  /// one batch, which one undo takes back.
  mutating func importLeads(of file: ExportedFile, _ request: ImportRequest) throws {
    let store = try store()
    let lock = try request.isDry ? nil : store.lockForImport()
    defer { withExtendedLifetime(lock) {} }
    var summary = ImportSummary()
    var new: [NewEntry] = []
    var met: Set<String> = []
    var clock: Int?
    let progress = ProgressBar(surroundings, language: language, doing: .importing)
    defer { progress.clear() }
    func record() throws {
      if request.isDry { return new.removeAll() }
      let entries = try store.append(new, batch: clock)
      clock = clock ?? entries.first?.stamp.clock
      new.removeAll()
    }
    try file.forEachLead { lead, line, bytes in
      guard let lead else { return summary.rejectCopy(line: line) }
      let ids = Set(lead.entries.map(\.lead) + [lead.id])
      let isKnown = try ids.contains { try met.contains($0) || store.isTaken($0) }
      if isKnown || ids.contains(where: { store.isForgotten($0) }) {
        return summary.countCopy(isNew: false)
      }
      summary.countCopy(isNew: true)
      met.formUnion(ids)
      new += lead.entries.map {
        NewEntry(lead: $0.lead, event: $0.event, at: $0.stamp.at, by: $0.stamp.by)
      }
      if new.count >= Self.importedAtOnce { try record() }
      progress.show(done: bytes, of: file.size, rows: summary.rows)
    }
    try record()
    store.settle()
    tellWarnings(of: store)
    progress.clear()
    if options.isJSON { return try show(json: ImportJSON(summary, language: language)) }
    var page = page
    page.addImport(summary, isDry: request.isDry)
    show(page)
  }
}
