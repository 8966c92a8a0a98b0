import CallsideCore
import Foundation
import GRDB

/// Entries of a writer that were there once, or must have been, and are not now.
public struct MissingEntries: Hashable, Sendable {
  /// Whose journal it is.
  public let writer: String
  /// The lines they stood on, from 1.
  public let lines: [ClosedRange<Int>]
  /// Whether somebody saw them, rather than that the numbers of others show it.
  public let wereSeen: Bool

  /// How many they are.
  public var count: Int { lines.reduce(0) { $0 + $1.count } }

  /// Makes what is missing of a journal; nil where that is nothing.
  init?(of writer: String, _ numbers: RangeSet<Int>, wereSeen: Bool) {
    if numbers.isEmpty { return nil }
    self.writer = writer
    lines = numbers.ranges.map { $0.lowerBound...$0.upperBound - 1 }
    self.wereSeen = wereSeen
  }

  /// Their numbers.
  var numbers: RangeSet<Int> { RangeSet(lines.map { Range($0) }) }
}

extension StoreFolder {
  /// The entries that the index knew and that were gone when the journals were next read.
  ///
  /// The one thing that is known of journals and not in them: what is gone leaves no other trace.
  var missingEntries: EntryList { EntryList(path: path + "/missing-entries") }

  /// Remembers that entries are gone.
  func note(missing: EntryNumbers) throws(Diagnostic) {
    try acceptedLosses.takeOut(missing)
    try missingEntries.add(missing)
  }
}

extension Store {
  /// The entries that are missing from journals, as far as there is anything to tell it by.
  ///
  /// Seen are those that the index had read before a journal was shortened. Beside these, whoever takes lines
  /// out of the middle of a journal leaves entries that stand before the line they are named by. What another
  /// machine has not sent yet shows in neither. What was accepted as lost is not among them.
  public var missingEntries: [MissingEntries] {
    let numbers = ask(or: [:]) { try $0.numbers().merged }
    let gaps = ask(or: [:]) { try $0.greatestMoved() }.mapValues { RangeSet(1..<$0) }
    let accepted = folder.acceptedLosses.numbers
    let listed = folder.missingEntries.numbers
    return [(listed, true), (gaps.subtracting(listed), false)].flatMap { suspected, wereSeen in
      suspected.subtracting(numbers).subtracting(accepted).compactMap { writer, missing in
        // What is damaged is there, and told; an empty line somebody may have left in an editor.
        let lines = folder.linesWithoutEntry(of: writer)
        return MissingEntries(
          of: writer,
          missing.subtracting(wereSeen ? lines.damaged : lines.damaged.union(lines.blank)),
          wereSeen: wereSeen)
      }
    }.sorted { ($0.writer, $0.lines[0].lowerBound) < ($1.writer, $1.lines[0].lowerBound) }
  }

  /// Remembers which entries are gone since journals were last read.
  func noteMissing(since known: KnownEntries) {
    guard let now = try? index.knownEntries() else { return }
    var missing: EntryNumbers = [:]
    for (file, lines) in known.lines where now.lines[file] ?? 0 < lines {
      for (writer, numbers) in known.numbers[file] ?? [:] {
        let gone = numbers.subtracting(now.numbers.merged[writer] ?? RangeSet())
        if !gone.isEmpty { missing[writer, default: RangeSet()].formUnion(gone) }
      }
    }
    if !missing.isEmpty { try? folder.note(missing: missing) }
  }

  /// Takes off the list of what is missing what came back.
  func noteReturned() {
    let list = folder.missingEntries
    if list.numbers.isEmpty { return }
    try? list.takeOut(ask(or: [:]) { try $0.numbers().merged })
  }
}

extension Store {
  /// Remembers which own entries are gone that the index had not read yet.
  func noteMissing(upTo line: Int) {
    guard let now = try? index.position(of: writer.name), now.lines < line else { return }
    try? folder.note(missing: [writer.name: RangeSet(now.lines + 1..<line + 1)])
  }
}

extension StoreFolder {
  /// Returns the lines of a journal that are empty, and those that are no entries for another reason.
  fileprivate func linesWithoutEntry(
    of writer: String
  ) -> (blank: RangeSet<Int>, damaged: RangeSet<Int>) {
    var (blank, damaged) = (RangeSet<Int>(), RangeSet<Int>())
    guard let lines = try? JournalLines(file(of: writer)) else { return (blank, damaged) }
    var number = 0
    while let line = try? lines.next() {
      number += 1
      if line.isBlank {
        blank.insert(contentsOf: number..<number + 1)
      } else if (try? Entry(line: line)) == nil {
        damaged.insert(contentsOf: number..<number + 1)
      }
    }
    return (blank, damaged)
  }
}

/// What an index had read of journals.
struct KnownEntries {
  /// The lines of each file.
  var lines: [String: Int] = [:]
  /// The entries in each file.
  var numbers: [String: EntryNumbers] = [:]
}

extension [String: EntryNumbers] {
  /// The entries of all files.
  fileprivate var merged: EntryNumbers {
    values.reduce(into: [:]) { all, numbers in all.merge(numbers) { $0.union($1) } }
  }
}

extension Index {
  /// Numbers beyond are not believed.
  static let numberLimit = 1 << 60

  /// Returns what was read of all journals.
  func knownEntries() throws -> KnownEntries {
    let lines = try database.inDatabase { try Index.states($0).mapValues(\.lines) }
    return KnownEntries(lines: lines.filter { $0.value > 0 }, numbers: try numbers())
  }

  /// Returns the numbers of entries, by file and writer.
  fileprivate func numbers() throws -> [String: EntryNumbers] {
    try database.inDatabase { db in
      // Numbers in a row all lie as far from their places in the order.
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT f.writer, w.writer, MIN(number), MAX(number) FROM (
              SELECT file, writer, number,
                number - DENSE_RANK() OVER (PARTITION BY file, writer ORDER BY number) AS island
              FROM entry WHERE number < \(Index.numberLimit)
            ) e JOIN journal f ON f.id = e.file JOIN journal w ON w.id = e.writer
            GROUP BY e.file, e.writer, island
            """))
      var numbers: [String: EntryNumbers] = [:]
      while let row = try rows.next() {
        let (first, last): (Int, Int) = (row[2], row[3])
        numbers[row[0], default: [:]][row[1], default: RangeSet()]
          .insert(contentsOf: first..<last + 1)
      }
      return numbers
    }
  }

  /// Returns the greatest number of an entry that stands before the line it is named by, for each writer with
  /// such entries in its own journal.
  fileprivate func greatestMoved() throws -> [String: Int] {
    try database.inDatabase { db in
      guard try db.number("misfits") ?? 0 > 0 else { return [:] }
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT j.writer, MAX(e.number) FROM entry e JOIN journal j ON j.id = e.writer
            WHERE e.file = e.writer AND e.number > e.line AND e.number < \(Index.numberLimit)
            GROUP BY j.writer
            """))
      return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }
  }
}
