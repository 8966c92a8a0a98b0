import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideShell
@testable import callside

/// Asking what would be leaves no trace.
struct WhatIfSessionTests {
  @Test func theJournalKeepsEveryByte() throws {
    let store = FileManager.default.temporaryDirectory
      .appending(path: "callside-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: store) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var said = ""
    func run(_ words: String...) -> Int32 {
      let surroundings = Surroundings(
        now: { FrozenWorld.now }, calendar: FrozenWorld.calendar,
        environment: { ["CALLSIDE_PLAYBOOKS": root.appending(path: "playbooks").path][$0] },
        host: "desk",
        programFolder: "/nowhere", currentFolder: root.path, makeID: { "id0001" },
        write: { said += $0 }, warn: { said += $0 }, width: { 80 })
      return Program.run(
        ["--store", store, "--lang", "en", "--as", "sanne"] + words, in: surroundings)
    }
    #expect(run("add", "Brouwer", "--value", "20k") == 0)
    let journal = URL(filePath: store + "/journal/sanne@desk.jsonl")
    let before = try Data(contentsOf: journal)
    #expect(run("whatif", "brouwer", "budget=approved", "deciding=alone") == 1)
    said = ""
    #expect(run("whatif", "brouwer", "budget=approved") == 0)
    #expect(said.contains("10% → "), "\(said)")
    #expect(try Data(contentsOf: journal) == before)
    let files = try FileManager.default.contentsOfDirectory(atPath: store + "/journal")
    #expect(files == ["sanne@desk.jsonl"])
  }
}
