public import CallsideCore
import CallsidePlaybooks
import CallsideStore
import Foundation

/// The playbooks at hand: the team's own before those that come with the program.
///
/// A playbook is found by its id, which is the file's name up to its first dot. What was read
/// once is remembered by the hash of its text and of what it includes, here and (see ``cache``) in
/// the store, so that a start reads no YAML.
public final class PlaybookLibrary {
  /// A place that keeps parsed playbooks between sessions.
  public struct Cache {
    /// Returns what was kept under a key.
    var load: (_ key: String) -> Data?
    /// Keeps something under a key.
    var save: (_ data: Data, _ key: String) -> Void
  }

  /// One playbook file.
  public struct File: Hashable, Sendable {
    /// The playbook's id.
    public var id: String
    /// The path.
    public var path: String
    /// The path as people read it.
    public var shown: String
  }

  /// Where parsed playbooks are kept between sessions.
  var cache: Cache?
  let folders: [String]
  private let currentFolder: String
  private var read: [String: Playbook] = [:]
  private var contents: [String: Contents] = [:]
  private var broken: [String: [Diagnostic]] = [:]
  private var found: [File]?
  /// The files as they are used while the prompt is open, by path; none for a single command.
  var watched: [String: Watched] = [:]
  /// What files and folders looked like from outside when it was last asked what changed.
  var stamps: [String: FileStamp?] = [:]

  /// Makes a library of the YAML files in some folders, the first one first; paths are shown as
  /// seen from the current folder.
  public init(folders: [String], currentFolder: String = "") {
    self.folders = folders
    self.currentFolder = currentFolder
  }

  /// Forgets what the files said, so that changes since then are seen.
  public func reload() {
    contents = [:]
    found = nil
  }

  /// All playbook files, by id; an id found twice is taken from the first folder.
  public var files: [File] {
    if let found { return found }
    var files: [File] = []
    for folder in folders {
      for file in self.files(in: folder) where !files.contains(where: { $0.id == file.id }) {
        files.append(file)
      }
    }
    found = files
    return files
  }

  /// Returns all playbook files of a folder by their names, also those whose id is taken, without
  /// those that are only there to be included.
  func files(in folder: String) -> [File] {
    TextFile.names(in: folder)
      .filter { TextFile.isYAML($0) && !$0.hasSuffix(Self.storiesEnding) }
      .map { file(at: folder + "/" + $0) }
      .filter { !isPart($0) }
  }

  /// Returns the id that a file's name gives it.
  func fileID(at path: String) -> String { file(at: path).id }

  func file(at path: String) -> File {
    let name = path.split(separator: "/").last ?? ""
    return File(
      id: String(name.prefix { $0 != "." }), path: path,
      shown: ShownPath.text(path, from: currentFolder))
  }

  /// Returns the one path of a file, to tell whether two are the same.
  func place(of file: File) -> String {
    ShownPath.direct(file.path.hasPrefix("/") ? file.path : currentFolder + "/" + file.path)
  }

  /// A value that changes when any playbook's text does.
  public var fingerprint: String {
    files.map { "\($0.id):\(used(of: $0)?.hash ?? "-")" }.joined(separator: ",")
  }

  /// Returns the text of a file, or nil when there is none.
  func source(of file: File) -> SourceText? { contents(of: file)?.source(of: file) }

  /// Returns why there is no text of a playbook, or nil when there is.
  func whyUnreadable(_ name: String) -> Diagnostic? {
    do {
      let file = try file(name)
      return contents(of: file) == nil ? .unreadable(file) : nil
    } catch { return error }
  }

  /// Returns a playbook without errors.
  ///
  /// - Throws: A refusal with everything that is wrong with it.
  public func playbook(_ name: String) throws -> Playbook {
    let file: File
    do { file = try self.file(name) } catch { throw Refusal(error) }
    guard let contents = used(of: file) else { throw Refusal(.unreadable(file)) }
    let hash = contents.hash
    if let known = read[hash] { return known }
    if let known = broken[hash] { throw Refusal(known) }
    if let kept = cache?.load(hash), let playbook = decoded(kept) {
      read[hash] = playbook
      return playbook
    }
    let (playbook, diagnostics) = contents.read(of: file)
    guard let playbook else {
      broken[hash] = diagnostics
      throw Refusal(diagnostics)
    }
    read[hash] = playbook
    if let cache, let data = try? Packed.encode(playbook) {
      cache.save(data, hash)
      cache.save(data, "last:" + playbook.id)
    }
    return playbook
  }

  /// Returns the ids of the phases of a playbook, or nil when it has errors or is not there.
  func phases(of name: String) -> Set<String>? {
    kept("phase-ids", of: name) { Set($0.phases.map(\.id)) }
  }

  /// Returns when calls are made by a playbook, or by the last one without errors that was read under
  /// its id, or nil.
  func hours(of name: String) -> WorkingHours? {
    kept("hours", of: name, \.hours) ?? lastGood(name)?.hours
  }

  /// Returns what lists need of a playbook, or of the last one without errors that was read under its
  /// id, or nil.
  func outline(of name: String) -> Playbook? {
    kept("outline", of: name, \.outline) ?? lastGood(name)
  }

