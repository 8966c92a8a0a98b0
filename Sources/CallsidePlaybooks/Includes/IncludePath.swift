/// Paths as they stand under `include`, made out without looking at a disk.
enum IncludePath {
  /// Returns a path from the folder of the playbook on, for one written in a file there; nil when
  /// it leads out of the folder.
  static func direct(_ written: String, from file: String) -> String? {
    guard !written.hasPrefix("/"), !written.utf8.contains(0) else { return nil }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in written.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// Returns how a path from the folder of the playbook on is written in a file there.
  static func written(_ path: String, from file: String) -> String {
    var home = file.split(separator: "/").dropLast()[...]
    var parts = path.split(separator: "/")[...]
    while let folder = home.first, parts.count > 1, parts.first == folder {
      home = home.dropFirst()
      parts = parts.dropFirst()
    }
    return (home.map { _ in ".." } + parts.map(String.init)).joined(separator: "/")
  }
}
