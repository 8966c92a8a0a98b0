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
  /// The lines that were damaged or another entry, and gave way to those of the backup.
  public var replaced = 0
  /// Of those, the entries that were recorded anew at the end.
  public var anew = 0
  /// Of those, the lines that could not be read and are set aside.
  public var aside = 0

  /// Makes the outcome of a backup that gave nothing back.
  public init() {}
}

extension Store {
  /// Puts back what the store lacks of a backup; no entry that is there is changed or removed.
  ///
  /// An entry's id is its writer and line, so a journal is put back by the lines that it lacks at
  /// its end, that are empty, or that are no entries any more. A journal that has another entry on a line is
  /// not touched, and nor is any other.
  ///
  /// What must be forgotten does not come back: of the lines that are put back only the rest is written, and
  /// a line of which something was erased since is no other line.
  ///
  /// - Parameters:
  ///   - path: A backup, as a folder or as a file; any folder of a store without links will do.
  ///   - isReplacing: Whether the backup's line takes the place of another entry, which is recorded anew.
  /// - Throws: A diagnostic. Run again, it goes on where it was broken off.
  public func restore(
    from path: String, replacing isReplacing: Bool = false
  ) throws(Diagnostic) -> Restoration {
    try alone { () throws(Diagnostic) in
      if TextFile.isFolder(path) {
        return try restore(fromFolder: path, replacing: isReplacing)
      }
      guard access(path, R_OK) == 0 else { throw .noBackup(path, SystemError.last.reason) }
      return try folder.staging("restore") { (stage) throws(Diagnostic) in
        try TarFile.unpack(path, into: stage)
        return try restore(fromFolder: stage, of: path, replacing: isReplacing)
      }
    }
  }

  private func restore(
    fromFolder path: String, of archive: String? = nil, replacing isReplacing: Bool
  ) throws(Diagnostic) -> Restoration {
    let backup = StoreFolder(copyAt: path)
    if let link = backup.link { throw .linkInBackup(archive ?? path, link) }
    guard TextFile.isFolder(backup.journal) else { throw .noBackup(path) }
    try StoreFolder.make(folder.journal)
    let known = try forgotten()
    let eraser = try eraser(for: backup)
    var restoration = Restoration()
    do {
      let writers = try backup.journals().map(\.writer)
      // All are looked at before the first is written to.
      for writer in writers {
        // A copy that is damaged itself gives no lines away, of any journal.
        if isReplacing {
          try checkCopy(of: writer, in: backup)
        } else {
          _ = try lack(of: writer, from: backup)
        }
      }
      for writer in writers {
        if isReplacing {
          restoration.add(try takeOver(writer, from: backup, eraser))
        } else {
          restoration.add(try takeLines(of: writer, from: backup, eraser))
        }
        restoration.entries += try putBack(writer, from: backup, eraser)
      }
      for name in backup.otherFiles {
        try putBack(name, from: backup, &restoration)
      }
    } catch {
      switch error {
      case let error as Differing:
        let isClean = try isClean(backup.file(of: error.writer), eraser)
        throw .backupDiffers(error, from: archive ?? path, isClean: isClean, in: folder)
      case let error as DamagedCopy: throw .backupDamaged(error)
      case let error as Diagnostic: throw error
      default: throw .notRestored(path, error as? SystemError ?? SystemError(code: EIO))
      }
    }
    refresh()
    noteReturned()
    // The backup may say of what was here all along that it must be forgotten.
    if try forgotten() != known {
      _ = try erase(holding: JournalLocks(of: writers, in: folder))
    }
    return restoration
  }

  /// Returns who takes out of lines what must be forgotten, as this store or the backup says.
  func eraser(for backup: StoreFolder) throws(Diagnostic) -> Eraser {
    var forgotten = try forgotten()
    forgotten.formUnion(try backup.forgotten())
    var eraser = Eraser(forgotten, zone: zone)
    let copies: [JournalStatus]
    do { copies = try backup.journals() } catch { throw .notRestored(backup.path, error) }
    try eraser.meetNames(
      in: writers.map(folder.file) + copies.map { backup.file(of: $0.writer) })
    return eraser
  }

  /// Whether nothing in a journal of a backup is to be forgotten.
  private func isClean(_ path: String, _ eraser: Eraser) throws(Diagnostic) -> Bool {
    do throws(SystemError) {
      let lines = try JournalLines(path, followsLinks: false)
      while let line = try lines.next() {
        if try eraser.isFound(in: line) { return false }
      }
      return true
    } catch { throw .notRestored(path, error) }
  }

  /// Looks whether a journal of a backup has a line for which nothing can be said.
  private func checkCopy(of writer: String, in backup: StoreFolder) throws {
    if access(folder.file(of: writer), F_OK) != 0 { return }
    var lines = try JournalComparison(of: writer, in: folder, with: backup)
    while let line = try lines.next() {
      if line.match == .worseInBackup { throw DamagedCopy(writer: writer, line: line.number) }
    }
  }

  /// Returns where in the backup of a journal the lines begin that the store lacks.
  private func lack(of writer: String, from backup: StoreFolder) throws -> Int {
    if access(folder.file(of: writer), F_OK) != 0 { return 0 }
    var lines = try JournalComparison(of: writer, in: folder, with: backup)
    var start = 0
    while let line = try lines.next() {
      if line.match == .other || line.match == .worseInBackup {
        throw Differing(writer: writer, line: line.number)
      }
      start = line.end
    }
    return start
  }

