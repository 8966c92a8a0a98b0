import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideShell

struct ObjectionTests {
  @Test func whatOneRepRecordsClosesTheLeadForAnother() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "callside-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var sanne = Session.made(for: "sanne", in: folder)
    var piet = Session.made(for: "piet", in: folder)
    try sanne.add(NewLead(name: "Brouwer", particulars: .init(legalForm: "bv")), again: false)
    let before = try piet.lead(named: "brouwer")
    #expect(!before.objectsToCalls)
    try sanne.recordObjection(of: before)
    // The next line at the other prompt sees it.
    let refusal = #expect(throws: Diagnostic.self) {
      try piet.startCall(piet.lead(named: "brouwer"), phase: nil)
    }
    #expect(refusal?.rule == "objects-to-calls")
    #expect(piet.walk == nil)
  }
}
