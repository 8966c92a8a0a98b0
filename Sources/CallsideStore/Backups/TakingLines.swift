public import CallsideCore
import Foundation

extension Store {
  /// Takes the lines of a backup back where those of a journal are damaged or gone: what is no entry is one in
  /// the backup.
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
          let taken = try takeLines(of: writer, from: backup, eraser)
          if taken.lines > 0 { mended[writer, default: 0] += taken.lines }
        }
      }
      return mended
    }
  }

  /// Lines that were taken from a backup.
  struct TakenLines {
    /// Those that took the place of what was no entry.
    var mended = 0
    /// Those whose place was empty.
    var filled = 0

    /// All of them.
    var lines: Int { mended + filled }
  }

  /// Takes lines of a backup in the place of those of a journal that are no entries, and sets these aside; for
  /// who is alone.
  ///
  /// Where a line is another entry in the backup, the journal went on otherwise, and what has a number in one
  /// may have another in the other: then none is taken.
  func takeLines(
    of writer: String, from backup: StoreFolder, _ eraser: Eraser
  ) throws(Diagnostic) -> TakenLines {
    var taken = TakenLines()
    try replacing(writer, by: backup) { (rewriting, aside) in
      var lines = try JournalComparison(of: writer, in: folder, with: backup)
      while let line = try lines.next() {
        switch line.match {
        case .damaged: taken.mended += 1
        case .missing: taken.filled += 1
        case .other:
          taken = TakenLines()
          return false
        case .same, .worseInBackup: continue
        }
        try aside.add(line.own)
        try rewriting.replace(line.place, by: eraser.whole(line.copied))
      }
      return taken.lines > 0
    }
    return taken
  }

  /// Puts another file in the place of a journal that a backup has too; for who is alone.
  ///
  /// - Parameter body: Says what is replaced and what is set aside, and returns whether there is anything.
  func replacing(
    _ writer: String, by backup: StoreFolder,
    _ body: (inout Rewriting, inout LinesSetAside) throws -> Bool
  ) throws(Diagnostic) {
    let path = folder.file(of: writer)
    guard access(path, F_OK) == 0, access(backup.file(of: writer), F_OK) == 0 else { return }
    let locks = try JournalLocks(of: [writer], in: folder)
    settle()
    var rewriting = Rewriting(path)
    var aside = LinesSetAside(of: writer, in: folder)
    do {
      guard try body(&rewriting, &aside) else { return }
      try aside.finish()
      // A journal that is as long as it was no index would notice to be another.
      try replaceIndex()
      try rewriting.finish(size: JournalLines(path).size())
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw .notRestored(backup.path, error as? SystemError ?? SystemError(code: EIO))
    }
    try locks.renew(writer)
    try rebuild()
  }
}

extension Eraser {
  /// Returns a line without what must be forgotten, with its break.
  func whole(_ line: UnsafeRawBufferPointer) throws(SystemError) -> Data {
    try (left(of: line) ?? Data(line)) + Data("\n".utf8)
  }
}
