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
        return stat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
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

  /// Remembers that a backup was written to a file, so that what must be forgotten can be found.
  ///
  /// A store that can only be read has nothing to forget.
  func remember(backupFile path: String) {
    let absolute = URL(fileURLWithPath: path).path
    guard !backupFiles.contains(absolute), (try? StoreFolder.make(backups)) != nil else { return }
    try? TextFile.write((backupFiles + [absolute]).map { $0 + "\n" }.joined(), to: backupList)
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

  /// Whether a folder is a backup that was never finished.
  static func isHalfMade(_ folder: String) -> Bool {
    URL(fileURLWithPath: folder).lastPathComponent.hasPrefix(".")
  }
}
