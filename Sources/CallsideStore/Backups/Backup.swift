import CallsideCore
import Foundation

/// A copy of what cannot be derived: journals, settings and playbooks.
///
/// It is a folder in the store's `backups`, laid out as the store itself; or such a folder as one
/// file, written by `tar`, wherever the user wanted it.
public struct Backup: Hashable, Sendable {
  /// The folder, or the file.
  public var path: String
  /// Whether it is a folder in the store, rather than a file elsewhere.
  public var isInStore = false
  /// The number of journals in it.
  public var journals = 0
  /// The number of lines in them.
  public var entries = 0

  /// Makes a backup that was found or made.
  init(path: String, isInStore: Bool = false) {
    self.path = path
    self.isInStore = isInStore
  }

  /// The name of the folder or the file.
  public var name: String { URL(fileURLWithPath: path).lastPathComponent }
}

extension StoreFolder {
  /// The folder with the backups that the program made.
  var backups: String { path + "/backups" }

  /// A list of the backups that were written to a file of the user's choice, by path.
  var backupList: String { backups + "/files" }

  /// The files of a store that are not journals and cannot be derived, as seen from its folder.
  var otherFiles: [String] {
    (["config.yaml"] + TextFile.paths(below: path + "/playbooks").map { "playbooks/" + $0 })
      .filter { name in
        var status = stat()
        let look = isCopy ? lstat : stat
        return look(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      }
  }

  /// The first link among what would be copied, as seen from the folder; it may lead out of it.
  var link: String? {
    let names =
      ["journal", "config.yaml", "playbooks"]
      + TextFile.names(in: journal).map { "journal/" + $0 }
      + TextFile.paths(below: path + "/playbooks").map { "playbooks/" + $0 }
    return names.first { name in
      var status = stat()
      return lstat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
  }

  /// Returns the folders in `backups`, oldest first, what was left half made included.
  var backupFolders: [String] {
    TextFile.names(in: backups).map { backups + "/" + $0 }.filter(TextFile.isFolder)
  }

  /// Returns the files that backups were written to, as far as they are known.
  var backupFiles: [String] {
    (TextFile.bytes(backupList).map { String(decoding: $0, as: UTF8.self) } ?? "")
      .split(separator: "\n").map(String.init)
  }

  /// Remembers that a backup is written to a file, so that what must be forgotten can be found.
  ///
  /// For who is alone with the folder.
  ///
  /// - Returns: Whether it was not known yet.
  func remember(backupFile path: String) throws(Diagnostic) -> Bool {
    let absolute = URL(fileURLWithPath: path).path
    if backupFiles.contains(absolute) { return false }
    try StoreFolder.make(backups)
    try write(backupFiles: backupFiles + [absolute])
    return true
  }

  /// Knows no more of a backup that was not made after all.
  func disown(backupFile path: String) {
    let absolute = URL(fileURLWithPath: path).path
    try? write(backupFiles: backupFiles.filter { $0 != absolute })
  }

  private func write(backupFiles: [String]) throws(Diagnostic) {
    try TextFile.write(backupFiles.map { $0 + "\n" }.joined(), to: backupList)
  }
}

extension Store {
  /// The backups that this program made, those in the store first; files that are no longer where they were
  /// written are left out.
  public var backups: [Backup] {
    let folders = folder.backupFolders.filter { !Store.isHalfMade($0) }
    let files = folder.backupFiles.filter { access($0, F_OK) == 0 }
    return folders.map { Backup(path: $0, isInStore: true) } + files.map { Backup(path: $0) }
  }

  /// The files that backups were written to and that are not there now, so that nothing could be erased from
  /// them.
  public var backupsOutOfReach: [String] { folder.backupFiles.filter { access($0, F_OK) != 0 } }

  /// Whether a folder is a backup that was never finished.
  static func isHalfMade(_ folder: String) -> Bool {
    URL(fileURLWithPath: folder).lastPathComponent.hasPrefix(".")
  }
}
