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

  /// Only what an import itself closed is opened by it.
  @Test func aNewDealOpensNoLeadThatWasClosedBefore() throws {
    for rows in [[won, open], [open, won]] {
      var world = ImportingWorld()
      try world.take(headings, [won])
      try world.take(headings, rows)
      let lead = try #require(world.named("Acme"))
      #expect(lead.status == .won && Set(lead.fields.values).isSuperset(of: ["Rack", "Switch"]))
      #expect(try world.take(headings, rows) == [.duplicate, .duplicate])
    }
  }

  @Test(arguments: ["moved", "Won", "price"])
  func whatARepClosedStaysClosed(reason: String) throws {
    for status in [Lead.Status.won, .lost] {
      var world = ImportingWorld()
      try world.take(headings, [open])
      var lead = try #require(world.named("Acme"))
      lead.apply(.closed(status, reason: reason), at: FrozenWorld.now, by: "sanne")
      world.leads[lead.id] = lead
      try world.take(headings, [won, open])
      #expect(world.named("Acme")?.status == status)
    }
  }

  /// Whichever row comes first, the open deal is worth what the lead is.
  @Test(
    arguments: [
      ("100", "200", "200.00", "100.00"), ("100", "100", "100.00", "100.00"),
      ("", "200", "200.00", nil), ("100", "", "100.00", "100.00"), ("", "", nil, nil),
    ] as [(String, String, String?, String?)])
  func theValueIsThatOfTheOpenDeal(closed: String, open: String, value: String?, kept: String?)
    throws
  {
    let rows = [
      ["Acme", "Piet", "Rack", closed, "Won", "price", ""],
      ["Acme", "Piet", "Switch", open, "Proposal", "", ""],
    ]
    for rows in [rows, rows.reversed()] {
      var world = ImportingWorld()
      try world.take(headings, rows)
      for again in [rows, rows.reversed(), rows] {
        let lead = try #require(world.named("Acme"))
        #expect(lead.value?.decimalString == value && lead.fields["value (Rack)"] == kept)
        #expect(lead.fields["value (Switch)"] == nil)
        _ = try world.take(headings, again)
      }
      #expect(try world.take(headings, rows) == [.duplicate, .duplicate])
    }
  }

  @Test func aNewValueOfTheOpenDealIsTaken() throws {
    let later = ["Acme", "Jan", "Switch", "250", "Proposal", "", "blauw"]
    for order in [[0, 1], [1, 0]] {
      var world = ImportingWorld()
      try world.take(headings, order.map { [won, open][$0] })
      try world.take(headings, order.map { [won, later][$0] })
      let lead = try #require(world.named("Acme"))
      #expect(lead.value?.amount == 250 && lead.fields["value (Rack)"] == "100.00")
      #expect(
        try world.take(headings, order.map { [won, later][$0] }) == [.duplicate, .duplicate])
    }
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

}
