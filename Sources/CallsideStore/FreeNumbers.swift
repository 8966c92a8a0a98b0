import CallsideCore
import GRDB

/// No number of an entry is given out twice, also where lines of a journal were taken away.
extension Store {
  /// As many lines are left empty at most; what would need more can only be damage.
  private static let mostLeftEmpty = 1_000_000
  /// As many numbers are looked at together: the answers of a call then ask the index once.
  private static let lookedAhead = 1_000

  /// Returns the line behind which own entries can be appended.
  func freeLine(after line: Int, for count: Int) throws(Diagnostic) -> Int {
    if line + count <= unindexed.freeUpTo { return line }
    let free = try freeNumber(after: line, for: count, of: writer.name)
    unindexed.freeUpTo = free + max(count, Store.lookedAhead)
    return free
  }

  /// Returns the line behind which the next entries of a writer can stand.
  ///
  /// An entry is named by its line. Lines whose numbers other entries have, or had before they went missing,
  /// are left empty: what comes back later finds its place.
  ///
  /// - Parameters:
  ///   - line: The last line there is.
  ///   - count: How many entries there will be.
  ///   - isElsewhere: Whether entries in the writer's own journal do not matter.
  func freeNumber(
    after line: Int, for count: Int, of writer: String, elsewhere isElsewhere: Bool = false
  ) throws(Diagnostic) -> Int {
    let missing = folder.missingEntries.numbers[writer]
    var free = line
    while free - line <= Store.mostLeftEmpty {
      let needed = free + 1...free + max(count, Store.lookedAhead)
      let known = try ask(settled: false) {
        try $0.greatestNumber(of: writer, in: needed, elsewhere: isElsewhere)
      }
      let gone = missing?.ranges.last { $0.overlaps(Range(needed)) }?.upperBound
      guard let taken = [known, gone.map { $0 - 1 }].compactMap(\.self).max() else { return free }
      free = taken
    }
    return line
  }
}

extension Index {
  /// Returns the greatest number in a range that an entry of a writer has, or nil.
  fileprivate func greatestNumber(
    of writer: String, in range: ClosedRange<Int>, elsewhere isElsewhere: Bool
  ) throws -> Int? {
    try database.inDatabase { db in
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT MAX(number) FROM entry
            WHERE writer = (SELECT id FROM journal WHERE writer = ?1) AND number BETWEEN ?2 AND ?3
              AND NOT (?4 AND file = writer)
            """), arguments: [writer, range.lowerBound, range.upperBound, isElsewhere])
    }
  }
}
