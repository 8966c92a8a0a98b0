/// A journal of which some lines are other ones in the newest backup that has it.
public struct ChangedLines: Hashable, Sendable {
  /// Whose journal it is.
  public let writer: String
  /// The backup in the store.
  public let backup: Backup
  /// The first few lines that are another entry there, from 1.
  public fileprivate(set) var first: [Int] = []
  /// How many are another entry there.
  public fileprivate(set) var others = 0
  /// How many are no entry here or empty, and are one in a backup, which may be an older one.
  public fileprivate(set) var damaged = 0

  /// As many are told one by one.
  private static let most = 5

  fileprivate init(of writer: String, beside backup: Backup) {
    (self.writer, self.backup) = (writer, backup)
  }

  fileprivate mutating func add(_ line: JournalComparison.Line) {
    switch line.match {
    case .other:
      others += 1
      if first.count < ChangedLines.most { first.append(line.number) }
    case .damaged, .missing: damaged += 1
    case .same, .worseInBackup: break
    }
  }
}

extension Store {
  /// The journals of which a line is another one in the newest backup in the store.
  ///
  /// A line never changes once it is written, unless something is erased from it. Where one is other than its
  /// copy, a disk or somebody's hand changed one of the two.
  public var changedLines: [ChangedLines] {
    var changed: [String: ChangedLines] = [:]
    for backup in backups where backup.isInStore {
      let copy = StoreFolder(copyAt: backup.path)
      for journal in (try? copy.journals()) ?? [] {
        guard var now = try? self.changed(journal.writer, since: backup, copy) else { continue }
        now.damaged = max(now.damaged, changed[journal.writer]?.damaged ?? 0)
        changed[journal.writer] = now
      }
    }
    return changed.values.filter { $0.others + $0.damaged > 0 }.sorted { $0.writer < $1.writer }
  }

  private func changed(
    _ writer: String, since backup: Backup, _ copy: StoreFolder
  ) throws(SystemError) -> ChangedLines {
    var changed = ChangedLines(of: writer, beside: backup)
    var lines = try JournalComparison(of: writer, in: folder, with: copy)
    while let line = try lines.next() { changed.add(line) }
    return changed
  }
}
