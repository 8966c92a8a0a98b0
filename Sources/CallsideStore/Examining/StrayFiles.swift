public import CallsideCore
import Foundation

extension Store {
  /// Files in the folder that are not part of a store: whatever lies between the journals and is none,
  /// and what a process that was killed left half made; as seen from the folder.
  ///
  /// Hidden files between the journals are left to whoever synchronises them.
  public var strayFiles: [String] {
    let between = TextFile.names(in: folder.journal).filter {
      !$0.hasPrefix(".") && !$0.hasSuffix(".jsonl") && !$0.hasSuffix(".jsonl.torn")
        && !Store.isBeingMade($0)
    }
    let halfMade = TextFile.names(in: folder.path).filter {
      $0.hasPrefix("index.sqlite.new-") && !Store.isBeingMade($0)
    }
    let copies = TextFile.names(in: folder.backups).filter {
      $0.hasPrefix(".callside-") && !Store.isBeingMade($0)
    }
    return between.map { "journal/" + $0 } + halfMade + copies.map { "backups/" + $0 }
  }

  /// Moves a file out of the way, into the folder `set-aside`, under a name that is not taken.
  ///
  /// - Returns: Where it is now, as seen from the folder.
  public func setAside(strayFile name: String) throws(Diagnostic) -> String {
    let place = folder.aside
    try StoreFolder.make(place)
    let plain = name.split(separator: "/").last.map { String($0.drop { $0 == "." }) } ?? name
    let free = folder.freePlace(aside: plain)
    guard rename(folder.path + "/" + name, free) == 0 else {
      throw .notSetAside(name, .last)
    }
    StoreFolder.sync(folder: place)
    return String(free.dropFirst(folder.path.count + 1))
  }

  /// Whether a name ends in the number of a process that is still there.
  static func isBeingMade(_ name: String) -> Bool {
    guard name.contains("new-") || name.hasPrefix(".callside-") else { return false }
    // SQLite keeps two more files beside an index.
    let parts = name.split(separator: "-").drop { pid_t($0) == nil }
    guard let number = parts.last(where: { pid_t($0) != nil }).flatMap({ pid_t($0) }) else {
      return false
    }
    return kill(number, 0) == 0 || errno == EPERM
  }
}

extension Diagnostic {
  fileprivate static func notSetAside(_ name: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "not-set-aside",
      Phrase(
        en: "could not move \"\(name)\" out of the way (\(error.reason.en))",
        nl: "kon \"\(name)\" niet opzij zetten (\(error.reason.nl))"),
      notes: [Phrase(en: "it is where it was", nl: "het staat waar het stond")])
  }
}
