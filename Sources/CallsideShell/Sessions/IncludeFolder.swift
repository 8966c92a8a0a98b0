import CallsidePlaybooks
import CallsideStore

/// The folder of a playbook, out of which nothing is included.
struct IncludeFolder {
  private let path: String
  private let shown: String

  /// Makes the folder of a playbook file.
  init(of file: PlaybookLibrary.File) {
    path = Self.folder(of: file.path)
    shown = Self.folder(of: file.shown)
  }

  /// Returns what there is under a path, as seen from the folder.
  ///
  /// Links are followed, and then it counts where they lead.
  func file(_ name: String) -> IncludedFile {
    let folder = path.isEmpty ? "." : path
    guard let home = TextFile.direct(folder), let place = TextFile.direct(path + name) else {
      return .missing(among: TextFile.paths(below: folder).filter(TextFile.isYAML))
    }
    let root = home == "/" ? home : home + "/"
    guard place.hasPrefix(root) else { return .outside }
    guard let bytes = TextFile.bytes(place) else { return .unreadable }
    let inside = String(place.dropFirst(root.count))
    return .file(path: inside, shown: shown + inside, bytes: bytes)
  }

  /// Returns the folder of a path with its slash, or an empty text for the current one.
  private static func folder(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)])
  }
}

extension IncludedFile {
  /// Returns a value that changes when what there is does.
  func fingerprint(_ hash: ([UInt8]) -> String) -> String {
    switch self {
    case .file(let path, _, let bytes): "\(path) \(hash(bytes))"
    case .missing: "missing"
    case .outside: "outside"
    case .unreadable: "unreadable"
    }
  }
}
