public import CallsideCore
import Foundation

/// What a backup gave back.
public struct Restoration: Hashable, Sendable {
  /// The entries that the store lacked.
  public var entries = 0
  /// The settings and playbooks that the store lacked, as seen from its folder.
  public var files: [String] = []
  /// Those that differ from what is in the backup, and were left as they are.
  public var kept: [String] = []

  /// Makes the outcome of a backup that gave nothing back.
  public init() {}
}

extension Store {
  /// Puts back what the store lacks of a backup; nothing that is there is changed or removed.
  ///
  /// An entry's id is its writer and line, so a journal is put back by the lines that it lacks at
  /// its end. A journal that holds something else on a line is not touched, and nor is any other.
  ///
  /// - Parameter path: A backup, as a folder or as a file; any folder of a store will do.
  /// - Throws: A diagnostic. Run again, it goes on where it was broken off.
  public func restore(from path: String) throws(Diagnostic) -> Restoration {
    if TextFile.isFolder(path) { return try restore(fromFolder: path) }
    guard access(path, R_OK) == 0 else { throw .noBackup(path) }
    try StoreFolder.make(folder.backups)
    let stage = "\(folder.backups)/.callside-restore-\(getpid())"
    try? FileManager.default.removeItem(atPath: stage)
    defer { try? FileManager.default.removeItem(atPath: stage) }
    try StoreFolder.make(stage)
    try TarFile.unpack(path, into: stage)
    return try restore(fromFolder: stage, of: path)
  }

  private func restore(
    fromFolder path: String, of archive: String? = nil
  ) throws(Diagnostic) -> Restoration {
    let backup = StoreFolder(copyAt: path)
    guard TextFile.isFolder(backup.journal) else { throw .noBackup(path) }
    try StoreFolder.make(folder.journal)
    var restoration = Restoration()
    do {
      let journals = try backup.journals()
      // All are looked at before the first is written to.
      for journal in journals { _ = try lack(of: journal.writer, from: backup) }
      for journal in journals {
        restoration.entries += try putBack(journal.writer, from: backup)
      }
      for name in backup.otherFiles {
        try putBack(name, from: backup, &restoration)
      }
    } catch {
      switch error {
      case let error as Differing:
        throw .backupDiffers(error, copying: archive ?? path, isFile: archive != nil, in: folder)
      case let error as Diagnostic: throw error
      default: throw .notRestored(path, error as? SystemError ?? SystemError(code: EIO))
      }
    }
    refresh()
    return restoration
  }

  /// Returns where in the backup of a journal the lines begin that the store lacks.
  private func lack(of writer: String, from backup: StoreFolder) throws -> Int {
    let theirs = try LineReader(backup.file(of: writer))
    guard let ours = try? LineReader(folder.file(of: writer)) else { return 0 }
    var number = 1
    while let line = theirs.next() {
      guard let own = ours.next() else { return theirs.offset - line.count }
      guard line == own || Store.isErased(line) || Store.isErased(own) else {
        throw Differing(writer: writer, line: number)
      }
      number += 1
    }
    return theirs.offset
  }

  /// Whether a line holds nothing any more, so that it need not be the same in a copy.
  private static func isErased(_ line: Data) -> Bool {
    guard let entry = try? Entry(line: line.dropLast()) else { return false }
    return entry.event == .erased
  }

  /// Adds the lines that a journal lacks.
  ///
  /// - Returns: How many they were.
  private func putBack(_ writer: String, from backup: StoreFolder) throws -> Int {
    let path = backup.file(of: writer)
    guard try LineReader(path, from: lack(of: writer, from: backup)).next() != nil else {
      return 0
    }
    var file = try JournalFile(of: Writer(file: writer), in: folder, within: Store.lockSeconds)
    try setTailAside(&file)
    // Under the lock once more: the writer may have gone on meanwhile.
    let reader = try LineReader(path, from: lack(of: writer, from: backup))
    var (all, count) = (0, 0)
    var lines = Data()
    while let line = reader.next() {
      lines.append(line)
      count += 1
      if lines.count < 1 << 20 { continue }
      try file.append(lines, count: count)
      (all, count) = (all + count, 0)
      lines.removeAll(keepingCapacity: true)
    }
    if count > 0 { try file.append(lines, count: count) }
    return all + count
  }

  /// Copies a file that the store lacks.
  private func putBack(
    _ name: String, from backup: StoreFolder, _ restoration: inout Restoration
  ) throws(SystemError) {
    let (copy, own) = (backup.path + "/" + name, folder.path + "/" + name)
    if access(own, F_OK) != 0 {
      try FileCopy.make(copy, at: own)
      restoration.files.append(name)
    } else if TextFile.bytes(copy) != TextFile.bytes(own) {
      restoration.kept.append(name)
    }
  }
}

/// A line of a journal that is another one in the backup.
private struct Differing: Error {
  var writer: String
  var line: Int
}

/// Reads a file line by line.
final class LineReader {
  /// The offset behind the last line.
  private(set) var offset: Int
  private let file: UnsafeMutablePointer<FILE>
  private var line: UnsafeMutablePointer<CChar>?
  private var room = 0

  /// Opens a file.
  init(_ path: String, from offset: Int = 0) throws(SystemError) {
    guard let file = fopen(path, "re") else { throw .last }
    self.file = file
    self.offset = offset
    if offset > 0 { fseek(file, offset, SEEK_SET) }
  }

  deinit {
    fclose(file)
    free(line)
  }

  /// Returns the next line with its break; what follows the last break is none.
  func next() -> Data? {
    let count = getline(&line, &room, file)
    guard count > 0, let line, line[count - 1] == CChar(UInt8(ascii: "\n")) else { return nil }
    offset += count
    return Data(bytes: line, count: count)
  }
}

extension Diagnostic {
  fileprivate static func backupDiffers(
    _ differing: Differing, copying backup: String, isFile: Bool, in folder: StoreFolder
  ) -> Diagnostic {
    let (writer, line) = (differing.writer, differing.line)
    let beside = folder.file(of: writer + "-from-backup")
    let copy =
      isFile
      ? "`tar -xOf \"\(backup)\" \"./journal/\(writer).jsonl\" > \"\(beside)\"`"
      : "`cp \"\(backup)/journal/\(writer).jsonl\" \"\(beside)\"`"
    return Diagnostic(
      .error, "backup-differs",
      Phrase(
        en: "line \(writer).jsonl:\(line) is another one in the backup",
        nl: "regel \(writer).jsonl:\(line) is in de reservekopie een andere"),
      notes: [
        Phrase(en: "nothing was put back", nl: "er is niets teruggezet"),
        Phrase(
          en: "beside its own journal the copy counts too; what is in both counts once",
          nl: "naast het eigen journaal telt de kopie ook mee; wat in beide staat telt één keer"),
      ],
      help: Phrase(same: copy))
  }

  fileprivate static func notRestored(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "not-restored",
      Phrase(
        en: "could not put everything back from \"\(path)\" (\(error.reason.en))",
        nl: "kon niet alles terugzetten uit \"\(path)\" (\(error.reason.nl))"),
      notes: [
        Phrase(
          en: "the journal is whole; once more goes on where it stopped",
          nl: "het journaal is intact; nog een keer gaat verder waar het ophield")
      ])
  }
}
