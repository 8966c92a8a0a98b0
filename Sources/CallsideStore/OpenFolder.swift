import Foundation

/// A folder whose names are read one by one, in a fraction of the time in which Foundation lists it.
final class OpenFolder {
  private let folder: OpaquePointer

  /// Opens a folder; nil, with the reason in `errno`, where that cannot be done.
  init?(_ path: String) {
    guard let folder = opendir(path) else { return nil }
    self.folder = folder
  }

  deinit { closedir(folder) }

  /// Its descriptor.
  var descriptor: Int32 { dirfd(folder) }

  /// Returns the next name in it, in no order, or nil when there are no more.
  func next() -> String? {
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { return name }
    }
    return nil
  }
}
