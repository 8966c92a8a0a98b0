import CallsideCore
import Foundation

/// A folder as one file, by the `tar` that every Debian has.
enum TarFile {
  private static let program = "/usr/bin/tar"

  /// Puts a folder into a file, which then stands in its place.
  static func pack(_ folder: String, into file: NewFile) throws(Diagnostic) {
    try file.fill { (path) throws(Diagnostic) in
      if let failure = run(["-cf", path, "-C", folder, "."]) {
        throw .notBackedUp(file.path, failure)
      }
    }
  }

  /// Takes a file apart into a folder.
  static func unpack(_ path: String, into folder: String) throws(Diagnostic) {
    // Names that lead out of the folder are not followed by GNU tar.
    let failure = run(["-xf", path, "-C", folder, "--no-same-owner", "--no-same-permissions"])
    if let failure { throw .noBackup(path, failure) }
  }

  /// Runs the program.
  ///
  /// - Returns: The reason why it failed, or nil.
  private static func run(_ arguments: [String]) -> Phrase? {
    let process = Process()
    let said = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    // A colon in a name would make it that of another machine.
    process.arguments = ["--force-local"] + arguments
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = said
    do { try process.run() } catch { return SystemError(code: ENOENT).reason(of: "tar") }
    let bytes = said.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus == 0 { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    if lines.contains(where: { $0.hasSuffix("No space left on device") }) {
      return SystemError(code: ENOSPC).reason
    }
    return Phrase(same: lines.first.map { Printable.cleaned(String($0)) } ?? "tar")
  }
}

extension SystemError {
  /// The reason, with what it is about before it.
  fileprivate func reason(of name: String) -> Phrase {
    Phrase(en: "\(name): \(reason.en)", nl: "\(name): \(reason.nl)")
  }
}

extension Diagnostic {
  /// Something is no backup.
  static func noBackup(_ path: String, _ reason: Phrase? = nil) -> Diagnostic {
    Diagnostic(
      .error, "not-a-backup",
      Phrase(
        en: "\"\(path)\" is not a backup", nl: "\"\(path)\" is geen reservekopie"),
      notes: [reason, Phrase(en: "nothing was changed", nl: "er is niets veranderd")]
        .compactMap(\.self),
      help: Phrase(
        en: "`doctor` lists the backups there are",
        nl: "`dokter` noemt de reservekopieën die er zijn"))
  }
}
