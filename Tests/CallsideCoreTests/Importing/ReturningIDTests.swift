import Testing

@testable import CallsideCore

/// Ids of leads that come back from a table which was exported.
struct ReturningIDTests {
  private let headings = ["id", "company", "playbook", "added", "objected"]

  private func row(_ id: String, _ company: String) -> [String] {
    [id, company, "", "", ""]
  }

  @Test(arguments: [
    ("k7f3q2", "k7f3q2"),
    // Somebody edited the table.
    ("", "id1"), ("../../x", "id1"), ("K7F3Q2", "id1"), ("k7 f3", "id1"),
    (String(repeating: "a", count: 33), "id1"),
    // Whoever was forgotten has it.
    ("gone22", "id1"),
  ])
  func aLeadThatIsNotHereKeepsItsID(id: String, kept: String) throws {
    var world = ImportingWorld()
    world.forgotten = ["gone22"]
    try world.take(headings, [row(id, "Brouwer")])
    #expect(world.leads.keys.sorted() == [kept])
  }

  /// Two stores may have given one id to two companies.
  @Test func anIDThatAnotherLeadHasIsNotGivenAgain() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("k7f3q2", "Brouwer")])
    try world.take(headings, [row("k7f3q2", "Jansen"), row("k7f3q2", "Pietersen")])
    #expect(world.leads["k7f3q2"]?.name == "Brouwer")
    #expect(world.leads.count == 3)
  }
}
