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
    // Those that the store does not know yet.
    var met: Set<String> = []
    var recorded = 0
    var clock: Int?
    let hasMarks = store.hasMarks
    let progress = ProgressBar(surroundings, language: language, doing: .importing)
    func record() throws {
      defer { new.removeAll() }
      if request.isDry { return }
      let entries = try store.append(new, batch: clock)
      clock = clock ?? entries.first?.stamp.clock
      recorded = summary.rows
      met.removeAll()
    }
    func take(_ copy: ExportedLead, _ line: Int) throws {
      guard let lead = copy.lead else { return summary.rejectCopy(line: line) }
      let ids = Set(copy.entries.map(\.lead))
      if let taken = try ids.first(where: { try met.contains($0) || store.isTaken($0) }) {
        // An id says who it is only where the name agrees: two stores may give one id to two companies.
        let known = try store.lead(taken).flatMap { lead.isNamed(like: $0) ? nil : $0 }
        return summary.countKnown(lead, as: known, line: line)
      }
      if ids.contains(where: { store.isForgotten($0) }) {
        return summary.countKnown(lead, as: nil, line: line)
      }
      // What is in a copy belongs together: nothing can be left out of it.
      if hasMarks, lead.addresses.contains(where: { store.mark(of: $0) != nil }) {
        return summary.rejectForgotten(line: line)
      }
      summary.count(lead)
      met.formUnion(ids)
      new += copy.entries.map {
        NewEntry(lead: $0.lead, event: $0.event, at: $0.stamp.at, by: $0.stamp.by)
      }
      if new.count >= Self.importedAtOnce { try record() }
    }
    surroundings.heedInterrupts(true)
    defer { surroundings.heedInterrupts(false) }
    do {
      try file.forEachLead { lead, line, bytes, isLast in
        if surroundings.isInterrupted() { throw Diagnostic.stoppedImport }
        if let lead {
          try take(lead, line)
        } else {
          summary.rejectCopy(line: line, isCut: isLast)
        }
        progress.show(done: bytes, of: file.size, rows: summary.rows)
      }
      try record()
    } catch {
      progress.clear()
      tellWarnings(of: store)
      throw recorded > 0 ? Diagnostic.brokenOff(error, after: recorded) : error
    }
    store.settle()
    tellWarnings(of: store)
    progress.clear()
    if options.isJSON { return try show(json: ImportJSON(summary, language: language)) }
    var page = page
    page.addImport(summary, isDry: request.isDry)
    show(page)
  }
}
