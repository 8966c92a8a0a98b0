import Foundation

extension Store {
  /// Whether other people on this machine can look into the folder.
  ///
  /// What stands in a closed folder is closed, whatever its own permissions.
  public var isOpenToOthers: Bool { folder.permissionWarning != nil }

  /// Takes all permissions of others away, from the folder and everything in it.
  ///
  /// - Returns: Whether that worked.
  public func closeToOthers() -> Bool {
    let below = FileManager.default.enumerator(atPath: folder.path)
    while let name = below?.nextObject() as? String { Store.close(folder.path + "/" + name) }
    Store.close(folder.path)
    return !isOpenToOthers
  }

  private static func close(_ path: String) {
    var status = stat()
    // Never through a link: what it leads to is not ours.
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFLNK,
      status.st_mode & 0o077 != 0
    else { return }
    chmod(path, status.st_mode & 0o700)
  }
}
