public import CallsideCore
import Foundation

/// A file that comes into being whole or not at all, for the user's eyes only, however large it gets.
///
/// It is written under another name beside its place, and gets its own once it is on disk. What a
/// killed process leaves behind is that other file.
public final class NewFile {
  /// Where it is to stand.
  public let path: String
  /// Where a link at that place leads to, when what stands there is replaced.
  private let place: String
  private let isReplacing: Bool
  /// Whether a file stood there.
  private let isThere: Bool
  private let made: String
  private var descriptor: Int32
  private var buffer = Data()

  /// Bytes that are written at once.
  private static let blockSize = 1 << 16

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - isReplacing: Whether it may take the place of a file that is there.
  ///   - keepsRights: Whether it then gets the owner and the permissions of that file.
  /// - Throws: A diagnostic when there is one, or when nothing can be written there.
  public init(
    at path: String, replacing isReplacing: Bool = false, keepingRights keepsRights: Bool = false
  ) throws(Diagnostic) {
    self.path = path
    self.isReplacing = isReplacing
    place = isReplacing ? TextFile.direct(path) ?? path : path
    made = place + ".new-\(getpid())"
    descriptor = -1
    var status = stat()
    isThere = stat(path, &status) == 0
    if isThere {
      // A folder or a device is never replaced.
      guard isReplacing, status.st_mode & S_IFMT == S_IFREG else { throw .inTheWay(path, status) }
    }
    unlink(made)
    descriptor = open(made, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw .notWritten(path, .last, isThere: isThere) }
    do throws(SystemError) {
      if isThere, keepsRights { try NewFile.give(status, to: descriptor) }
    } catch {
      abandon()
      throw .notWritten(path, error, isThere: isThere)
    }
  }

  /// Gives a file the owner, the group where possible, and the permissions of another.
  private static func give(_ status: stat, to descriptor: Int32) throws(SystemError) {
    var own = stat()
    try SystemError.check { fstat(descriptor, &own) }
    if own.st_uid != status.st_uid {
      try SystemError.check { fchown(descriptor, status.st_uid, status.st_gid) }
    } else if own.st_gid != status.st_gid {
      // Who may not use the group is in no position to give anybody access by it.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
    }
    try SystemError.check { fchmod(descriptor, status.st_mode & 0o777) }
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
  /// - Parameter program: Is handed the path to write to.
  func fill(_ program: (_ path: String) throws(Diagnostic) -> Void) throws(Diagnostic) {
    do throws(Diagnostic) { try program(made) } catch {
      abandon()
      throw error
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
      throw .notWritten(path, error, isThere: isThere)
    }
    close(descriptor)
    descriptor = -1
    StoreFolder.sync(folder: URL(fileURLWithPath: place).deletingLastPathComponent().path)
  }

  private func putInPlace() throws(SystemError) {
    if !isReplacing {
      // A link, unlike a new name, never takes the place of a file that came there meanwhile.
      if link(made, place) == 0 {
        unlink(made)
        return
      }
      // Some file systems, as of memory sticks, have no links.
      if errno == EEXIST || access(place, F_OK) == 0 { throw SystemError(code: EEXIST) }
    }
    try SystemError.check { rename(made, place) }
  }

  private func flush() throws(Diagnostic) {
    do { try writeAll(buffer, to: descriptor) } catch {
      abandon()
      throw .notWritten(path, error, isThere: isThere)
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
      ? .fileExists(path) : .notWritten(path, SystemError(code: EISDIR), isThere: true)
  }

  /// There is a file already where a new one was to be made.
  ///
  /// - Parameter isReplaceable: Whether the command at hand can be told to replace it.
  static func fileExists(_ path: String, isReplaceable: Bool = true) -> Diagnostic {
    Diagnostic(
      .error, "file-exists",
      Phrase(
        en: "the file \"\(path)\" exists already", nl: "het bestand \"\(path)\" bestaat al"),
      notes: [.asItWas],
      help: isReplaceable
        ? Phrase(
          en: "choose another name, or replace it with `--force`",
          nl: "kies een andere naam, of vervang het met `--vervang`")
        : Phrase(en: "choose another name", nl: "kies een andere naam"))
  }

  static func notWritten(
    _ path: String, _ error: SystemError, isThere: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error, "file-not-written",
      Phrase(
        en: "could not write the file \"\(path)\" (\(error.reason.en))",
        nl: "kon het bestand \"\(path)\" niet schrijven (\(error.reason.nl))"),
      notes: [
        isThere
          ? .asItWas
          : Phrase(en: "nothing was left of it", nl: "er is niets van achtergebleven")
      ])
  }
}

extension Phrase {
  fileprivate static let asItWas = Phrase(en: "it is as it was", nl: "er is niets aan veranderd")
}
