import CallsideCore
import Foundation

/// The locks of all journals, so that nobody writes to one that is about to be replaced.
final class JournalLocks {
  private let folder: StoreFolder
  private var files: [String: LockedJournal] = [:]

  /// A journal file that is open and locked.
  private final class LockedJournal {
    var file: JournalFile
    init(_ file: consuming JournalFile) { self.file = file }
  }

  /// Takes all locks, and looks whether every file can be replaced.
  ///
  /// - Throws: A diagnostic that names the file that stands in the way; nothing was changed then.
  init(of writers: [String], in folder: StoreFolder) throws(Diagnostic) {
    self.folder = folder
    for writer in writers {
      try JournalLocks.checkReplaceable(folder.file(of: writer))
      files[writer] = LockedJournal(try JournalLocks.locked(writer, in: folder))
    }
  }

  /// Hands over the file of a writer.
  func withFile<Result>(
    of writer: String, _ body: (inout JournalFile) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    guard let locked = files[writer] else {
      throw .notErasable(folder.file(of: writer), SystemError(code: ENOENT))
    }
    return try body(&locked.file)
  }

  /// Takes the lock of the file that now stands in the place of another.
  func renew(_ writer: String) throws(Diagnostic) {
    files[writer] = nil
    do throws(Diagnostic) {
      files[writer] = LockedJournal(try JournalLocks.locked(writer, in: folder))
    } catch { throw error.whileErasing }
  }

  private static func locked(
    _ writer: String, in folder: StoreFolder
  ) throws(Diagnostic) -> JournalFile {
    try JournalFile(of: Store.Writer(file: writer), in: folder, within: Store.lockSeconds)
  }

  private static func checkReplaceable(_ path: String) throws(Diagnostic) {
    var status = stat()
    guard let place = TextFile.direct(path), stat(place, &status) == 0 else { return }
    let above = URL(fileURLWithPath: place).deletingLastPathComponent().path
    guard access(above, W_OK | X_OK) == 0 else { throw .notErasable(path, .last) }
    // The new file could not be given to its owner.
    guard geteuid() == 0 || status.st_uid == geteuid() else {
      throw .notErasable(path, SystemError(code: EPERM))
    }
  }
}

extension Diagnostic {
  fileprivate static func notErasable(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "not-erasable",
      Phrase(
        en: "\"\(path)\" cannot be replaced (\(error.reason.en))",
        nl: "\"\(path)\" is niet te vervangen (\(error.reason.nl))"),
      notes: [
        Phrase(
          en: "the journal is whole; nothing was erased",
          nl: "het journaal is intact; er is niets gewist")
      ])
  }
}
