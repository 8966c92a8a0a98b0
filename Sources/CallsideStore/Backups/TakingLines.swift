public import CallsideCore
import Foundation

extension Store {
  /// Takes the lines of a backup back where those of a journal are damaged: what is no entry is one in the backup.
  ///
  /// What stood there is set aside. For a line that is an entry as it is, nobody but a person can say which of
  /// the two is right.
  ///
  /// - Returns: The lines taken back, by the journal they are in.
  public func mendLines() throws(Diagnostic) -> [String: Int] {
    let folders = backups.filter(\.isInStore).map { StoreFolder(copyAt: $0.path) }.filter {
      $0.link == nil
    }
    // The locks are taken only where there is something to do.
    if changedLines.allSatisfy({ $0.damaged == 0 }) { return [:] }
    return try alone { () throws(Diagnostic) in
      var mended: [String: Int] = [:]
      for backup in folders.reversed() {
        let eraser = try eraser(for: backup)
        for writer in writers {
          let count = try takeLines(of: writer, from: backup, eraser) { $0 == .damaged }
          if count > 0 { mended[writer, default: 0] += count }
        }
      }
      return mended
    }
  }

  /// Takes lines of a backup in the place of those of a journal, which are set aside; for who is alone.
  ///
  /// - Parameter isWanted: Says by how a line stands to that of the backup whether it is taken.
  /// - Returns: How many they were.
  func takeLines(
    of writer: String, from backup: StoreFolder, _ eraser: Eraser,
    where isWanted: (LineMatch) -> Bool
  ) throws(Diagnostic) -> Int {
    let path = folder.file(of: writer)
    guard access(path, F_OK) == 0, access(backup.file(of: writer), F_OK) == 0 else { return 0 }
    let locks = try JournalLocks(of: [writer], in: folder)
    settle()
    var rewriting = Rewriting(path)
    var aside: NewFile?
    var count = 0
    do {
      var lines = try JournalComparison(of: writer, in: folder, with: backup)
      while let line = try lines.next() {
        guard isWanted(line.match) else { continue }
        if aside == nil {
          try StoreFolder.make(folder.aside)
          aside = try NewFile(at: folder.freePlace(aside: writer + ".jsonl"))
        }
        try aside?.write(Data(line.own) + Data("\n".utf8))
        let left = try eraser.left(of: line.copied) ?? Data(line.copied)
        try rewriting.replace(line.place, by: left + Data("\n".utf8))
        count += 1
      }
      guard count > 0 else { return 0 }
      let end = try lines.own.tail().count + lines.own.offset
      try aside?.finish()
      // A journal that is as long as it was no index would notice to be another.
      try replaceIndex()
      try rewriting.finish(size: end)
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw .notRestored(backup.path, error as? SystemError ?? SystemError(code: EIO))
    }
    try locks.renew(writer)
    try rebuild()
    return count
  }
}

extension StoreFolder {
  /// Returns a path in the folder with what was moved out of the way, under a name that is not taken.
  func freePlace(aside name: String) -> String {
    var free = aside + "/" + name
    var number = 1
    while access(free, F_OK) == 0 {
      number += 1
      free = "\(aside)/\(name)-\(number)"
    }
    return free
  }
}
