import Foundation

/// A journal that has fewer lines than a copy of it in a backup: something took lines away.
public struct ShortJournal: Hashable, Sendable {
  /// Whose journal it is.
  public var writer: String
  /// The lines that the backup has more.
  public var missing: Int
  /// The newest backup in the store that has more.
  public var backup: String
}

extension Store {
  /// The journals that have fewer lines than a backup in the store, or are gone.
  ///
  /// Lines are only ever added, and erased ones keep their place; so a backup never has more.
  public var shortJournals: [ShortJournal] {
    var short: [String: ShortJournal] = [:]
    for backup in backups where backup.isInStore {
      let copy = StoreFolder(copyAt: backup.path)
      for journal in (try? copy.journals()) ?? [] {
        let missing =
          Store.lines(in: copy.file(of: journal.writer))
          - Store.lines(in: folder.file(of: journal.writer))
        guard missing > 0 else { continue }
        short[journal.writer] = ShortJournal(
          writer: journal.writer, missing: missing, backup: backup.name)
      }
    }
    return short.values.sorted { $0.writer < $1.writer }
  }

  private static func lines(in path: String) -> Int {
    guard let file = fopen(path, "r") else { return 0 }
    defer { fclose(file) }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var lines = 0
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { return lines }
      lines += block[..<count].count { $0 == UInt8(ascii: "\n") }
    }
  }
}
