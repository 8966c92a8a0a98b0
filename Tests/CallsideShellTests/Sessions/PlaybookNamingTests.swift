import CallsideCore
import Foundation
import Testing

@testable import CallsideShell

/// Folders with playbook files of which only the ids matter.
final class PlaybookNamingTests {
  private let root = FileManager.default.temporaryDirectory
    .appending(path: "playbooks-\(UUID().uuidString)").path

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// Returns a library of a team's folder and the shipped one; a file is a path and an id.
  private func library(_ files: [(path: String, id: String?)]) throws -> PlaybookLibrary {
    for (path, id) in files {
      let file = root + "/" + path
      let folder = String(file.prefix(upTo: file.lastIndex(of: "/") ?? file.endIndex))
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let text = id.map { "callside: 1\nid: \($0)\n" } ?? "callside: \"1\nid: broken"
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    }
    return PlaybookLibrary(folders: [root + "/own", root + "/shipped"], currentFolder: root)
  }

  /// Returns what is said: rule, place and help.
  private func said(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.place
      let (line, column) = place?.source.position(of: place?.span.start ?? 0) ?? (0, 0)
      let text = [
        "\(diagnostic.rule) \(place?.source.name ?? "-"):\(line):\(column)",
        diagnostic.notes.first?.en, diagnostic.help?.en,
      ]
      return text.compactMap { $0 }.joined(separator: " | ")
    }
  }

  @Test func anIDForEachFileIsRight() throws {
    let library = try library([
      ("own/sales.yaml", "sales"), ("own/service.nl.yml", "service"), ("own/notes.txt", "sales"),
      ("own/sales.stories.yaml", "other"), ("shipped/sales.en.yaml", "sales"),
    ])
    #expect(library.naming(of: library.files).isEmpty)
    #expect(library.files.map(\.shown) == ["own/sales.yaml", "own/service.nl.yml"])
  }

  @Test func aSecondFileWithAnIDIsTold() throws {
    let library = try library([
      ("own/copy.yaml", "sales"), ("own/sales.yaml", "sales"), ("own/sales.nl.yaml", "sales"),
    ])
    #expect(
      said(library.naming(of: library.files)) == [
        "second-playbook own/copy.yaml:2:5 | the first is at own/sales.nl.yaml:2:5"
          + " | write `id: copy`",
        "second-playbook own/sales.yaml:2:5 | the first is at own/sales.nl.yaml:2:5"
          + " | give it an id of its own, and name the file for it",
      ])
  }

  @Test func eitherOfTheTwoTellsIt() throws {
    let library = try library([
      ("own/copy.yaml", "sales"), ("own/sales.yaml", "sales"), ("own/service.yaml", "service"),
    ])
    for name in ["sales", "copy", root + "/own/./sales.yaml", "own/copy.yaml"] {
      let found = library.naming(of: [try library.file(name)])
      #expect(found.map(\.rule) == ["second-playbook"], "\(name)")
    }
    #expect(library.naming(of: [try library.file("service")]).isEmpty)
  }

  @Test func aFileOfAnotherNameIsTold() throws {
    let library = try library([
      ("own/mine.nl.yaml", "sales"), ("own/My Book.yaml", "book"), ("shipped/sales.yaml", "sales"),
    ])
    #expect(
      said(library.naming(of: library.files)) == [
        "misnamed-playbook own/My Book.yaml:2:5 | rename the file to `book.yaml`",
        "misnamed-playbook own/mine.nl.yaml:2:5"
          + " | write `id: mine`, or rename the file to `sales.nl.yaml`",
      ])
  }

  @Test func aBrokenFileStandsForItsName() throws {
    let library = try library([("own/sales.yaml", "sales"), ("own/sales.nl.yaml", nil)])
    #expect(
      said(library.naming(of: library.files)) == [
        "second-playbook own/sales.yaml:2:5 | the first is at own/sales.nl.yaml:1:1"
          + " | give it an id of its own, and name the file for it"
      ])
  }

  @Test func filesElsewhereMayBeNamedAnyhow() throws {
    let library = try library([("drafts/test.yaml", "sales"), ("own/sales.yaml", "sales")])
    #expect(library.naming(of: [try library.file(root + "/drafts/test.yaml")]).isEmpty)
  }
}
