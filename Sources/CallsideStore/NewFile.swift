public import CallsideCore
import Foundation

/// A file that comes into being whole or not at all, for the user's eyes only, however large it gets.
///
/// It is written under another name beside its place, and gets its own once it is on disk. What a
/// killed process leaves behind is that other file.
public final class NewFile {
  /// Where it is to stand.
  public let path: String
  private let isReplacing: Bool
  private let made: String
  private var descriptor: Int32
  private var buffer = Data()

  /// Bytes that are written at once.
  private static let blockSize = 1 << 16

  /// Begins a file.
  ///
  /// - Parameter isReplacing: Whether it may take the place of a file that is there.
  /// - Throws: A diagnostic when there is one, or when nothing can be written there.
  public init(at path: String, replacing isReplacing: Bool = false) throws(Diagnostic) {
    self.path = path
    self.isReplacing = isReplacing
    made = path + ".new-\(getpid())"
    descriptor = -1
    var status = stat()
    if stat(path, &status) == 0 {
      // A folder or a device is never replaced.
      guard isReplacing, status.st_mode & S_IFMT == S_IFREG else { throw .inTheWay(path, status) }
    }
    unlink(made)
    descriptor = open(made, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw .notWritten(path, .last) }
  }

  deinit { abandon() }

  /// Adds text.
  public func write(_ text: String) throws(Diagnostic) { try write(Data(text.utf8)) }

  /// Adds bytes.
  func write(_ bytes: Data) throws(Diagnostic) {
    buffer.append(bytes)
    if buffer.count >= NewFile.blockSize { try flush() }
  }

  /// Has another program write all of the file, and puts it in its place.
  ///
  /// - Parameter program: Is handed the path to write to, and returns whether it did.
  func fill(_ program: (_ path: String) -> Bool) throws(Diagnostic) {
    guard program(made) else {
      abandon()
      // Programs do not tell why; a full disk is what happens.
      throw .notWritten(path, SystemError(code: ENOSPC))
    }
    try finish()
  }

  /// Puts the file in its place, once all of it is on disk.
  public func finish() throws(Diagnostic) {
    try flush()
    do {
      try SystemError.check { fsync(descriptor) }
      try putInPlace()
    } catch {
      abandon()
      if error.code == EEXIST { throw .fileExists(path) }
      throw .notWritten(path, error)
    }
    close(descriptor)
    descriptor = -1
    StoreFolder.sync(folder: URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  private func putInPlace() throws(SystemError) {
    if !isReplacing {
      // A link, unlike a new name, never takes the place of a file that came there meanwhile.
      if link(made, path) == 0 {
        unlink(made)
        return
      }
      // Some file systems, as of memory sticks, have no links.
      if errno == EEXIST || access(path, F_OK) == 0 { throw SystemError(code: EEXIST) }
    }
    try SystemError.check { rename(made, path) }
  }

  private func flush() throws(Diagnostic) {
    do { try writeAll(buffer, to: descriptor) } catch {
      abandon()
      throw .notWritten(path, error)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func abandon() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    unlink(made)
  }
}

extension Diagnostic {
  fileprivate static func inTheWay(_ path: String, _ status: stat) -> Diagnostic {
    status.st_mode & S_IFMT == S_IFREG
      ? .fileExists(path) : .notWritten(path, SystemError(code: EISDIR))
  }

  fileprivate static func fileExists(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file-exists",
      Phrase(
        en: "the file \"\(path)\" exists already", nl: "het bestand \"\(path)\" bestaat al"),
      notes: [Phrase(en: "it is as it was", nl: "er is niets aan veranderd")],
      help: Phrase(
        en: "choose another name, or replace it with `--force`",
        nl: "kies een andere naam, of vervang het met `--vervang`"))
  }

  fileprivate static func notWritten(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "file-not-written",
      Phrase(
        en: "could not write the file \"\(path)\" (\(error.reason.en))",
        nl: "kon het bestand \"\(path)\" niet schrijven (\(error.reason.nl))"),
      notes: [Phrase(en: "nothing was left of it", nl: "er is niets van achtergebleven")])
  }
}
