public import CallsideCore
import Foundation

/// What was erased.
public struct Erasure: Hashable, Sendable {
  /// The entries of journals that were erased.
  public internal(set) var entries = 0
  /// The journals they were in.
  public internal(set) var journals = 0
  /// The backups that something was erased from.
  public internal(set) var backups = 0
  /// The files of backups that are not where they were written, and so still hold it.
  public internal(set) var missing: [String] = []
  /// What was written in the entries, by which lines typed at the prompt are known.
  public internal(set) var texts: Set<String> = []
}

extension Store {
  /// What the journals say is to be forgotten.
  public func forgotten() throws(Diagnostic) -> ForgottenData {
    var forgotten = ForgottenData()
    for writer in writers {
      do {
        let reader = try LineReader(folder.file(of: writer))
        // Few lines say so, and reading the others would take most of the time.
        while let line = reader.next() {
          if line.range(of: Store.forgottenKind) != nil,
            let entry = try? Entry(line: line.dropLast())
          {
            forgotten.meet(entry)
          }
        }
      } catch { throw .journalUnreadable(writer + ".jsonl", error) }
    }
    return forgotten
  }

  private static let forgottenKind = Data("\"forgotten\"".utf8)

  /// The journals that still hold what must be forgotten, with the number of lines; such as one that arrived
  /// from another machine afterwards.
  public func unforgotten() throws(Diagnostic) -> [String: Int] {
    let forgotten = try forgotten()
    var found: [String: Int] = [:]
    if forgotten.isEmpty { return found }
    for writer in writers {
      do {
        let reader = try LineReader(folder.file(of: writer))
        while let line = reader.next() {
          if let entry = try? Entry(line: line.dropLast()), forgotten.covers(entry) {
            found[writer, default: 0] += 1
          }
        }
      } catch { throw .journalUnreadable(writer + ".jsonl", error) }
    }
    return found
  }

  /// Erases everything that is to be forgotten, from all journals, the index and the backups.
  ///
  /// The one thing that rewrites a journal. Lines keep their numbers, and entries their ids and clocks;
  /// all else of them is gone. Broken off, it can be done again.
  ///
  /// - Parameter traces: By what forgotten contacts are named in entries of their leads.
  public func eraseForgotten(naming traces: PersonTraces? = nil) throws(Diagnostic) -> Erasure {
    settle()
    let forgotten = try forgotten()
    var erasure = Erasure()
    if forgotten.isEmpty { return erasure }
    let eraser = Eraser(forgotten: forgotten, traces: traces, zone: zone)
    for writer in writers {
      // The lock keeps the writer from appending to what is about to be replaced.
      let file = try JournalFile(of: Writer(file: writer), in: folder, within: Store.lockSeconds)
      let found = try eraser.erase(from: folder.file(of: writer))
      _ = consume file
      if found.count > 0 {
        (erasure.entries, erasure.journals) = (erasure.entries + found.count, erasure.journals + 1)
      }
      erasure.texts.formUnion(found.texts)
      try eraser.erase(fromTail: folder.file(of: writer) + ".torn")
    }
    for path in folder.backupFolders where try eraser.erase(fromCopy: StoreFolder(copyAt: path)) {
      erasure.backups += 1
    }
    for path in folder.backupFiles {
      if access(path, F_OK) != 0 {
        erasure.missing.append(path)
      } else if try eraser.erase(fromFile: path, in: folder) {
        erasure.backups += 1
      }
    }
    if erasure.entries > 0 { try rebuild() }
    return erasure
  }
}

/// Takes what must be forgotten out of files.
private struct Eraser {
  let forgotten: ForgottenData
  let traces: PersonTraces?
  let zone: TimeZone

  /// Erases from a journal: a new file with as many lines takes its place.
  func erase(from path: String) throws(Diagnostic) -> (count: Int, texts: Set<String>) {
    var found: (count: Int, texts: Set<String>) = (0, [])
    var file: NewFile?
    var kept = 0
    do {
      let reader = try LineReader(path)
      while let line = reader.next() {
        guard let entry = try? Entry(line: line.dropLast()),
          let rest = forgotten.rest(of: entry, naming: traces)
        else {
          try file?.write(line)
          continue
        }
        if file == nil {
          // What comes before is copied as it is.
          let new = try NewFile(at: path, replacing: true)
          let before = try LineReader(path)
          while before.offset < reader.offset - line.count, let line = before.next() {
            try new.write(line)
          }
          file = new
        }
        guard let written = try? rest.line(in: zone) else { throw SystemError(code: EIO) }
        try file?.write(written + Data("\n".utf8))
        found.count += 1
        found.texts.formUnion(entry.event.texts)
      }
      kept = reader.offset
      if let file {
        // Bytes behind the last line break may still be arriving.
        try file.write(tail(of: path, from: kept))
        try file.finish()
      }
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw .notErased(path, error as? SystemError ?? SystemError(code: EIO))
    }
    return found
  }

  private func tail(of path: String, from offset: Int) throws -> Data {
    let descriptor = try SystemError.check { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    var status = stat()
    try SystemError.check { fstat(descriptor, &status) }
    return try JournalFile.tail(of: descriptor, size: Int(status.st_size))
  }

  /// Erases cut-off lines that were set aside and name a forgotten lead.
  ///
  /// What names nobody that is known cannot be told apart; a lead's id stands in most of a line.
  func erase(fromTail path: String) throws(Diagnostic) {
    guard let bytes = TextFile.bytes(path) else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let kept = lines.filter { line in
      !forgotten.leads.contains { line.contains("\"\($0)\"") }
        && !(traces?.isNamed(in: String(line)) ?? false)
    }
    guard kept.count < lines.count else { return }
    let file = try NewFile(at: path, replacing: true)
    for line in kept { try file.write(line + "\n") }
    try file.finish()
  }

  /// Erases from the journals of a backup.
  ///
  /// - Returns: Whether there was anything to erase.
  func erase(fromCopy copy: StoreFolder) throws(Diagnostic) -> Bool {
    var count = 0
    for journal in (try? copy.journals()) ?? [] {
      count += try erase(from: copy.file(of: journal.writer)).count
    }
    return count > 0
  }

  /// Erases from a backup that is one file.
  func erase(fromFile path: String, in folder: StoreFolder) throws(Diagnostic) -> Bool {
    let stage = "\(folder.backups)/.callside-erase-\(getpid())"
    try? FileManager.default.removeItem(atPath: stage)
    defer { try? FileManager.default.removeItem(atPath: stage) }
    try StoreFolder.make(stage)
    try TarFile.unpack(path, into: stage)
    guard try erase(fromCopy: StoreFolder(copyAt: stage)) else { return false }
    try TarFile.pack(stage, into: NewFile(at: path, replacing: true))
    return true
  }
}

extension Diagnostic {
  fileprivate static func notErased(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "not-erased",
      Phrase(
        en: "could not erase from \"\(path)\" (\(error.reason.en))",
        nl: "kon niet wissen uit \"\(path)\" (\(error.reason.nl))"),
      notes: [
        Phrase(
          en: "the journal is whole; what is to be forgotten is no longer shown",
          nl: "het journaal is intact; wat vergeten moet worden is niet meer te zien")
      ],
      help: Phrase(
        en: "`doctor --repair` erases the rest", nl: "`dokter --herstel` wist de rest"))
  }
}
