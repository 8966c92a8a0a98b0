import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// A table that was exported from here, edited, gives leads other names.
struct RenamingTableTests {
  private func table(_ name: String, in world: ImportingWorld) throws -> [[String]] {
    let lead = try #require(world.leads.values.first)
    return [[lead.id, name, "", ISODate.text(lead.createdAt, in: .gmt), ""]]
  }

  @Test(arguments: [
    // One from before is only out of date, however often the lead was renamed.
    (["Acme Group"], "Acme", "Acme Group"), (["Acme Group", "Bolt"], "Acme", "Bolt"),
    (["Acme Group", "Bolt"], "Acme Group", "Bolt"), (["Acme Group"], "Bolt", "Bolt"),
    ([], "Acme", "Acme"),
  ])
  func anOldNameDoesNotComeBack(renamed: [String], last: String, name: String) throws {
    let headings = ["id", "company", "playbook", "added", "objected"]
    var world = ImportingWorld()
    try world.take(headings, [["k7f3q2", "Acme", "", "", ""]])
    for name in renamed { try world.take(headings, table(name, in: world)) }
    try world.take(headings, table(last, in: world))
    #expect(world.leads.values.map(\.name) == [name])
    #expect(try world.take(headings, table(last, in: world)) == [.duplicate])
  }
}
