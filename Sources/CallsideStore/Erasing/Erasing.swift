public import CallsideCore
public import Foundation

extension Store {
  /// Records what must be forgotten, and erases it.
  ///
  /// Nothing is recorded unless all journals can be replaced.
  ///
  /// - Parameter typed: Is handed what is about to go, so that it can be taken out of other places first.
  /// - Throws: A diagnostic that says how far it came. Broken off, it can be done again.
  public func forget(
    _ events: [(lead: String, event: Event)], at date: Date, by rep: String,
    typed: (Erasure) -> Void = { _ in }
  ) throws(Diagnostic) -> Erasure {
    try alone { () throws(Diagnostic) in
      try StoreFolder.make(folder.journal)
      let locks = try lockAll()
      if !events.isEmpty {
        _ = try locks.withFile(of: writer.name) { (file) throws(Diagnostic) in
          try write(
            events.map { NewEntry(lead: $0.lead, event: $0.event, at: date, by: rep) }, to: &file)
        }
      }
      return try erase(holding: locks, typed)
    }
  }

  /// Erases everything that is to be forgotten, from all journals, the index, the backups and what processes
  /// that were killed have left.
  ///
  /// The one thing that rewrites a journal. Lines keep their numbers, and entries their ids and clocks.
  /// Broken off, it can be done again.
  ///
  /// - Parameter typed: Is handed what is about to go, so that it can be taken out of other places first.
  public func eraseForgotten(typed: (Erasure) -> Void = { _ in }) throws(Diagnostic) -> Erasure {
    if try forgotten().isEmpty { return Erasure() }
    return try alone { () throws(Diagnostic) in try erase(holding: lockAll(), typed) }
  }

  private func lockAll() throws(Diagnostic) -> JournalLocks {
    try JournalLocks(of: Array(Set(writers + [writer.name])).sorted(), in: folder)
  }

  /// Erases while nobody else writes.
  func erase(
    holding locks: JournalLocks, _ typed: (Erasure) -> Void = { _ in }
  ) throws(Diagnostic) -> Erasure {
    settle()
    var eraser = Eraser(try forgotten(), zone: zone)
    let journals = writers.map(folder.file)
    try eraser.meetNames(in: journals)
    var erasure = Erasure()
    var isFound = false
    for path in journals where try eraser.survey(path, &erasure) { isFound = true }
    typed(erasure)
    folder.eraseHeadings(naming: erasure.names.union(eraser.names.texts))
    try eraseLeftovers(eraser)
    eraseBackups(eraser, &erasure)
    // Before the journals: of one that is as long as it was, no index would notice that it is another.
    if isFound { try replaceIndex() }
    var changed: Set<String> = []
    erasure.entries = try eraser.erase(from: journals) { (path, _) throws(Diagnostic) in
      changed.insert(path)
      for writer in writers where folder.file(of: writer) == path { try locks.renew(writer) }
    }
    erasure.journals = changed.count
    if erasure.entries > 0 { try rebuild() }
    return erasure
  }

  private func eraseBackups(_ eraser: Eraser, _ erasure: inout Erasure) {
    for path in folder.backupFolders {
      do throws(Diagnostic) {
        if try eraser.erase(fromCopy: StoreFolder(copyAt: path)) { erasure.backups += 1 }
      } catch { erasure.missing.append(path) }
    }
    for path in folder.backupFiles {
      do throws(Diagnostic) {
        if access(path, F_OK) != 0 {
          erasure.missing.append(path)
        } else if try eraser.erase(fromFile: path, in: folder) {
          erasure.backups += 1
        }
      } catch { erasure.missing.append(path) }
    }
  }

  /// Erases from what was set aside, and removes what killed processes left half made: nothing in it is not
  /// also somewhere else.
  private func eraseLeftovers(_ eraser: Eraser) throws(Diagnostic) {
    for path in folder.leftovers { try? FileManager.default.removeItem(atPath: path) }
    for path in folder.fragments { try eraser.erase(fromFragments: path) }
    for path in TextFile.paths(below: folder.aside).map({ folder.aside + "/" + $0 })
    where TextFile.isFolder(path + "/journal") {
      _ = try eraser.erase(fromCopy: StoreFolder(copyAt: path))
    }
  }
}
