public import CallsideCore
import Foundation

extension Store {
  /// What the journals say is to be forgotten.
  public func forgotten() throws(Diagnostic) -> ForgottenData { try folder.forgotten() }

  /// The journals that still hold what must be forgotten, with the number of lines; such as one that arrived
  /// from another machine afterwards.
  public func unforgotten() throws(Diagnostic) -> [String: Int] {
    let forgotten = try forgotten()
    var found: [String: Int] = [:]
    if forgotten.isEmpty { return found }
    var eraser = Eraser(forgotten, zone: zone)
    try eraser.meetNames(in: writers.map(folder.file))
    for writer in writers {
      do {
        let lines = try JournalLines(folder.file(of: writer))
        while let line = try lines.next() {
          if try eraser.isFound(in: line) { found[writer, default: 0] += 1 }
        }
      } catch { throw .journalUnreadable(writer + ".jsonl", error) }
    }
    return found
  }

  /// Returns who were contacts of some leads and must be forgotten, where journals still say who they are:
  /// whoever is asked to forget them again has to find them.
  public func unforgottenContacts(of leads: Set<String>) throws(Diagnostic) -> [Contact] {
    let forgotten = try forgotten()
    if forgotten.isEmpty { return [] }
    var found: [Contact] = []
    try eachEntry(of: leads) { (entry, _) throws(Diagnostic) in
      guard case .contactSet(let contact) = entry.event,
        forgotten.covers(entry)
      else { return }
      found.append(contact)
    }
    return found
  }
}

extension StoreFolder {
  /// What the journals say is to be forgotten, and which leads they say are one.
  func forgotten() throws(Diagnostic) -> ForgottenData {
    var forgotten = ForgottenData()
    let journals: [JournalStatus]
    do { journals = try self.journals() } catch { throw .journalUnreadable("journal", error) }
    for journal in journals {
      do {
        let lines = try JournalLines(file(of: journal.writer), followsLinks: !isCopy)
        // Few lines say so, and decoding the others would take most of the time.
        while let line = try lines.next() {
          if StoreFolder.kinds.contains(where: line.contains), let entry = try? Entry(line: line) {
            forgotten.meet(entry)
          }
        }
      } catch { throw .journalUnreadable(journal.writer + ".jsonl", error) }
    }
    return forgotten
  }

  private static let kinds = ["forgotten", "merged", "withdrawn", "\\u"].map { Data($0.utf8) }
}
