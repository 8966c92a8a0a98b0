public import CallsideCore
import Foundation
import GRDB

/// What is gone from journals and will not come back, which somebody said to know.
extension StoreFolder {
  /// The file with the ids of entries that nobody is to be warned of any more; nothing of what they said is in it.
  private var acceptedList: String { path + "/accepted-losses" }

  /// The entries of which the loss was accepted, listed as the missing ones are.
  var acceptedLosses: EntryNumbers { numbers(listedIn: acceptedList) }

  /// Takes out of the list what is gone anew: it came back meanwhile, and that loss nobody accepted.
  func renounce(_ lost: EntryNumbers) throws(Diagnostic) {
    let accepted = acceptedLosses
    let left = accepted.merging(lost) { $0.subtracting($1) }.filter { accepted[$0.key] != nil }
    if left != accepted { try list(left, in: acceptedList) }
  }

  fileprivate func accept(_ lost: EntryNumbers) throws(Diagnostic) {
    try list(acceptedLosses.merging(lost) { $0.union($1) }, in: acceptedList)
  }
}

extension Store {
  /// Records that losses are known, so that nothing warns of them again.
  ///
  /// Their numbers stay reserved: what comes back all the same finds its place.
  ///
  /// - Throws: A diagnostic when that cannot be written.
  public func accept(_ losses: [MissingEntries]) throws(Diagnostic) {
    var lost: EntryNumbers = [:]
    for loss in losses {
      for lines in loss.lines {
        lost[loss.writer, default: RangeSet()].insert(contentsOf: Range(lines))
      }
    }
    try folder.accept(lost)
  }

  /// Whether entries are listed as missing that did not come back and that nobody accepted as lost.
  ///
  /// Cheap enough for every start: no journal is read, and without that list nothing is asked.
  public var lacksEntries: Bool {
    let listed = folder.missingEntries
    if listed.isEmpty { return false }
    let accepted = folder.acceptedLosses
    return listed.contains { writer, numbers in
      numbers.subtracting(accepted[writer] ?? RangeSet()).ranges.contains { range in
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
