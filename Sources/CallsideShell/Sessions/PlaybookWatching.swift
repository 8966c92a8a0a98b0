import CallsideCore
import CallsideStore

/// Playbooks that change while the prompt is open.
///
/// A session that goes on keeps each playbook as it last was without errors. Between two lines
/// only the dates of the files are looked at; a file is read when its date differs, and taken over
/// when it is sound. One that is broken changes nothing but that it is told of, once.
extension PlaybookLibrary {
  /// A playbook as it is used, whatever stands in its file by now.
  struct Watched {
    var file: File
    var contents: Contents?
    /// Whether it was told that the file has errors by now.
    var isKnownBroken = false
  }

  /// What became of a playbook.
  enum Change {
    /// It was changed, and is used as it is now.
    case updated(File)
    /// It has errors by now, so the version before is used.
    case broke(File, Diagnostic)
    /// It had errors, and is used as it is now.
    case mended(File)

    /// The file that is used as it is now, or nil.
    var takenOver: File? {
      switch self {
      case .updated(let file), .mended(let file): file
      case .broke: nil
      }
    }
  }

  /// Begins to watch all playbooks, and one that is named by its path.
  func watch(also name: String?) {
    guard stamps.isEmpty else { return }
    let named = name.flatMap { try? file($0) }
    // The dates before the texts: what is written in between is then seen as a change.
    stamps = stampsNow(also: named.map { [$0.path] } ?? [])
    for file in files + (named.map { [$0] } ?? []) where watched[file.path] == nil {
      watched[file.path] = Watched(file: file, contents: contents(of: file))
    }
  }

  /// Returns the dates of all files that a playbook can consist of: those in the folders and the
  /// folders below them, where included files are, and some more.
  private func stampsNow(also paths: [String]) -> [String: FileStamp?] {
    var stamps: [String: FileStamp?] = [:]
    let all = folders + folders.flatMap { TextFile.yamlFiles(under: $0) } + paths
    // A folder that is not there yet is looked for as well.
    for path in all { stamps.updateValue(FileStamp(path), forKey: path) }
    return stamps
  }

  /// Returns what changed since it was last asked.
  func changes() -> [Change] {
    let isSame = stamps.allSatisfy { FileStamp($0.key) == $0.value }
    guard !isSame else { return [] }
    let before = Set(watched.values.map(\.file.id))
    stamps = stampsNow(also: watched.keys.sorted())
    reload()
    var changes: [Change] = []
    for file in files where watched[file.path] == nil {
      watched[file.path] = Watched(file: file, contents: contents(of: file))
      // It takes the place of another.
      if before.contains(file.id) { changes.append(.updated(file)) }
    }
    for path in watched.keys.sorted() {
      if let change = change(at: path) { changes.append(change) }
    }
    return changes
  }

  /// Returns the playbook with an id as it is now, when it is one of those taken over.
  func playbook(_ id: String, among changes: [Change]) -> Playbook? {
    for file in changes.compactMap(\.takenOver) {
      if let playbook = try? playbook(file.path), playbook.id == id { return playbook }
    }
    return nil
  }

  private func change(at path: String) -> Change? {
    guard let known = watched[path], let now = contents(of: known.file),
      now.hash != known.contents?.hash || known.isKnownBroken
    else { return nil }
    let wasSound = (try? playbook(path)) != nil
    guard let (playbook, found) = try? check(known.file) else { return nil }
    if playbook != nil {
      watched[path]?.contents = now
      watched[path]?.isKnownBroken = false
      return known.isKnownBroken || !wasSound ? .mended(known.file) : .updated(known.file)
    }
    guard wasSound else {
      // There is no good version to keep; whoever asks for the playbook is told what is wrong now.
      watched[path]?.contents = now
      return nil
    }
    watched[path]?.isKnownBroken = true
    guard !known.isKnownBroken, let first = found.first(where: { $0.severity == .error }) else {
      return nil
    }
    return .broke(known.file, first)
  }
}
