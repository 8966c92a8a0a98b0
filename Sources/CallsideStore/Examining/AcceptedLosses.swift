public import CallsideCore
import Foundation
import GRDB

extension StoreFolder {
  /// The entries that are gone and of which nobody is to be warned any more, as somebody said to know of it.
  var acceptedLosses: EntryList { EntryList(path: path + "/accepted-losses") }
}

extension Store {
  /// Records that losses are known, so that nothing warns of them again.
  ///
  /// Their numbers stay reserved: what comes back all the same finds its place.
  ///
  /// - Throws: A diagnostic when that cannot be written.
  public func accept(_ losses: [MissingEntries]) throws(Diagnostic) {
    try folder.acceptedLosses.add(
      Dictionary(losses.map { ($0.writer, $0.numbers) }) { $0.union($1) })
  }

  /// The missing entries that no backup in the store has either.
  public var missingBeyondBackups: [MissingEntries] {
    let missing = missingEntries
    if missing.isEmpty { return [] }
    var kept: EntryNumbers = [:]
    for writer in Set(missing.map(\.writer)) { kept[writer] = numbersInBackups(of: writer) }
    return missing.compactMap {
      MissingEntries(
        of: $0.writer, $0.numbers.subtracting(kept[$0.writer] ?? RangeSet()), wereSeen: $0.wereSeen)
    }
  }

  private func numbersInBackups(of writer: String) -> RangeSet<Int> {
    var numbers = RangeSet<Int>()
    for backup in backups where backup.isInStore {
      let file = StoreFolder(copyAt: backup.path).file(of: writer)
      guard let lines = try? JournalLines(file, followsLinks: false) else { continue }
      while let line = try? lines.next() {
        guard let id = LineHeader(line)?.id, id.writer == writer else { continue }
        numbers.insert(contentsOf: id.number..<id.number + 1)
      }
    }
    return numbers
  }

  /// Whether entries are listed as missing that did not come back and that nobody accepted as lost.
  ///
  /// Cheap enough for every start: no journal is read, and without that list nothing is asked.
  public var lacksEntries: Bool {
    let listed = folder.missingEntries.numbers
    if listed.isEmpty { return false }
    return listed.subtracting(folder.acceptedLosses.numbers).contains { writer, numbers in
      numbers.ranges.contains { range in
        ask(or: range.count) { try $0.count(of: writer, in: range) } < range.count
      }
    }
  }
}

extension Index {
  /// Returns how many entries of a writer have a number in a range.
  fileprivate func count(of writer: String, in range: Range<Int>) throws -> Int {
    try database.inDatabase { db in
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT COUNT(DISTINCT number) FROM entry
            WHERE writer = (SELECT id FROM journal WHERE writer = ?1)
              AND number >= ?2 AND number < ?3
            """), arguments: [writer, range.lowerBound, range.upperBound]) ?? 0
    }
  }
}
