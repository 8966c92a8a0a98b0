public import CallsideCore
import Foundation

/// Small text files of a store: settings and playbooks.
public enum TextFile {
  /// The most that is read of a file, in bytes: far more than any playbook has.
  public static let sizeLimit = 16_000_000

  /// Returns a file's bytes, at most so many as the limit and one, or nil when it cannot be read.
  ///
  /// In a folder only plain files are read: a pipe that nobody writes to would hold up every
  /// start. Under `/dev` whoever names a pipe wants it.
  public static func bytes(_ path: String) -> [UInt8]? {
    let isDevice = path.hasPrefix("/dev/")
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (isDevice ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let isPlain = status.st_mode & S_IFMT == S_IFREG
    guard isPlain || isDevice else { return nil }
    let room = isPlain ? min(Int(status.st_size), sizeLimit) + 1 : sizeLimit + 1
    return try? [UInt8](unsafeUninitializedCapacity: room) { bytes, count in
      while count < room {
        let got = Foundation.read(descriptor, bytes.baseAddress.map { $0 + count }, room - count)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw SystemError.last }
        if got == 0 { return }
        count += got
      }
    }
  }

  /// Returns a path without links and steps to and fro, or nil when there is nothing.
  public static func direct(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Returns the paths of the files below a folder, as seen from it, sorted; some of them when
  /// there are very many.
  public static func paths(below folder: String) -> [String] {
    guard let found = FileManager.default.enumerator(atPath: folder) else { return [] }
    return found.prefix(1_000).compactMap { $0 as? String }.sorted()
  }

  /// Returns a file's text, or nil when it cannot be read; it keeps what was not UTF-8.
  public static func read(_ path: String, as name: String) -> SourceText? {
    bytes(path).map { SourceText(name: name, bytes: $0) }
  }

  /// Returns the names of the files in a folder, sorted; none for a folder that is not there.
  public static func names(in folder: String) -> [String] {
    guard let folder = OpenFolder(folder) else { return [] }
    var names: [String] = []
    while let name = folder.next() { names.append(name) }
    return names.sorted()
  }

  /// Whether a path is named as YAML files are.
  public static func isYAML(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml")
  }

  /// Whether there is a folder at a path.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Returns the paths of the YAML files in a folder and the folders below it.
  public static func yamlFiles(under folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.lazy.compactMap { $0 as? String } ?? [])
      .filter(isYAML)
      .prefix(1_000).map { folder + "/" + $0 }
  }

  /// Writes a file whole or not at all: a new one for the user's eyes only, one that is there with
  /// the permissions it has, at the place a link leads to.
  ///
  /// - Throws: A diagnostic when it cannot be written; the file is then as it was.
  public static func write(_ text: String, to path: String) throws(Diagnostic) {
    let file = try NewFile(at: path, replacing: true, keepingRights: true)
    try file.write(text)
    try file.finish()
  }

  /// Writes a file that must not be there yet, for the user's eyes only.
  ///
  /// - Parameter makesFolder: Whether its folder is made where there is none.
  /// - Throws: A diagnostic when there is one already, which is left as it is, or when it cannot
  ///   be written.
  public static func create(
    _ bytes: [UInt8], at path: String, makesFolder: Bool = true
  ) throws(Diagnostic) {
    if makesFolder {
      try StoreFolder.make(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }
    // A link that leads nowhere stands in the way as well.
    var status = stat()
    if lstat(path, &status) == 0 { throw .fileExists(path, isReplaceable: false) }
    let file = try NewFile(at: path)
    try file.write(Data(bytes))
    try file.finish()
  }

  /// Adds lines to the end of a file, for the user's eyes only where it is new.
  ///
  /// - Throws: A diagnostic when it cannot be written.
  static func append(_ text: String, to path: String) throws(Diagnostic) {
    do throws(SystemError) {
      let descriptor = try SystemError.check {
        open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      }
      defer { close(descriptor) }
      let bytes = [UInt8](text.utf8)
      let written = try SystemError.check { Foundation.write(descriptor, bytes, bytes.count) }
      if written < bytes.count { throw SystemError(code: ENOSPC) }
      try SystemError.check { fsync(descriptor) }
    } catch {
      throw .notWritten(path, error, isThere: access(path, F_OK) == 0)
    }
  }

  /// Makes a folder where there is none, for the user's eyes only.
  ///
  /// - Throws: A diagnostic when it cannot be made.
  public static func makeFolder(_ path: String) throws(Diagnostic) {
    try StoreFolder.make(path)
  }

  /// Removes a file.
  public static func remove(_ path: String) { unlink(path) }
}
