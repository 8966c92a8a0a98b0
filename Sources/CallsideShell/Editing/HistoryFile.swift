import Foundation

/// A plain-text file of lines typed before, one line an entry.
///
/// Several sessions may use the file at once: each appends its lines, none writes what it read.
/// Only trimming rewrites, and holds the file for itself meanwhile. A file that is missing,
/// damaged or forbidden is no error: history is a comfort, and no line typed may fail for it.
struct HistoryFile {
  /// The file is trimmed when it is longer than this, and no more of it is ever read.
  static let mostBytes = 1 << 20

  /// A longer line is damage; none that is typed gets this long.
  static let mostBytesInLine = 1 << 17

  /// The file is trimmed when it has more lines than this.
  static let mostLines = 4 * History.limit

  var path: String

  /// Returns the last lines, oldest first.
  func load() -> [String] {
    guard let file = open(O_RDONLY) else { return [] }
    defer { close(file.descriptor) }
    flock(file.descriptor, LOCK_SH)
    let lines = tail(of: file)
    flock(file.descriptor, LOCK_UN)
    if file.size > Self.mostBytes || lines.count > Self.mostLines { trim() }
    return lines.suffix(History.limit).lazy.filter { $0.count <= Self.mostBytesInLine }
      .map { String(decoding: $0, as: UTF8.self).onOneLine }
  }

  /// Appends a line.
  func append(_ line: String) {
    guard let file = open(O_RDWR | O_APPEND | O_CREAT) else { return }
    defer { close(file.descriptor) }
    if file.mode & 0o077 != 0 { fchmod(file.descriptor, 0o600) }
    flock(file.descriptor, LOCK_SH)
    // A line that a crash left without its end must not swallow this one.
    let isTorn = file.size > 0 && read(file, from: file.size - 1) != [UInt8(ascii: "\n")]
    let bytes = Array(((isTorn ? "\n" : "") + line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(file.descriptor, $0.baseAddress, $0.count) }
  }

  /// Takes out all lines of some kind, for good.
  func forget(_ isUnwanted: (String) -> Bool) {
    guard let file = open(O_RDWR) else { return }
    defer { close(file.descriptor) }
    guard flock(file.descriptor, LOCK_EX) == 0, let file = refreshed(file) else { return }
    let newline = UInt8(ascii: "\n")
    let lines = read(file, from: 0).split(separator: newline)
    let kept = lines.filter { !isUnwanted(String(decoding: $0, as: UTF8.self)) }
    guard kept.count < lines.count else { return }
    let bytes = kept.flatMap { $0 + [newline] }
    let written = bytes.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, 0) }
    guard written == bytes.count else { return }
    ftruncate(file.descriptor, off_t(bytes.count))
    fsync(file.descriptor)
  }

  /// Moves the last lines to the beginning and cuts the rest off.
  ///
  /// What is overwritten lies before the lines kept, so a crash in between loses none of them.
  private func trim() {
    guard let file = open(O_RDWR) else { return }
    defer { close(file.descriptor) }
    guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0, let file = refreshed(file) else { return }
    let kept = tail(of: file).suffix(History.limit).flatMap { $0 + [UInt8(ascii: "\n")] }
    guard kept.count <= file.size / 2 else { return }
    let written = kept.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, 0) }
    if written == kept.count { ftruncate(file.descriptor, off_t(kept.count)) }
  }

  private typealias File = (descriptor: Int32, size: Int, mode: mode_t)

  /// Opens the file when it is a regular one: reading from a pipe would wait for ever.
  private func open(_ flags: Int32) -> File? {
    let descriptor = Foundation.open(path, flags | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    if let file = refreshed((descriptor, 0, 0)) { return file }
    close(descriptor)
    return nil
  }

  private func refreshed(_ file: File) -> File? {
    var status = stat()
    guard fstat(file.descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return (file.descriptor, Int(status.st_size), status.st_mode)
  }

  /// Returns the lines at the end of the file that are whole and not empty.
  private func tail(of file: File) -> [ArraySlice<UInt8>] {
    let start = max(0, file.size - Self.mostBytes)
    let bytes = read(file, from: start)
    let whole = start == 0 ? bytes[...] : bytes.drop { $0 != UInt8(ascii: "\n") }
    return whole.split(separator: UInt8(ascii: "\n"))
  }

  private func read(_ file: File, from start: Int) -> [UInt8] {
    let size = file.size - start
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(file.descriptor, buffer.baseAddress, size, off_t(start)))
    }
  }
}