  /// Returns something of a playbook without errors, or nil.
  ///
  /// It is kept apart as well: to know only this, reading all of a playbook takes too long.
  private func kept<Part: Codable>(
    _ kind: String, of name: String, _ take: (Playbook) -> Part
  ) -> Part? {
    guard let hash = (try? file(name)).flatMap(used)?.hash else { return nil }
    if let known = read[hash] { return take(known) }
    let key = kind + ":" + hash
    if let kept = cache?.load(key), let part = try? Packed.decode(Part.self, from: kept) {
      return part
    }
    guard let part = (try? playbook(name)).map(take) else { return nil }
    if let data = try? Packed.encode(part) { cache?.save(data, key) }
    return part
  }

  /// Returns a playbook, or the last one without errors that was read under its id, or nil.
  public func lastGood(_ name: String) -> Playbook? {
    let isBroken = (try? file(name)).flatMap(used).map { broken[$0.hash] != nil } ?? false
    if !isBroken, let playbook = try? playbook(name) { return playbook }
    if let known = read["last:" + name] { return known }
    let kept = cache?.load("last:" + name).flatMap(decoded)
    read["last:" + name] = kept
    return kept
  }

  /// Returns a file's text and diagnostics, for checking.
  public func check(_ file: File) throws(Diagnostic) -> (playbook: Playbook?, [Diagnostic]) {
    guard let contents = contents(of: file) else { throw .unreadable(file) }
    if isPart(file) { return (nil, PlaybookReader.check(part: contents.source(of: file))) }
    return contents.read(of: file)
  }

  /// What a file holds, as it was when it was looked at last.
  struct Contents {
    var bytes: [UInt8]
    /// What there was under each path that it includes.
    var included: [String: IncludedFile] = [:]
    /// A value that changes when the file does, or one that it includes.
    var hash: String

    /// Returns the contents as text, with the path to be shown in diagnostics.
    func source(of file: File) -> SourceText { SourceText(name: file.shown, bytes: bytes) }

    /// Returns the playbook with what is wrong with it.
    func read(of file: File) -> (playbook: Playbook?, diagnostics: [Diagnostic]) {
      PlaybookReader.read(source(of: file)) { included[$0] ?? .missing(among: []) }
    }
  }

  /// Returns the contents that count: of a file that is watched, the last that were sound.
  private func used(of file: File) -> Contents? {
    watched[file.path]?.contents ?? contents(of: file)
  }

  func contents(of file: File) -> Contents? {
    if let known = contents[file.path] { return known }
    guard let bytes = TextFile.bytes(file.path) else { return nil }
    var found = Contents(bytes: bytes, hash: hash(of: bytes))
    if IncludedFile.mayBeNamed(in: bytes) {
      let disk = IncludeFolder(of: file)
      var all: [UInt8] = Array(found.hash.utf8)
      PlaybookReader.load(includesOf: found.source(of: file)) { path in
        let part = disk.file(path)
        found.included[path] = part
        all += Array("\n\(path) \(part.fingerprint(hash))".utf8)
        return part
      }
      if !found.included.isEmpty { found.hash = hash(of: all) }
    }
    contents[file.path] = found
    return found
  }

  /// Returns whether a file is only there to be included.
  func isPart(_ file: File) -> Bool {
    contents(of: file).map { PlaybookReader.isPart($0.bytes) } ?? false
  }

  private func decoded(_ data: Data) -> Playbook? {
    try? Packed.decode(Playbook.self, from: data)
  }
}

/// Returns a 64-bit hash in hexadecimal.
///
/// Every start hashes every playbook, rather than believe the date of a file. So it takes eight
/// bytes at a time: each step is that of Fowler, Noll and Vo (variant 1a), after which the upper
/// half, where all bytes of the eight have come together, is mixed into the lower.
private func hash(of bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  func mix(_ word: UInt64) {
    hash = (hash ^ word) &* 0x100_0000_01b3
    hash ^= hash >> 32
  }
  bytes.withUnsafeBytes { bytes in
    let whole = bytes.count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    for byte in bytes[whole...] { mix(UInt64(byte)) }
  }
  return String(hash, radix: 16)
}

extension Diagnostic {
  fileprivate static func unreadable(_ file: PlaybookLibrary.File) -> Diagnostic {
    if TextFile.isFolder(file.path) {
      return Diagnostic(
        .error, "unreadable-playbook",
        Phrase(
          en: "\"\(file.shown)\" is a folder, not a playbook",
          nl: "\"\(file.shown)\" is een map, geen draaiboek"),
        help: Phrase(
          en: "name one file in it; only `playbook check` takes a folder",
          nl: "noem één bestand erin; alleen `draaiboek controleer` neemt een map"))
    }
    return Diagnostic(
      .error, "unreadable-playbook",
      Phrase(
        en: "could not read playbook file \"\(file.shown)\"",
        nl: "draaiboekbestand \"\(file.shown)\" is niet te lezen"),
      help: Phrase(
        en: "check that the file exists and may be read",
        nl: "kijk of het bestand bestaat en gelezen mag worden"))
  }
}
