import CallsideCore
import Foundation
import Testing

@testable import CallsideShell

/// Playbooks that include others, on a disk.
final class PlaybookIncludeTests {
  private let root = FileManager.default.temporaryDirectory
    .appending(path: "includes-\(UUID().uuidString)").path
  private var kept: [String: Data] = [:]

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  private func write(_ text: String, to path: String) throws {
    let file = root + "/" + path
    let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }

  /// Returns a library as a new start of the program has it, with what was kept of earlier ones.
  private func library() -> PlaybookLibrary {
    let library = PlaybookLibrary(folders: [root + "/own"], currentFolder: root)
    library.cache = PlaybookLibrary.Cache(
      load: { [unowned self] in kept[$0] }, save: { [unowned self] in kept[$1] = $0 })
    return library
  }

  private let sales = """
    callside: 1
    id: sales
    language: en
    title: Sales
    checks:
      few-questions: off
      no-outcome-for-no-answer: off
      outcome-without-effect: off
      phase-without-end: off
    include: shared/questions.yaml
    phases:
      - id: intake
        kind: qualify
        title: Intake
        goal: Know them.
        who: sdr
        within: 1h
        chance: 20
        script: [ask: budget]
        outcomes: {done: {label: Done}}

    """

  private func questions(_ ask: String) -> String {
    "questions:\n  budget: {ask: '\(ask)', why: Money., type: yes-no}\n"
  }

  @Test func aChangeInAnIncludedFileIsSeen() throws {
    try write(sales, to: "own/sales.yaml")
    try write(questions("Is there a budget?"), to: "own/shared/questions.yaml")
    let first = library()
    #expect(try first.playbook("sales").questions.first?.ask == "Is there a budget?")
    let fingerprint = first.fingerprint

    try write(questions("What is the budget?"), to: "own/shared/questions.yaml")
    // Until it is told to look again, a prompt has what it had.
    #expect(try first.playbook("sales").questions.first?.ask == "Is there a budget?")
    first.reload()
    for library in [first, library()] {
      #expect(try library.playbook("sales").questions.first?.ask == "What is the budget?")
      #expect(library.fingerprint != fingerprint)
    }

    // Also when the part is included by a part.
    try write("include: [deep/more.yaml]\n", to: "own/shared/questions.yaml")
    try write(questions("How much?"), to: "own/shared/deep/more.yaml")
    #expect(try library().playbook("sales").questions.first?.ask == "How much?")
    try write(questions("How many?"), to: "own/shared/deep/more.yaml")
    #expect(try library().playbook("sales").questions.first?.ask == "How many?")
    #expect(kept.keys.contains("last:sales"))
  }

  @Test func aPartThatComesOrGoesIsSeen() throws {
    try write(sales, to: "own/sales.yaml")
    #expect(throws: Refusal.self) { try self.library().playbook("sales") }
    let open = library()
    #expect(throws: Refusal.self) { try open.playbook("sales") }
    try write(questions("Is there?"), to: "own/shared/questions.yaml")
    open.reload()
    #expect(try open.playbook("sales").questions.count == 1)
    try FileManager.default.removeItem(atPath: root + "/own/shared/questions.yaml")
    open.reload()
    #expect(throws: Refusal.self) { try open.playbook("sales") }
    #expect(open.lastGood("sales")?.questions.count == 1)
  }

  @Test func partsAreNoPlaybooks() throws {
    try write(
      sales.replacing("shared/questions.yaml", with: "questions.yaml"), to: "own/sales.yaml")
    try write("# Shared.\n" + questions("A?"), to: "own/questions.yaml")
    try write("objections: {}\ndmu: {}\ninclude: questions.yaml\n", to: "own/rest.yml")
    // Its author forgot `callside: 1`.
    try write("id: other\nquestions: {}\n", to: "own/other.yaml")
    try write("# nothing yet\n", to: "own/empty.yaml")
    let library = library()
    #expect(library.files.map(\.id) == ["empty", "other", "sales"])
    #expect(library.naming(of: library.files).isEmpty)
    // One that is named is checked as what it is.
    let part = try library.file(root + "/own/questions.yaml")
    #expect(try library.check(part).1.isEmpty)
  }

  /// Returns what is said of a playbook that includes a path.
  private func said(including path: String) throws -> [String] {
    try write(sales.replacing("shared/questions.yaml", with: path), to: "own/sales.yaml")
    let library = library()
    return try library.check(library.file("sales")).1.map { diagnostic in
      diagnostic.rule + " " + (diagnostic.help?.en ?? "")
    }
  }

  @Test func linksCountWhereTheyLead() throws {
    try write(questions("Secret?"), to: "elsewhere/questions.yaml")
    try write(questions("Near?"), to: "own/shared/questions.yaml")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: root + "/own/out.yaml", withDestinationPath: root + "/elsewhere/questions.yaml")
    try files.createSymbolicLink(
      atPath: root + "/own/away", withDestinationPath: "../elsewhere")
    try files.createSymbolicLink(
      atPath: root + "/own/in.yaml", withDestinationPath: "shared/questions.yaml")
    let help = "include-outside copy the file into that folder, and name it from there"
    for path in ["out.yaml", "away/questions.yaml", "../elsewhere/questions.yaml"] {
      #expect(try said(including: path) == [help], "\(path)")
    }
    #expect(try said(including: "in.yaml").isEmpty)
    #expect(try said(including: "shared/../in.yaml").isEmpty)
    // The folder of the playbooks may itself be a link.
    try files.createSymbolicLink(atPath: root + "/link", withDestinationPath: root + "/own")
    let library = PlaybookLibrary(folders: [root + "/link"], currentFolder: root)
    #expect(try library.check(library.file("sales")).1.isEmpty)
  }

  @Test(.timeLimit(.minutes(5))) func whatIsNoFileIsToldAtOnce() throws {
    try write(questions("Near?"), to: "own/shared/questions.yaml")
    #expect(mkfifo(root + "/own/pipe.yaml", 0o600) == 0)
    #expect(try said(including: "shared") == ["unreadable-include "])
    #expect(try said(including: "pipe.yaml") == ["unreadable-include "])
    #expect(
      try said(including: "shared/qestions.yaml")
        == ["unknown-include did you mean \"shared/questions.yaml\"?"])
    // A pipe among the playbooks holds up nothing either.
    let library = library()
    #expect(library.files.map(\.id) == ["pipe", "sales"])
    #expect(throws: Diagnostic.self) { try library.check(library.file("pipe")) }
  }

  @Test func placesInPartsAreShownWithTheirPath() throws {
    try write(sales, to: "own/sales.yaml")
    try write(questions("A?").replacing("yes-no", with: "maybe"), to: "own/shared/questions.yaml")
    let library = library()
    let found = try library.check(library.file("sales")).1
    #expect(found.map { $0.place?.source.name } == ["own/shared/questions.yaml"])
  }
}