  /// Adds the lines that a journal lacks.
  ///
  /// - Returns: How many they were.
  private func putBack(
    _ writer: String, from backup: StoreFolder, _ eraser: Eraser
  ) throws -> Int {
    let path = backup.file(of: writer)
    if try lack(of: writer, from: backup) == whole(path) { return 0 }
    var file = try JournalFile(of: Writer(file: writer), in: folder, within: Store.lockSeconds)
    try setTailAside(&file)
    // Under the lock once more: the writer may have gone on meanwhile.
    let start = try lack(of: writer, from: backup)
    let reader = try JournalLines(path, followsLinks: false)
    var (all, count) = (0, 0)
    var lines = Data()
    while let line = try reader.next() {
      if reader.offset <= start { continue }
      lines.append(try eraser.left(of: line) ?? Data(line))
      lines.append(0x0A)
      count += 1
      if lines.count < 1 << 20 { continue }
      try file.append(lines, count: count)
      (all, count) = (all + count, 0)
      lines.removeAll(keepingCapacity: true)
    }
    if count > 0 { try file.append(lines, count: count) }
    return all + count
  }

  /// Returns the bytes of a file's whole lines.
  private func whole(_ path: String) throws -> Int {
    let lines = try JournalLines(path, followsLinks: false)
    while try lines.next() != nil {}
    return lines.offset
  }

  /// Copies a file that the store lacks.
  private func putBack(
    _ name: String, from backup: StoreFolder, _ restoration: inout Restoration
  ) throws(SystemError) {
    let (copy, own) = (backup.path + "/" + name, folder.path + "/" + name)
    if access(own, F_OK) != 0 {
      try FileCopy.make(copy, at: own, followsLinks: false)
      restoration.files.append(name)
    } else if TextFile.bytes(copy) != TextFile.bytes(own) {
      restoration.kept.append(name)
    }
  }
}

extension Restoration {
  fileprivate mutating func add(_ taken: Store.TakenLines) {
    replaced += taken.mended
    aside += taken.mended
    entries += taken.filled
  }

  fileprivate mutating func add(_ taken: TakenOver) {
    replaced += taken.lines
    entries += taken.added
    anew += taken.anew
    aside += taken.aside
  }
}

/// A line of a journal that is another one in the backup.
private struct Differing: Error {
  var writer: String
  var line: Int
}

/// A line of a backup that is no entry, or not the one that belongs there.
private struct DamagedCopy: Error {
  var writer: String
  var line: Int
}

extension Diagnostic {
  fileprivate static func backupDamaged(_ copy: DamagedCopy) -> Diagnostic {
    Diagnostic(
      .error, "backup-damaged",
      Phrase(
        en: "line \(copy.writer).jsonl:\(copy.line) is damaged in the backup",
        nl: "regel \(copy.writer).jsonl:\(copy.line) is beschadigd in de reservekopie"),
      notes: [Phrase(en: "nothing was put back", nl: "er is niets teruggezet")],
      help: Phrase(
        en: "`doctor` lists the backups; take another one",
        nl: "`dokter` toont de reservekopieën; neem een andere"))
  }

  fileprivate static func backupDiffers(
    _ differing: Differing, from backup: String, isClean: Bool, in folder: StoreFolder
  ) -> Diagnostic {
    let (writer, line) = (differing.writer, differing.line)
    let isInStore = URL(fileURLWithPath: backup).deletingLastPathComponent().path == folder.backups
    let name = isInStore ? URL(fileURLWithPath: backup).lastPathComponent : "\"\(backup)\""
    return Diagnostic(
      .error, "backup-differs",
      Phrase(
        en: "line \(writer).jsonl:\(line) is another one in the backup",
        nl: "regel \(writer).jsonl:\(line) is in de reservekopie een andere"),
      notes: [
        Phrase(en: "nothing was put back", nl: "er is niets teruggezet"),
        Phrase(
          en: "lines never change: one of the two is damaged, or a copy that went on by itself",
          nl:
            "dat hoort niet: een van de twee is beschadigd, of er is in een kopie apart verder gewerkt"
        ),
      ]
        + (isClean
          ? []
          : [
            Phrase(
              en: "the backup holds what was to be forgotten; that stays out",
              nl: "in de reservekopie staat wat vergeten moest worden; dat blijft weg")
          ]),
      help: Phrase(
        en:
          "`restore \(name) --force` takes the backup's lines; yours are recorded anew behind them",
        nl:
          "`terugzetten \(name) --vervang` neemt de regels van de kopie; jouw regels komen er weer onder"
      ))
  }

  fileprivate static func linkInBackup(_ backup: String, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, "link-in-backup",
      Phrase(
        en: "\"\(name)\" in the backup \"\(backup)\" is a link",
        nl: "\"\(name)\" in de reservekopie \"\(backup)\" is een koppeling"),
      notes: [
        Phrase(
          en: "a backup holds files only; nothing was put back",
          nl: "in een reservekopie staan alleen bestanden; er is niets teruggezet")
      ])
  }

  static func notRestored(_ path: String, _ error: SystemError) -> Diagnostic {
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
