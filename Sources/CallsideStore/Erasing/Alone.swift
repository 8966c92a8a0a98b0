import CallsideCore
import Foundation

extension Store {
  /// Seconds to wait for a backup, a restoration or an erasure by another process.
  private static let aloneSeconds = 30.0

  /// Does something while no other process makes a backup, puts one back or erases.
  ///
  /// Where folders cannot be locked (some network file systems), it is done without.
  func alone<Result>(_ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    guard let lock = FolderLock.take(folder.journal, within: Store.aloneSeconds) else {
      throw .storeBusy
    }
    defer { withExtendedLifetime(lock) {} }
    return try body()
  }
}

extension StoreFolder {
  /// Does something in a folder of this process alone, which is gone afterwards.
  ///
  /// It stands between the backups, wherever what is made ends up: what a killed process leaves there is
  /// found.
  func staging<Result>(
    _ purpose: String, _ body: (_ stage: String) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    try StoreFolder.make(backups)
    let stage = "\(backups)/.callside-\(purpose)-\(getpid())"
    try? FileManager.default.removeItem(atPath: stage)
    defer { try? FileManager.default.removeItem(atPath: stage) }
    try StoreFolder.make(stage)
    return try body(stage)
  }

  /// Paths of what processes left that were killed: copies of what is also somewhere else.
  ///
  /// For who is alone with the folder. Only an index may be in the making all the same.
  var leftovers: [String] {
    let halfMade = TextFile.names(in: journal).filter { $0.contains(".jsonl.new-") }
      .map { journal + "/" + $0 }
    let stages = ["callside-backup-", "callside-restore-", "callside-erase-"]
    let copies = TextFile.names(in: backups)
      .filter { name in stages.contains { name.hasPrefix("." + $0) } }
      .map { backups + "/" + $0 }
    let indexes = TextFile.names(in: path).filter {
      $0.hasPrefix("index.sqlite.new-") && !Store.isBeingMade($0)
    }.map { path + "/" + $0 }
    let moved = TextFile.names(in: aside).filter { name in
      stages.contains(where: name.hasPrefix) || name.hasPrefix("index.sqlite.new-")
        || name.contains(".jsonl.new-")
    }.map { aside + "/" + $0 }
    return halfMade + copies + indexes + moved
  }

  /// Paths of plain files that may hold lines of journals, whole or not, and do not count.
  ///
  /// Hidden files between the journals are left to whoever synchronises them.
  var fragments: [String] {
    let between = TextFile.names(in: journal)
      .filter { !$0.hasSuffix(".jsonl") && !$0.hasPrefix(".") }.map { journal + "/" + $0 }
    return (between + TextFile.names(in: aside).map { aside + "/" + $0 })
      .filter { !TextFile.isFolder($0) }
  }
}

extension Diagnostic {
  fileprivate static let storeBusy = Diagnostic(
    .error, "store-busy",
    Phrase(
      en: "another callside is making a backup, putting one back or erasing",
      nl: "een andere callside maakt een reservekopie, zet er een terug of is aan het wissen"),
    notes: [
      Phrase(
        en: "the journal is whole; nothing was changed",
        nl: "het journaal is intact; er is niets veranderd")
    ])
}
