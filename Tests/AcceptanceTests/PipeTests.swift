import CallsideTestSupport
import Foundation
import Testing

/// The built program without a terminal.
struct PipeTests {
  @Test func commandsAreReadLineByLine() throws {
    let desk = try Desk()
    let run = try desk.run(input: "add Brouwer\n\n# a remark\nfind brouwer\n")
    #expect(run.status == 0)
    #expect(run.output.contains("Brouwer"))
    #expect(!run.output.contains("callside>"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.errors.isEmpty)
  }

  @Test func theFirstRefusedLineStops() throws {
    let desk = try Desk()
    let run = try desk.run(input: "add Brouwer\ndance\nadd Second\n")
    #expect(run.status == 1)
    #expect(run.errors.contains("there is no command `dance`"))
    #expect(try desk.run("list").output.contains("Second") == false)
  }

  @Test func unlessToldToKeepGoing() throws {
    let desk = try Desk()
    let run = try desk.run("--keep-going", input: "dance\nadd Second\n")
    #expect(run.status == 1)
    #expect(try desk.run("list").output.contains("Second"))
  }

  @Test(
    arguments: [
      (["next"], 0), (["show", "nobody"], 1), (["dance"], 64), (["list", "--nope"], 64),
      (["--lang", "fr", "next"], 64), (["--version"], 0), (["help"], 0),
      (["playbook", "check"], 0), (["playbook", "check", "/nowhere.yaml"], 1),
    ] as [([String], Int32)])
  func exitStatuses(arguments: [String], status: Int32) throws {
    #expect(try Desk().run(arguments).status == status)
  }

  @Test func aWholeCallCanBePiped() throws {
    let desk = try Desk()
    _ = try desk.run("add", "Brouwer")
    let run = try desk.run(
      input: "call brouwer --phase first-contact\n\n/hangup\nvoicemail\n\nnext\n")
    #expect(run.status == 0)
    #expect(run.output.contains("Recorded for Brouwer"))
  }

  @Test func aCallNeverStartsOnABrokenPlaybook() throws {
    let desk = try Desk()
    _ = try desk.run("add", "Brouwer")
    try breakPlaybook(of: desk)
    let before = try desk.journal()
    let run = try desk.run("call", "brouwer")
    #expect(run.status == 1)
    #expect(run.errors.contains("business-services.en.yaml:3:9"))
    #expect(try desk.journal() == before)
    #expect(try desk.run("playbook", "check", "business-services").status == 2)
  }

  private func breakPlaybook(of desk: Desk) throws {
    let folder = desk.store.appending(path: "playbooks")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "callside: 1\nid: business-services\nphases: nothing\n".write(
      to: folder.appending(path: "business-services.en.yaml"), atomically: true, encoding: .utf8)
  }

  @Test func leadsThatCannotBeRankedAreTold() throws {
    let desk = try Desk()
    _ = try desk.run(input: "add Brouwer\nadd Second\n")
    try breakPlaybook(of: desk)
    let older = try desk.run("next")
    #expect(older.status == 0)
    #expect(older.output.contains("Brouwer"))
    #expect(older.errors.contains("2 open leads ranked by an older version"))
    for name in ["index.sqlite", "index.sqlite-wal", "index.sqlite-shm"] {
      try? FileManager.default.removeItem(at: desk.store.appending(path: name))
    }
    let none = try desk.run("next")
    #expect(!none.output.contains("Nothing is waiting"))
    #expect(none.errors.contains("2 open leads cannot be ranked: playbook \"business-services\""))
  }

  @Test func theStoreIsForItsOwnerOnly() throws {
    let desk = try Desk()
    _ = try desk.run("add", "Brouwer")
    let files = try FileManager.default.subpathsOfDirectory(atPath: desk.store.path)
    for file in [""] + files {
      let path = desk.store.path + "/" + file
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let mode = (attributes[.posixPermissions] as? Int) ?? 0
      #expect(mode & 0o077 == 0, "\(file)")
    }
  }

  @Test func theIndexCanBeDeleted() throws {
    let desk = try Desk()
    _ = try desk.run(input: "add Brouwer --value 5k\nlog brouwer voicemail\nadd Second\n")
    let before = try desk.run("list", "--json").output
    let next = try desk.run("next", "--json").output
    for name in ["index.sqlite", "index.sqlite-wal", "index.sqlite-shm"] {
      try? FileManager.default.removeItem(at: desk.store.appending(path: name))
    }
    #expect(try desk.run("list", "--json").output == before)
    #expect(try ranks(desk.run("next", "--json").output) == ranks(next))
  }

  /// The order of suggestions; scores move with the clock.
  private func ranks(_ json: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    return try #require(value).compactMap { ($0["lead"] as? [String: Any])?["id"] as? String }
  }

  @Test func aFileInThePlaceOfTheStoreIsTold() throws {
    let desk = try Desk()
    try Data().write(to: desk.store)
    let run = try desk.run("list")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("error["))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsSpeakOneLanguage(shell: String) throws {
    let run = try Desk().run("completions", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("callside"))
    #expect(!run.output.unicodeScalars.contains { (0x1D...0x1F).contains($0.value) })
  }
}
