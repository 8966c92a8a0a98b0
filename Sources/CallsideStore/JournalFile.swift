import CallsideCore
import Foundation

/// The journal file of one writer, open and locked for an append.
///
/// Others only ever see whole lines more than before, or nothing: an append that fails is taken
/// back. The lock ends with the value.
struct JournalFile: ~Copyable {
  /// The file's name.
  let name: String
  /// The number of bytes.
  private(set) var size: Int
  private let path: String
  private let descriptor: Int32

  /// Opens and locks a writer's file, and makes it where it is missing.
  ///
  /// - Parameter seconds: How long to wait for another process of the same writer.
  /// - Throws: A ``Diagnostic``; its rule is `journal-busy` when the wait was in vain.
  init(of writer: Store.Writer, in folder: StoreFolder, within seconds: Double) throws(Diagnostic) {
    name = writer.file
    path = folder.file(of: writer.name)
    let isNew = access(path, F_OK) != 0
    let opened: (descriptor: Int32, size: Int)
    do { opened = try JournalFile.openLocked(path, within: seconds) } catch {
      throw error.code == EWOULDBLOCK ? .busy(writer.file) : .unwritable(writer.file, error)
    }
    (descriptor, size) = opened
    if isNew { StoreFolder.sync(folder: folder.journal) }
  }

  deinit { close(descriptor) }

  /// Appends whole lines and returns once they are on disk.
  ///
  /// - Parameter count: The number of entries, for the message.
  mutating func append(_ lines: Data, count: Int) throws(Diagnostic) {
    let before = size
    do throws(SystemError) {
      try writeAll(lines, to: descriptor)
      try SystemError.check { [descriptor] in fdatasync(descriptor) }
      size += lines.count
    } catch {
      let isWhole = ftruncate(descriptor, before) == 0
      if isWhole { fdatasync(descriptor) }
      throw .notRecorded(count, in: name, error, isWhole: isWhole)
    }
  }

  /// Returns what the file system now says of the file; nil when it says nothing.
  func status(of writer: Store.Writer) -> JournalStatus? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? JournalStatus(writer: writer.name, status) : nil
  }

  /// Sets bytes after the last line break aside, in a file beside this one.
  ///
  /// They never were an entry. They are on disk in the other file before they leave this one.
  ///
  /// - Returns: How many they were, or nil when the last line is whole.
  mutating func setTailAside() throws(SystemError) -> Int? {
    let tail = try JournalFile.tail(of: descriptor, size: size)
    if tail.isEmpty { return nil }
    let aside = path + ".torn"
    let descriptor = try SystemError.check {
      open(aside, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    }
    defer { close(descriptor) }
    try writeAll(tail + Data("\n".utf8), to: descriptor)
    try SystemError.check { fsync(descriptor) }
    let whole = size - tail.count
    try SystemError.check { [descriptor = self.descriptor] in ftruncate(descriptor, whole) }
    try SystemError.check { [descriptor = self.descriptor] in fdatasync(descriptor) }
    size = whole
    return tail.count
  }

  /// Returns the bytes after the last line break of an open file.
  static func tail(of descriptor: Int32, size: Int) throws(SystemError) -> Data {
    var tail = Data()
    var start = size
    while start > 0 {
      // The last byte of nearly every journal is a line break.
      let count = start == size ? 1 : min(start, 4096)
      var block = [UInt8](repeating: 0, count: count)
      let read = try SystemError.check { pread(descriptor, &block, count, start - count) }
      if read < count { throw SystemError(code: EIO) }
      if let newline = block.lastIndex(of: UInt8(ascii: "\n")) {
        return Data(block[(newline + 1)...]) + tail
      }
      tail = Data(block) + tail
      start -= count
    }
    return tail
  }

  /// Opens a file and takes its lock; the error is `EWOULDBLOCK` when the wait was in vain.
  private static func openLocked(
    _ path: String, within seconds: Double
  ) throws(SystemError) -> (descriptor: Int32, size: Int) {
    while true {
      let descriptor = try SystemError.check {
        open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      }
      do throws(SystemError) {
        guard try FileLock.take(descriptor, within: seconds) else {
          throw SystemError(code: EWOULDBLOCK)
        }
        var opened = stat()
        var named = stat()
        try SystemError.check { fstat(descriptor, &opened) }
        // While we waited, the file may have been replaced: an erasure writes a new one.
        if stat(path, &named) == 0, named.st_ino == opened.st_ino {
          return (descriptor, Int(opened.st_size))
        }
      } catch {
        close(descriptor)
        throw error
      }
      close(descriptor)
    }
  }
}

/// Writes all bytes, with one call unless the system takes fewer at a time.
func writeAll(_ data: Data, to descriptor: Int32) throws(SystemError) {
  var written = 0
  while written < data.count {
    written += try SystemError.check {
      data.withUnsafeBytes { bytes in
        Foundation.write(
          descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func busy(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "journal-busy",
      Phrase(
        en: "could not write to journal \"\(file)\" (another callside is writing to it)",
        nl: "kon niet in journaal \"\(file)\" schrijven (een andere callside is ermee bezig)"),
      notes: [.nothingRecorded])
  }

  fileprivate static func unwritable(_ file: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "journal-unwritable",
      Phrase(
        en: "could not open journal \"\(file)\" for writing (\(error.reason.en))",
        nl: "kon journaal \"\(file)\" niet openen om te schrijven (\(error.reason.nl))"),
      notes: [.nothingRecorded],
      help: error.isRefusal
        ? Phrase(
          en: "give yourself the right to write there, or choose another folder with `--store`",
          nl: "geef jezelf schrijfrechten, of kies een andere map met `--store`") : nil)
  }

  fileprivate static func notRecorded(
    _ count: Int, in file: String, _ error: SystemError, isWhole: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error, "journal-unwritable",
      Phrase(
        en: "could not write to journal \"\(file)\" (\(error.reason.en))",
        nl: "kon niet in journaal \"\(file)\" schrijven (\(error.reason.nl))"),
      notes: [
        isWhole
          ? Phrase(
            en: count == 1
              ? "the journal is whole; this one entry was not recorded"
              : "the journal is whole; none of these \(count) entries was recorded",
            nl: count == 1
              ? "het journaal is intact; alleen deze regel is niet vastgelegd"
              : "het journaal is intact; van deze \(count) regels is er geen vastgelegd")
          : Phrase(
            en: "what was there before is whole; part of the last \(count) may have been recorded",
            nl: "wat er al stond is intact; van de laatste \(count) kan een deel zijn vastgelegd")
      ])
  }
}

extension Phrase {
  fileprivate static let nothingRecorded = Phrase(
    en: "the journal is whole; nothing was recorded",
    nl: "het journaal is intact; er is niets vastgelegd")
}
