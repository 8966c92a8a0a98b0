import CallsideCore
import Foundation

/// What became of a journal that took over the lines of a backup.
struct TakenOver {
  /// The lines of the backup that took the place of others.
  var lines = 0
  /// The lines of the backup that the journal lacked.
  var added = 0
  /// The own entries that were recorded anew.
  var anew = 0
  /// The own lines that could not be read.
  var aside = 0
}

extension Store {
  /// Takes all lines of a backup over into a journal, where it has others; for who is alone.
  ///
  /// What stood there is recorded anew behind them where it is an entry, and set aside where it is none. Either
  /// all of it is done or nothing.
  func takeOver(
    _ writer: String, from backup: StoreFolder, _ eraser: Eraser
  ) throws(Diagnostic) -> TakenOver {
    var taken = TakenOver()
    try replacing(writer, by: backup) { (rewriting, aside) in
      let divergence = try Divergence(of: writer, in: folder, from: backup)
      guard divergence.lines > 0 else { return false }
      let displaced = try DisplacedEntries(
        of: writer, at: divergence, in: folder, besides: backup, aside: &aside)
      let copied = try takeLines(of: writer, from: backup, divergence, eraser, &rewriting)
      let end = divergence.isTail ? copied : max(copied, divergence.ownLines)
      let free = try freeNumber(
        after: end, for: displaced.count, of: writer, elsewhere: divergence.isTail)
      let anew = try displaced.lines(after: free, laterThan: greatestClock(in: backup))
      // A journal never has fewer lines than it had.
      let last = anew.isEmpty ? end : free + anew.count
      let place = divergence.ownBytes..<divergence.ownBytes
      try rewriting.replace(
        place,
        by: Data(repeating: 0x0A, count: last - anew.count - end)
          + Data(anew.flatMap { $0 + Data("\n".utf8) })
          + Data(repeating: 0x0A, count: max(0, divergence.ownLines - last)))
      taken = TakenOver(
        lines: divergence.lines, added: max(0, copied - divergence.ownLines), anew: anew.count,
        aside: aside.count)
      return true
    }
    return taken
  }

  /// Takes the lines of a backup: up to where nothing is the same any more those that differ, then all that it
  /// has more.
  ///
  /// - Returns: The lines of the backup.
  private func takeLines(
    of writer: String, from backup: StoreFolder, _ divergence: Divergence, _ eraser: Eraser,
    _ rewriting: inout Rewriting
  ) throws -> Int {
    var lines = try JournalComparison(of: writer, in: folder, with: backup)
    while lines.number < divergence.sharedLines, let line = try lines.next() {
      if line.match == .same { continue }
      try rewriting.replace(line.place, by: eraser.whole(line.copied))
    }
    // What follows in the journal is recorded anew, where it went on from an older state.
    if divergence.isTail {
      try rewriting.replace(divergence.sharedBytes..<divergence.ownBytes, by: Data())
    }
    let place = divergence.ownBytes..<divergence.ownBytes
    let copy = try JournalLines(backup.file(of: writer), followsLinks: false)
    let kept = divergence.isTail ? divergence.sharedLines : divergence.ownLines
    var count = 0
    while let line = try copy.next() {
      count += 1
      if count > kept { try rewriting.replace(place, by: eraser.whole(line)) }
    }
    return count
  }

  /// Returns the greatest clock of the store and of a backup.
  private func greatestClock(in backup: StoreFolder) throws -> Int {
    var greatest = try ask { try $0.position(of: writer.name) }.clock
    for journal in try backup.journals() {
      let lines = try JournalLines(backup.file(of: journal.writer), followsLinks: false)
      while let line = try lines.next() {
        if let header = LineHeader(line) { greatest = max(greatest, header.clock) }
      }
    }
    return greatest
  }
}

/// Where a journal and a backup of it went apart.
struct Divergence {
  /// The lines of the backup that are to take the place of others.
  private(set) var lines = 0
  /// The lines before those from which on nothing is the same any more, or all that both have.
  private(set) var sharedLines = 0
  /// The offset behind these in the journal.
  private(set) var sharedBytes = 0
  /// The lines of the journal, and the bytes of these.
  private(set) var (ownLines, ownBytes) = (0, 0)
  /// Whether the journal went on from an older state: its last lines that both have are other entries.
  private(set) var isTail = false

  init(of writer: String, in folder: StoreFolder, from backup: StoreFolder) throws(SystemError) {
    var both = try JournalComparison(of: writer, in: folder, with: backup)
    while let line = try both.next() {
      if line.match != .same { lines += 1 }
      if line.match == .other, !isTail {
        isTail = true
        (sharedLines, sharedBytes) = (line.number - 1, line.place.lowerBound)
      } else if line.match == .same {
        isTail = false
      }
    }
    if !isTail { (sharedLines, sharedBytes) = (both.number, both.own.offset) }
    ownLines = both.number
    while try both.own.next() != nil { ownLines += 1 }
    ownBytes = both.own.offset
  }
}
