import CallsideCore
import Foundation

/// Entries of a journal whose lines are given to those of a backup, and which are recorded anew.
struct DisplacedEntries {
  private let writer: String
  private var entries: [Displaced] = []
  /// The ids of lines that give way and are not recorded anew: whoever names one means what is gone.
  private var gone: Set<EntryID> = []

  /// The most that will be recorded anew.
  var count: Int { entries.count }

  /// One of them.
  private struct Displaced {
    var line: Data
    var entry: Entry
    /// Whether it was written after what is in the backup, from which the journal went apart.
    var isLater: Bool
  }

  /// Goes through a journal; what cannot be read is set aside.
  init(
    of writer: String, at divergence: Divergence, in folder: StoreFolder,
    besides backup: StoreFolder, aside: inout LinesSetAside
  ) throws {
    self.writer = writer
    var withdrawn: Set<EntryID> = []
    var both = try JournalComparison(of: writer, in: folder, with: backup)
    while let line = try both.next() {
      let isLater = divergence.isTail && line.number > divergence.sharedLines
      if line.match == .same {
        withdrawn.formUnion(LineHeader(line.own)?.withdrawn ?? [])
      } else {
        try add(line.own, line.number, isLater: isLater, &aside)
      }
    }
    var number = both.number
    while let line = try both.own.next() {
      number += 1
      if divergence.isTail {
        try add(line, number, isLater: true, &aside)
      } else {
        withdrawn.formUnion(LineHeader(line)?.withdrawn ?? [])
      }
    }
    try dropThose(in: backup)
    // What was taken back under the id that the backup's entry now has need not come back.
    entries.removeAll { !$0.isLater && withdrawn.contains($0.entry.stamp.id) }
  }

  private mutating func add(
    _ line: UnsafeRawBufferPointer, _ number: Int, isLater: Bool, _ aside: inout LinesSetAside
  ) throws(Diagnostic) {
    if let entry = try? Entry(line: line) {
      entries.append(Displaced(line: Data(line), entry: entry, isLater: isLater))
    } else {
      if !line.isBlank { gone.insert(EntryID(writer: writer, number: number)) }
      if !line.elementsEqual(Eraser.emptyLine) { try aside.add(line) }
    }
  }

  /// Leaves out what the backup has all the same, on another line: there, lines before it were not lost.
  private mutating func dropThose(in backup: StoreFolder) throws(SystemError) {
    let ids = Dictionary(entries.enumerated().map { ($1.entry.stamp.id, $0) }) { $1 }
    let lines = try JournalLines(backup.file(of: writer), followsLinks: false)
    var found: Set<Int> = []
    while let line = try lines.next() {
      guard let id = LineHeader(line)?.id, let index = ids[id] else { continue }
      if let copied = try? Entry(line: line),
        copied == entries[index].entry || entries[index].entry.isLeft(of: copied)
      {
        found.insert(index)
      }
    }
    entries = entries.enumerated().filter { !found.contains($0.offset) }.map(\.element)
  }

  /// Returns the lines under new ids.
  ///
  /// What went on from an older state comes after everything, in the order and the batches it had; any other
  /// entry stays where it was in the order. What takes others back names them by their new ids.
  ///
  /// - Parameters:
  ///   - number: The line behind which they stand.
  ///   - clock: The greatest clock of all.
  func lines(after number: Int, laterThan clock: Int) throws -> [Data] {
    let earliest = entries.lazy.filter(\.isLater).map(\.entry.stamp.clock).min() ?? 0
    var renamed: [EntryID: EntryID] = [:]
    var lines: [Data] = []
    for displaced in entries {
      let stamp = displaced.entry.stamp
      var ids: [EntryID]?
      if case .withdrawn(let named) = displaced.entry.event {
        let meant = named.filter { renamed[$0] != nil || !gone.contains($0) }
        if meant.isEmpty { continue }
        ids = meant.map { renamed[$0] ?? $0 }
      }
      let id = EntryID(writer: writer, number: number + lines.count + 1)
      renamed[stamp.id] = id
      lines.append(
        try Entry.line(
          displaced.line, renamed: id,
          clock: displaced.isLater
            ? min(stamp.clock - earliest + clock + 1, LineHeader.clockLimit) : nil,
          withdrawing: ids))
    }
    return lines
  }
}
