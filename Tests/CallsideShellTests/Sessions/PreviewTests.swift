import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideShell
@testable import callside

/// A preview leaves no trace in the store, however it ends.
struct PreviewTests {
  private func desk(_ store: String) -> Conversation {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var ids = 0
    let surroundings = Surroundings(
      now: { FrozenWorld.now }, calendar: FrozenWorld.calendar,
      environment: { ["CALLSIDE_PLAYBOOKS": root.appending(path: "playbooks").path][$0] },
      host: "desk",
      programFolder: "/nowhere", currentFolder: root.path,
      makeID: {
        ids += 1
        return "id000\(ids)"
      },
      write: { _ in }, warn: { _ in }, width: { 80 })
    var globals = GlobalOptions()
    _ = try? globals.take(from: ["--store", store, "--lang", "en", "--as", "sanne"])
    return Conversation(
      Session(surroundings, options: globals), commands: CommandLineGrammar.names
    ) { words, session in
      try CommandLineGrammar.carryOut(words, in: &session)
    }
  }

  private func withStore(_ run: (String) throws -> Void) rethrows {
    let store = FileManager.default.temporaryDirectory
      .appending(path: "callside-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: store) }
    try run(store)
  }

  private static let typed = [
    "", "", "/set legal-form=company", "/goto -9223372036854775808", "/goto right-person",
    "Anna Bell, 020 123 45 67",
    "/note busy", "!too expensive", "/undo", "/chance 40", "/hangup", "other-person",
  ]

  @Test(arguments: [[""], ["quit"], ["/later"], ["/later tomorrow 10:00"]])
  func aMadeUpLeadMakesNoStore(ending: [String]) {
    withStore { store in
      var conversation = desk(store)
      for line in ["playbook preview business-services"] + Self.typed {
        _ = conversation.respond(to: .line(line))
      }
      #expect(conversation.isInCall)
      for line in ending { _ = conversation.respond(to: .line(line)) }
      #expect(!conversation.isInCall)
      #expect(!FileManager.default.fileExists(atPath: store))
    }
  }

  @Test func aRealLeadStaysAsItWas() throws {
    try withStore { store in
      var conversation = desk(store)
      _ = conversation.respond(to: .line("add \"Brouwer Ltd\" --contact \"Karin Smit\""))
      let journal = store + "/journal"
      let before = try bytes(in: journal)
      for line in ["playbook preview --lead brouwer"] + Self.typed {
        _ = conversation.respond(to: .line(line))
      }
      #expect(conversation.isInCall)
      _ = conversation.respond(to: .end)
      #expect(!conversation.isInCall)
      #expect(try bytes(in: journal) == before)
    }
  }

  private func bytes(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, FileManager.default.contents(atPath: folder + "/" + $0) ?? Data())
      })
  }
}
