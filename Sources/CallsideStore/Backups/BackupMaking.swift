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
  /// - Throws: A diagnostic; nothing is left behind then.
  public func backUp(to file: String?, at date: Date) throws(Diagnostic) -> Backup {
    guard let file else {
      try StoreFolder.make(folder.backups)
      let name = ISODate.text(date, in: zone).prefix(19).filter { $0 != ":" }
      return try staged(beside: folder.backups) { (stage, backup) throws(Diagnostic) in
        var place = folder.backups + "/" + name
        var number = 1
        while access(place, F_OK) == 0 {
          number += 1
          place = "\(folder.backups)/\(name)-\(number)"
        }
        guard rename(stage, place) == 0 else { throw .notBackedUp(place, .last) }
        StoreFolder.sync(folder: folder.backups)
        (backup.path, backup.isInStore) = (place, true)
      }
    }
    let archive = try NewFile(at: file)
    let above = URL(fileURLWithPath: file).deletingLastPathComponent().path
    let backup = try staged(beside: above) { (stage, backup) throws(Diagnostic) in
      try TarFile.pack(stage, into: archive)
      backup.path = file
    }
    folder.remember(backupFile: file)
    return backup
  }

  /// Makes a copy in a folder of this process alone, and hands it over to be put in its place.
  private func staged(
    beside place: String,
    _ body: (_ stage: String, _ backup: inout Backup) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Backup {
    let stage = "\(place)/.callside-backup-\(getpid())"
    try? FileManager.default.removeItem(atPath: stage)
    defer { try? FileManager.default.removeItem(atPath: stage) }
    try StoreFolder.make(stage)
    var backup = Backup(path: stage)
    do throws(SystemError) {
      try copyJournals(to: StoreFolder(copyAt: stage), &backup)
      for name in folder.otherFiles {
        try FileCopy.make(folder.path + "/" + name, at: stage + "/" + name)
      }
    } catch {
      throw .notBackedUp(place, error)
    }
    try body(stage, &backup)
    return backup
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
  /// - Parameter ofWholeLines: Whether what follows the last line break is left out.
  /// - Returns: The lines copied.
  @discardableResult
  static func make(
    _ path: String, at copy: String, ofWholeLines: Bool = false
  ) throws(SystemError) -> Int {
    let from = try SystemError.check { open(path, O_RDONLY | O_CLOEXEC) }
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
      if count == 0 { break }
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
  fileprivate static func notBackedUp(_ place: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "backup-not-made",
      Phrase(
        en: "could not make a backup in \"\(place)\" (\(error.reason.en))",
        nl: "kon geen reservekopie maken in \"\(place)\" (\(error.reason.nl))"),
      notes: [
        Phrase(
          en: "the journal is whole; nothing was left of the copy",
          nl: "het journaal is intact; van de kopie is niets achtergebleven")
      ])
  }
}
