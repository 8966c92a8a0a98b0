import Foundation

/// Small and read-only disks, where the tests are allowed to have them.
enum Mount {
  /// Puts a disk of a size in place of a folder.
  static func small(_ folder: String, kilobytes: Int) -> Bool {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return false }
    return run(["mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=0700", "tmpfs", folder])
  }

  /// Makes a folder read-only.
  static func readOnly(_ folder: String) -> Bool {
    guard run(["mount", "--bind", folder, folder]) else { return false }
    if run(["mount", "-o", "remount,bind,ro", folder]) { return true }
    remove(folder)
    return false
  }

  /// Takes away what was put in place of a folder.
  static func remove(_ folder: String) {
    _ = run(["umount", "-l", folder])
  }

  private static func run(_ command: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
