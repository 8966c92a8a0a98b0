import CallsideCore
import Foundation

/// A folder as one file, by the `tar` that every Debian has.
enum TarFile {
  private static let program = "/usr/bin/tar"

  /// Puts a folder into a file, which then stands in its place.
  static func pack(_ folder: String, into file: NewFile) throws(Diagnostic) {
    try file.fill { path in run(["-cf", path, "-C", folder, "."]) }
  }

  /// Takes a file apart into a folder.
  static func unpack(_ path: String, into folder: String) throws(Diagnostic) {
    // Names that lead out of the folder are not followed by GNU tar.
    guard
      run(["-xf", path, "-C", folder, "--no-same-owner", "--no-same-permissions"])
    else { throw .noBackup(path) }
  }

  private static func run(_ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

extension Diagnostic {
  /// Something is no backup.
  static func noBackup(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "not-a-backup",
      Phrase(
        en: "\"\(path)\" is not a backup", nl: "\"\(path)\" is geen reservekopie"),
      notes: [Phrase(en: "nothing was changed", nl: "er is niets veranderd")],
      help: Phrase(
        en: "`doctor` lists the backups there are",
        nl: "`dokter` noemt de reservekopieën die er zijn"))
  }
}
