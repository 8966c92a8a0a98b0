import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// A lead that was exported complete, as it is read back.
struct ExportedLeadTests {
  private func line(_ events: [Event], id: String = "aaaaaa") throws -> Data {
    let entries = events.enumerated().map { number, event in
      let stamp = Entry.Stamp(
        id: EntryID(writer: "anna@vm", number: number + 1), clock: number + 1,
        at: FrozenWorld.now, by: "anna")
      return EntryLine(entry: Entry(stamp: stamp, lead: "aaaaaa", event: event), zone: .gmt)
    }
    struct Value: Encodable {
      var id: String
      var entries: [EntryLine]
    }
    return try JSONEncoder().encode(Value(id: id, entries: entries))
  }

  private let added = Event.leadAdded(
    LeadAdded(name: "Bakker", playbook: "sample", phase: "contact"))

  @Test func itAddsUpToTheLead() throws {
    let copy = try ExportedLead(line: line([added, .noted("eerste", call: nil)]))
    #expect(copy.lead?.name == "Bakker")
    #expect(copy.lead?.notes.map(\.text) == ["eerste"])
    #expect(copy.lead?.notes.map(\.by) == ["anna"])
  }

  /// Its ids would be those of other entries where it is copied to.
  @Test func whatTakesBackOthersIsNotCopied() throws {
    let taking = Event.withdrawn([EntryID(writer: "anna@vm", number: 1)])
    let copy = try ExportedLead(line: line([added, taking, .erased]))
    #expect(copy.entries.map(\.event) == [added])
    #expect(copy.lead?.name == "Bakker")
  }

  @Test func withoutABeginningThereIsNoLead() throws {
    #expect(try ExportedLead(line: line([])).lead == nil)
    #expect(try ExportedLead(line: line([.noted("los", call: nil)])).lead == nil)
    #expect(try ExportedLead(line: line([added], id: "bbbbbb")).lead == nil)
  }

  @Test(arguments: ["", "{}", "[]", "{\"id\":\"x\"}", "{\"id\":\"x\",\"entries\":[{}]}", "x"])
  func whatIsNoExportIsRefused(text: String) {
    #expect(throws: (any Error).self) { try ExportedLead(line: Data(text.utf8)) }
  }
}
