import CallsideCore
import Foundation

/// The folder of one store, and where everything stands in it.
///
/// This is personal data: folders are made with mode 0700, files with 0600.
struct StoreFolder: Hashable, Sendable {
  /// The folder itself.
  let path: String
  /// Whether it is only copied to or from: no link in it leads anywhere.
  let isCopy: Bool

  /// The folder with one journal file a writer.
  var journal: String { path + "/journal" }
  /// The index.
  var index: String { path + "/index.sqlite" }

  /// Finds the folder, and makes it where it is missing.
  init(at path: String) throws(Diagnostic) {
    self.path = path
    isCopy = false
    try StoreFolder.make(path)
    guard access(path, R_OK | X_OK) == 0 else { throw .unreadable(path, .last) }
    do {
      try StoreFolder.make(journal)
    } catch {
      // A folder that can only be read may still lack a journal; it then has no entries. What is
      // no folder, or exists and is closed to us, is wrong for good.
      if error.rule != Diagnostic.folderMissingRule { throw error }
    }
  }

  /// Names a folder that is laid out as a store and is only copied to or from.
  init(copyAt path: String) {
    self.path = path
    isCopy = true
  }

  /// Makes a folder and those above it, where they are missing.
  static func make(_ path: String) throws(Diagnostic) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path) }
      return
    }
    guard errno == ENOENT else {
      throw errno == ENOTDIR ? .notAFolder(fileAbove(path)) : .unreadable(path, .last)
    }
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if parent != path { try make(parent) }
    // Another process may have made it a moment ago.
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .notMade(path, .last) }
    sync(folder: parent)
  }

  /// Returns the part of a path that is a file although more follows.
  private static func fileAbove(_ path: String) -> String {
    var status = stat()
    var part = URL(fileURLWithPath: path)
    while part.path != "/", stat(part.path, &status) != 0 { part.deleteLastPathComponent() }
    return part.path
  }

  /// Writes the names in a folder to disk, so that a new file outlives a power cut.
  static func sync(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    // Some file systems cannot; they keep names in their own way.
    fsync(descriptor)
    close(descriptor)
  }

  /// A warning when other people on this machine can look into the folder, else nil.
  var permissionWarning: Diagnostic? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & 0o077 != 0 else { return nil }
    return .openToOthers(path)
  }
}

extension Diagnostic {
  fileprivate static let folderMissingRule = "store-not-made"

  fileprivate static func notAFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "store-not-a-folder",
      Phrase(en: "\"\(path)\" is a file, not a folder", nl: "\"\(path)\" is een bestand, geen map"),
      help: Phrase(
        en: "name another folder with `--store DIR`",
        nl: "geef met `--store MAP` een andere map op"))
  }

  fileprivate static func notMade(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, folderMissingRule,
      Phrase(
        en: "could not make the folder \"\(path)\" (\(error.reason.en))",
        nl: "kon de map \"\(path)\" niet aanmaken (\(error.reason.nl))"),
      help: Phrase(
        en: "name another folder with `--store DIR`",
        nl: "geef met `--store MAP` een andere map op"))
  }

  fileprivate static func unreadable(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "store-unreadable",
      Phrase(
        en: "could not look into the folder \"\(path)\" (\(error.reason.en))",
        nl: "kon niet in de map \"\(path)\" kijken (\(error.reason.nl))"))
  }

  fileprivate static func openToOthers(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "store-open-to-others",
      Phrase(
        en: "others on this machine can look into the folder \"\(path)\"",
        nl: "anderen op deze computer kunnen in de map \"\(path)\" kijken"),
      notes: [Phrase(en: "it holds personal data", nl: "er staan persoonsgegevens in")],
      help: Phrase(en: "`chmod -R go= \"\(path)\"`", nl: "`chmod -R go= \"\(path)\"`"))
  }
}
