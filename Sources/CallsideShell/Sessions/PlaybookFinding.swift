public import CallsideCore
import CallsideStore

/// Finding playbooks, and the stories beside them, by what was typed.
extension PlaybookLibrary {
  /// Returns the file of a playbook by its id, or by its path.
  ///
  /// - Throws: A diagnostic that names near ids.
  public func file(_ name: String) throws(Diagnostic) -> File {
    if let file = files.first(where: { $0.id == name }) { return file }
    if name.contains("/") || TextFile.isYAML(name) {
      return file(at: name)
    }
    throw .unknownPlaybook(name, among: files.map(\.id))
  }

  /// Returns the playbooks and stories in a folder by its path, or the one file with a name.
  ///
  /// - Throws: A diagnostic that names near ids, or for a folder without any.
  func files(named name: String) throws(Diagnostic) -> [File] {
    if let file = files.first(where: { $0.id == name }) { return [file] }
    guard TextFile.isFolder(name) else { return [try file(name)] }
    let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
    let stories = TextFile.names(in: folder).filter { $0.hasSuffix(Self.storiesEnding) }
      .map { file(at: folder + "/" + $0) }
    let found = files(in: folder) + stories
    guard !found.isEmpty else { throw .nothingToCheck(ShownPath.text(folder, from: "")) }
    return found
  }

  /// Whether a file is named as those with stories are.
  func hasStories(_ file: File) -> Bool { file.path.hasSuffix(Self.storiesEnding) }

  /// Returns the file with the stories of a playbook, which stands beside it, whether it exists or not.
  func stories(beside file: File) -> File {
    self.file(at: file.path.dropLast(name(of: file).count) + file.id + Self.storiesEnding)
  }

  /// Returns the file of the playbook that a file with stories is for.
  func playbook(beside stories: File) -> File? {
    let folder = String(stories.path.dropLast(name(of: stories).count))
    return files(in: folder.isEmpty ? "." : String(folder.dropLast())).first { $0.id == stories.id }
      ?? files.first { $0.id == stories.id }
  }

  /// How the name of a file with stories ends.
  static let storiesEnding = ".stories.yaml"

  private func name(of file: File) -> Substring {
    file.path.split(separator: "/").last ?? ""
  }
}

extension Diagnostic {
  fileprivate static func nothingToCheck(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "unknown-playbook",
      Phrase(
        en: "there is no playbook in the folder \"\(folder)\"",
        nl: "er staat geen draaiboek in de map \"\(folder)\""),
      help: Phrase(
        en: "`playbook new` writes a first one", nl: "`draaiboek nieuw` schrijft een eerste"))
  }

  fileprivate static func unknownPlaybook(_ name: String, among ids: [String]) -> Diagnostic {
    let near = Spelling.near(name, among: ids)
    let offered = near.isEmpty ? ids.sorted() : near
    let list = offered.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-playbook",
      Phrase(en: "there is no playbook \"\(name)\"", nl: "draaiboek \"\(name)\" bestaat niet"),
      help: offered.isEmpty
        ? nil
        : near.isEmpty
          ? Phrase(en: "there are: \(list)", nl: "wel aanwezig: \(list)")
          : Phrase(en: "did you mean \(list)?", nl: "bedoel je \(list)?"))
  }
}
