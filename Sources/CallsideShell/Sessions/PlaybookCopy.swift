import CallsideCore
import CallsideStore

/// Files of a playbook that were copied into the store, to be changed there.
struct PlaybookCopy {
  /// Where the playbook itself is now.
  let path: String
  private var originals: [(path: String, bytes: [UInt8])] = []

  init(path: String) {
    self.path = path
  }

  /// Writes a file that must not be there yet.
  mutating func add(_ bytes: [UInt8], at path: String) throws(Diagnostic) {
    try TextFile.create(bytes, at: path)
    originals.append((path, bytes))
  }

  /// Whether every file is still as it was copied.
  var isUnchanged: Bool { originals.allSatisfy { TextFile.bytes($0.path) == $0.bytes } }

  /// Takes the copy away again.
  func remove() {
    for (path, _) in originals { TextFile.remove(path) }
  }
}
