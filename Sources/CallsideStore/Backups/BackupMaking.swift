public import CallsideCore
public import Foundation

extension Store {
  /// Copies everything that cannot be derived, while others may go on writing.
  ///
  /// Of each journal the whole lines that it has now are copied. Any beginnings of journals make
  /// up a sound store, so nobody has to wait.
  ///
  /// - Parameters:
  ///   - file: Where to write it as one file; nil for a folder in the store.
  ///   - date: The time by which a folder is named.
  ///   - isReplacing: Whether a file that is there is replaced.
  /// - Throws: A diagnostic; nothing is left behind then.
  public func backUp(
    to file: String?, at date: Date, replacing isReplacing: Bool = false
  ) throws(Diagnostic) -> Backup {
    try alone { () throws(Diagnostic) in
      guard let file else { return try copied(at: date) }
      return try packed(into: file, replacing: isReplacing)
    }
  }

  private func copied(at date: Date) throws(Diagnostic) -> Backup {
    let name = ISODate.text(date, in: zone).prefix(19).filter { $0 != ":" }
    return try staged(for: folder.backups) { (stage, backup) throws(Diagnostic) in
      var place = folder.backups + "/" + name
      var number = 1
      while access(place, F_OK) == 0 {
        number += 1
        place = "\(folder.backups)/\(name)-\(number)"
      }
      guard rename(stage, place) == 0 else { throw .notBackedUp(place, SystemError.last.reason) }
      StoreFolder.sync(folder: folder.backups)
      (backup.path, backup.isInStore) = (place, true)
    }
  }

  /// Makes a backup that is one file; it is remembered before there is anything in it.
  private func packed(
    into file: String, replacing isReplacing: Bool
  ) throws(Diagnostic) -> Backup {
    let archive = try NewFile(at: file, replacing: isReplacing)
    // What is not remembered could not be found when somebody must be forgotten.
    guard access(folder.path, W_OK) == 0 else {
      throw .notBackedUp(file, SystemError.last.reason)
    }
    let isNew = try folder.remember(backupFile: file)
    do throws(Diagnostic) {
      return try staged(for: file) { (stage, backup) throws(Diagnostic) in
        try TarFile.pack(stage, into: archive)
        backup.path = file
      }
    } catch {
      if isNew { folder.disown(backupFile: file) }
      throw error
    }
  }

  /// Makes a copy in a folder of this process alone, and hands it over to be put in its place.
  private func staged(
    for place: String,
    _ body: (_ stage: String, _ backup: inout Backup) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Backup {
    try folder.staging("backup") { (stage) throws(Diagnostic) in
      var backup = Backup(path: stage)
      do throws(SystemError) {
        try copyJournals(to: StoreFolder(copyAt: stage), &backup)
        for name in folder.otherFiles {
          try FileCopy.make(folder.path + "/" + name, at: stage + "/" + name)
        }
      } catch {
        throw .notBackedUp(place, error.reason)
      }
      try body(stage, &backup)
      return backup
    }
  }

  private func copyJournals(
    to copy: StoreFolder, _ backup: inout Backup
  ) throws(SystemError) {
    for journal in try folder.journals() {
      backup.entries += try FileCopy.make(
        folder.file(of: journal.writer), at: copy.file(of: journal.writer), ofWholeLines: true)
      backup.journals += 1
    }
  }
}

/// Copies of files, on disk once they are made.
enum FileCopy {
  /// Copies a file, for the user's eyes only, into folders that are made where needed.
  ///
  /// - Parameters:
  ///   - ofWholeLines: Whether what follows the last line break is left out.
  ///   - followsLinks: Whether a file that is a link is copied.
  /// - Returns: The lines copied.
  @discardableResult
  static func make(
    _ path: String, at copy: String, ofWholeLines: Bool = false, followsLinks: Bool = true
  ) throws(SystemError) -> Int {
    let from = try SystemError.check {
      open(path, O_RDONLY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW))
    }
    defer { close(from) }
    let above = URL(fileURLWithPath: copy).deletingLastPathComponent().path
    guard (try? StoreFolder.make(above)) != nil else { throw .last }
    let to = try SystemError.check { open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    defer { close(to) }
    var status = stat()
    try SystemError.check { fstat(from, &status) }
    var left = Int(status.st_size)
    if ofWholeLines { left -= try JournalFile.tail(of: from, size: left).count }
    var lines = 0
    while left > 0 {
      var block = Data(count: min(left, 1 << 18))
      let count = try SystemError.check {
        block.withUnsafeMutableBytes { read(from, $0.baseAddress, $0.count) }
      }
      // The file was cut short meanwhile.
      if count == 0 { throw SystemError(code: EIO) }
      block = block.prefix(count)
      lines += block.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
      try writeAll(block, to: to)
      left -= count
    }
    try SystemError.check { fsync(to) }
    StoreFolder.sync(folder: above)
    return lines
  }
}

extension Diagnostic {
  /// A backup could not be made.
  static func notBackedUp(_ place: String, _ reason: Phrase) -> Diagnostic {
    Diagnostic(
      .error, "backup-not-made",
      Phrase(
        en: "could not make a backup in \"\(place)\" (\(reason.en))",
        nl: "kon geen reservekopie maken in \"\(place)\" (\(reason.nl))"),
      notes: [
        Phrase(
          en: "the journal is whole; nothing was left of the copy",
          nl: "het journaal is intact; van de kopie is niets achtergebleven")
      ])
  }
}
