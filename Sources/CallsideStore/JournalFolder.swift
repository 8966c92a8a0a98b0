import CallsideCore
import Foundation

/// What the file system says of one journal file.
struct JournalStatus: Hashable {
  /// The writer: the file's name without its ending.
  var writer: String
  /// The number of bytes.
  var size: Int
  /// When it was last written, in nanoseconds.
  var modified: Int
  /// The file behind the name; another number is another file.
  var inode: UInt64

  /// Makes the status of a writer's file of what the file system says.
  init(writer: String, _ status: stat) {
    self.writer = writer
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    inode = UInt64(status.st_ino)
  }
}

extension StoreFolder {
  /// Returns what the file system says of all journal files, by name.
  ///
  /// Cheap enough to ask before every command: nothing is opened but the folder.
  func journals() throws(SystemError) -> [JournalStatus] {
    guard let folder = OpenFolder(journal) else {
      // A store that can only be read may have no journal yet.
      if errno == ENOENT { return [] }
      throw .last
    }
    var found: [JournalStatus] = []
    while let name = folder.next() {
      guard name.hasSuffix(".jsonl"), !name.hasPrefix(".") else { continue }
      var status = stat()
      guard fstatat(folder.descriptor, name, &status, isCopy ? AT_SYMLINK_NOFOLLOW : 0) == 0,
        status.st_mode & S_IFMT == S_IFREG
      else { continue }
      found.append(JournalStatus(writer: String(name.dropLast(6)), status))
    }
    return found.sorted { $0.writer < $1.writer }
  }

  /// Returns the path of a writer's journal file.
  func file(of writer: String) -> String { "\(journal)/\(writer).jsonl" }
}
