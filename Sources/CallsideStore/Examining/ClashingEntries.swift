public import CallsideCore
import Foundation

extension Store {
  /// Gives entries that have the id of another one ids of their own.
  ///
  /// The one in the journal by whose name both are called keeps its id, else the first. A line gets that of its
  /// file and number, where nobody has that, so that whoever has the same files comes to the same. Nothing
  /// else in a line changes; but in the same file what takes back the renamed one names it anew. Where the
  /// journal of somebody else clashes with itself it is left to its writer.
  ///
  /// - Returns: How many entries got another id, by the file they are in.
  public func renameClashing() throws(Diagnostic) -> [String: Int] {
    if clashes.isEmpty { return [:] }
    return try alone { () throws(Diagnostic) in
      let locks = try JournalLocks(of: writers, in: folder)
      settle()
      refresh()
      var naming = ClashNaming(clashes.map(\.id))
      var files: [String: Int] = [:]
      do {
        for writer in writers { try naming.meet(writer, in: folder) }
        naming.missing = folder.missingEntries.numbers
        let names = naming.names
        let renamed = Set(names.keys.map(\.writer)).sorted()
        if renamed.isEmpty { return [:] }
        // Of a file that is as long as it was no index would notice that it is another.
        try replaceIndex()
        for writer in renamed {
          files[writer] = try rename(names, in: writer)
          try locks.renew(writer)
        }
      } catch let error as Diagnostic {
        throw error
      } catch {
        throw .journalUnreadable("journal", error as? SystemError ?? SystemError(code: EIO))
      }
      try rebuild()
      return files
    }
  }

  /// The clashes that can be ended from here.
  private var clashes: [Flaw.Clash] {
    ask(or: []) { try $0.flaws() }.compactMap { flaw in
      guard let clash = flaw.clash else { return nil }
      let isForeign = flaw.writer == clash.other.writer && flaw.writer != writer.name
      return isForeign && flaw.writer == clash.id.writer ? nil : clash
    }
  }

  private func rename(_ names: [ClashNaming.Line: EntryID], in writer: String) throws -> Int {
    var rewriting = Rewriting(folder.file(of: writer))
    let lines = try JournalLines(folder.file(of: writer))
    var renamed: [EntryID: EntryID] = [:]
    var (number, start, count) = (0, 0, 0)
    while let line = try lines.next() {
      number += 1
      defer { start = lines.offset }
      guard let header = LineHeader(line) else { continue }
      let name = names[ClashNaming.Line(writer: writer, number: number)]
      let ids = header.withdrawn.map { $0.map { renamed[$0] ?? $0 } }
      if name == nil, ids == header.withdrawn { continue }
      let new = try Entry.line(Data(line), renamed: name ?? header.id, withdrawing: ids)
      try rewriting.replace(start..<lines.offset, by: new + Data("\n".utf8))
      if let name {
        renamed[header.id] = name
        count += 1
      }
    }
    try rewriting.finish(size: lines.size())
    return count
  }
}

/// Which entries of one id keep it, and what the others are called.
private struct ClashNaming {
  /// A line of a journal file.
  struct Line: Hashable {
    var writer: String
    /// From 1.
    var number: Int
  }

  /// The ids that lines get instead of theirs.
  var names: [Line: EntryID] {
    var taken = ids
    var byContent: [Data: EntryID] = [:]
    var names: [Line: EntryID] = [:]
    for (id, places) in found.sorted(by: { $0.key < $1.key }) {
      let inOrder = places.sorted {
        ($0.line.writer == id.writer ? 0 : 1, $0.line.writer, $0.line.number)
          < ($1.line.writer == id.writer ? 0 : 1, $1.line.writer, $1.line.number)
      }
      for place in inOrder where place.content != inOrder.first?.content {
        let name = byContent[place.content] ?? free(for: place.line, besides: taken)
        byContent[place.content] = name
        taken.insert(name)
        names[place.line] = name
      }
    }
    return names
  }

  /// Numbers of entries that are gone, and may come back.
  var missing: EntryNumbers = [:]

  private let clashing: Set<EntryID>
  /// All ids of the files in which a line may be renamed.
  private var ids: Set<EntryID> = []
  private var lines: [String: Int] = [:]
  private var found: [EntryID: [(line: Line, content: Data)]] = [:]

  init(_ clashing: [EntryID]) { self.clashing = Set(clashing) }

  /// Takes note of what is in a file.
  mutating func meet(_ writer: String, in folder: StoreFolder) throws(SystemError) {
    let lines = try JournalLines(folder.file(of: writer))
    var number = 0
    while let line = try lines.next() {
      number += 1
      guard let id = LineHeader(line)?.id else { continue }
      ids.insert(id)
      if clashing.contains(id) {
        found[id, default: []].append((Line(writer: writer, number: number), Data(line)))
      }
    }
    self.lines[writer] = number
  }

  private func free(for line: Line, besides taken: Set<EntryID>) -> EntryID {
    func isTaken(_ id: EntryID) -> Bool {
      taken.contains(id) || missing[id.writer]?.contains(id.number) ?? false
    }
    var id = EntryID(writer: line.writer, number: line.number)
    if isTaken(id) { id.number = (lines[line.writer] ?? 0) + 1 }
    while isTaken(id) { id.number += 1 }
    return id
  }
}
