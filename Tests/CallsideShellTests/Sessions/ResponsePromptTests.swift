import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideShell

struct ResponsePromptTests {
  @Test func thePromptShowsWhatIsLeftForTheBestLeadUntilItIsCalled() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "callside-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let clock = Clock()
    var session = Session.made(for: "sanne", in: folder) { clock.now }
    session.options.playbook = "zakelijke-diensten"
    session.options.language = .nl
    try session.add(
      NewLead(name: "Brouwer", particulars: .init(legalForm: "bv")), again: false)
    #expect(session.prompt == "callside> ")
    try session.showNext(limit: 3)
    #expect(session.prompt == "nog 1 uur · callside> ")
    clock.now = FrozenWorld.later(hours: 0.5)
    #expect(session.prompt == "nog 30 min · callside> ")
    clock.now = FrozenWorld.later(hours: 1.75)
    #expect(session.prompt == "45 min te laat · callside> ")
    try session.log(
      LogRequest(outcome: "geen-gehoor"), for: session.lead(named: "brouwer"))
    #expect(session.prompt == "callside> ")
  }

  @Test func marketingsLeadsAreDueAtOnce() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "callside-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let clock = Clock()
    var session = Session.made(for: "sanne", in: folder) { clock.now }
    session.options.language = .nl
    try session.add(
      NewLead(name: "Brouwer", particulars: .init(source: "marketing", legalForm: "bv")),
      again: false)
    try session.showNext(limit: 3)
    #expect(session.prompt == "nu · callside> ")
    clock.now = FrozenWorld.later(hours: 0.5)
    #expect(session.prompt == "30 min te laat · callside> ")
  }

  private final class Clock {
    var now = FrozenWorld.now
  }
}
