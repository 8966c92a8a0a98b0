import CallsideCore
import Foundation

extension StoreFolder {
  /// The folder with what was moved out of the way.
  var aside: String { path + "/set-aside" }

  /// Returns a path in that folder under a name that is not taken.
  func freePlace(aside name: String) -> String {
    var free = aside + "/" + name
    var number = 1
    while access(free, F_OK) == 0 {
      number += 1
      free = "\(aside)/\(name)-\(number)"
    }
    return free
  }
}

/// Lines of a journal that give way to others, in a file that comes into being with the first of them.
struct LinesSetAside {
  private let name: String
  private let folder: StoreFolder
  private var file: NewFile?
  /// How many there are.
  private(set) var count = 0

  init(of writer: String, in folder: StoreFolder) {
    (name, self.folder) = (writer + ".jsonl", folder)
  }

  /// Adds a line without its break; one with nothing in it need not be kept.
  mutating func add(_ line: UnsafeRawBufferPointer) throws(Diagnostic) {
    if line.isBlank { return }
    if file == nil {
      try StoreFolder.make(folder.aside)
      file = try NewFile(at: folder.freePlace(aside: name))
    }
    try file?.write(Data(line) + Data("\n".utf8))
    count += 1
  }

  /// Puts the file on disk.
  func finish() throws(Diagnostic) { try file?.finish() }
}
