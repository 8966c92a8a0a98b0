/// Paths as people read them.
enum ShownPath {
  /// Returns a path without steps to and fro, and from a folder on where it lies in it.
  ///
  /// Only for the eye: where a folder on the way is a link, another file may be meant.
  static func text(_ path: String, from folder: String) -> String {
    let path = direct(path)
    let folder = direct(folder)
    guard folder.hasPrefix("/"), folder != "/", path.hasPrefix(folder + "/") else { return path }
    return String(path.dropFirst(folder.count + 1))
  }

  /// Returns a path without `.`, empty parts, and `..` that takes back the part before it.
  static func direct(_ path: String) -> String {
    var parts: [String] = []
    let isAbsolute = path.hasPrefix("/")
    for part in path.split(separator: "/").map(String.init) where part != "." {
      if part != ".." {
        parts.append(part)
      } else if let last = parts.last, last != ".." {
        parts.removeLast()
      } else if !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined.isEmpty && !path.isEmpty ? "." : joined
  }
}
