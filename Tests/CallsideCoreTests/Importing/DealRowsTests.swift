import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Several deals of one company in a file, of which some are closed.
struct DealRowsTests {
  private let headings = ["Company", "Contact", "Deal", "Amount", "Stage", "Reason", "Kleur"]
  private let open = ["Acme", "Jan", "Switch", "200", "Proposal", "", "blauw"]
  private let won = ["Acme", "Piet", "Rack", "100", "Won", "price", "rood"]

  private func check(_ world: ImportingWorld) throws {
    let lead = try #require(world.named("Acme"))
    #expect(lead.status == .open && lead.phase == "quote")
    #expect(lead.fields["Stage (Rack)"] == "Won" && lead.fields["reason (Rack)"] == "price")
    #expect(lead.fields.contains { $0.key.hasPrefix("Stage") && $0.value == "Proposal" })
    let values = lead.fields.map(\.value) + [lead.value?.decimalString].compactMap(\.self)
    #expect(
      Set(values).isSuperset(of: ["rood", "blauw", "Rack", "Switch", "100.00", "200.00"]))
    #expect(world.leads.count == 1)
  }

  @Test func aDealThatWasWonBesideAnOpenOneIsKept() throws {
    for rows in [[open, won], [won, open]] {
      var world = ImportingWorld()
      try world.take(headings, rows)
      try check(world)
      #expect(try world.take(headings, rows) == [.duplicate, .duplicate])
      #expect(try world.take(headings, rows.reversed()).count == 2)
      try check(world)
    }
  }

  @Test func theLastDealThatIsClosedClosesTheLead() throws {
    var world = ImportingWorld()
    let third = ["Acme", "Jan", "Patch", "50", "Proposal", "", "blauw"]
    let later = ["Acme", "Jan", "Switch", "200", "Closed Lost", "price", "blauw"]
    try world.take(headings, [won, open, third])
    for rows in [[won, third, later], [won, later, third]] {
      try world.take(headings, rows)
      #expect(world.named("Acme")?.status == .open)
    }
    let last = ["Acme", "Jan", "Patch", "50", "Verloren", "price", "blauw"]
    try world.take(headings, [won, later, last])
    #expect(world.named("Acme")?.status == .lost)
    #expect(try world.take(headings, [won, later, last]).allSatisfy { $0 == .duplicate })
  }

  @Test func aNewDealOpensALeadThatAnotherDealClosed() throws {
    var world = ImportingWorld()
    try world.take(headings, [won])
    #expect(world.named("Acme")?.status == .won)
    try world.take(headings, [won, open])
    try check(world)
  }

  /// Rows of people say nothing of deals.
  @Test func peopleOfACustomerLeaveItWon() throws {
    var world = ImportingWorld()
    let rows = [
      ["Acme", "Jan", "", "", "Won", "", ""], ["Acme", "Piet", "", "", "Won", "", ""],
      ["Acme", "An", "", "", "Proposal", "", ""],
    ]
    try world.take(headings, rows)
    let lead = try #require(world.named("Acme"))
    #expect(lead.status == .won && lead.fields.filter { $0.key.hasPrefix("Stage (Piet") }.isEmpty)
  }

  @Test func whatARepClosedOtherwiseStaysClosed() throws {
    var world = ImportingWorld()
    try world.take(headings, [open])
    var lead = try #require(world.named("Acme"))
    lead.apply(.closed(.lost, reason: "moved"), at: FrozenWorld.now, by: "sanne")
    world.leads[lead.id] = lead
    try world.take(headings, [won, open])
    #expect(world.named("Acme")?.status == .lost)
  }
}
