import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Which lead a row is taken for where several may be meant, and rows of leads that were merged away.
struct LikelyLeadTests {
  private let headings = ["Company", "Contact", "Phone", "Email", "Amount", "Stage", "Kleur"]

  private func row(
    _ company: String, _ person: String = "", phone: String = "", email: String = "",
    amount: String = "", stage: String = "", kleur: String = ""
  ) -> [String] { [company, person, phone, email, amount, stage, kleur] }

  @Test(arguments: [
    // The name and an address count for more than two addresses.
    (
      ["Acme", "Jan", "0201111111", "", "", "", ""],
      ["Beta", "Piet", "0202222222", "piet@beta.nl", "", "", ""], "Acme"
    ),
    // Two addresses count for more than one.
    (
      ["Gamma", "Jan", "", "info@acme.nl", "", "", ""],
      ["Beta", "Piet", "0201111111", "piet@beta.nl", "", "", ""], "Beta"
    ),
    // An address counts for more than the name.
    (
      ["Acme", "Kees", "0203333333", "", "", "", ""],
      ["Beta", "Piet", "", "piet@beta.nl", "", "", ""], "Beta"
    ),
  ])
  func theLikeliestIsTaken(first: [String], second: [String], taken: String) throws {
    let asked = row("Acme", "Ans", phone: "0201111111", email: "piet@beta.nl")
    for leads in [[first, second], [second, first]] {
      var world = ImportingWorld()
      try world.take(headings, leads)
      try world.take(headings, [asked])
      let names = try #require(world.named(taken)).contacts.map(\.name)
      #expect(names.contains("Ans"), "\(taken): \(names)")
      #expect(try world.take(headings, [asked]) == [.duplicate])
      #expect(world.leads.count == 2)
    }
  }

  private func mergedWorld() throws -> ImportingWorld {
    var world = ImportingWorld()
    try world.take(
      headings,
      [
        row("Acme", "Jan", phone: "0201111111", amount: "1000", stage: "Qualification"),
        row("Beta", "Piet", phone: "0202222222", amount: "500"),
      ])
    try world.merge("Beta", into: "Acme")
    return world
  }

  @Test(arguments: ["Beta", ""])
  func aRowOfOneThatWasMergedAwayOnlyFillsGaps(company: String) throws {
    var world = try mergedWorld()
    let before = try #require(world.named("Acme"))
    let row = row(
      company, "Piet", phone: "0202222222", amount: "9000", stage: "Closed Lost", kleur: "rood")
    try world.take(headings, [row])
    let lead = try #require(world.named("Acme"))
    #expect(lead.value == before.value && lead.phase == before.phase && lead.status == .open)
    #expect(lead.fields["Kleur"] == "rood")
    #expect(lead.fields.filter { $0.value.contains("9000") }.isEmpty)
    #expect(try world.take(headings, [row]) == [.duplicate] && world.leads.count == 1)
  }

  @Test func aNameThatDiffersInItsLegalFormAloneIsTheOthers() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("Acme BV", "Jan", amount: "1000")])
    let taken = try #require(world.named("Acme BV"))
    var other = taken
    (other.id, other.name, other.contacts) = ("other", "Acme VOF", [])
    world.leads[other.id] = other
    try world.merge("Acme VOF", into: "Acme BV")
    try world.take(headings, [row("Acme VOF", "Jan", amount: "2000")])
    #expect(world.named("Acme BV")?.value == taken.value)
    try world.take(headings, [row("Acme BV", "Jan", amount: "3000")])
    #expect(world.named("Acme BV")?.value?.amount == 3000)
  }

  @Test func aRowOfTheLeadItselfStillCounts() throws {
    var world = try mergedWorld()
    try world.take(headings, [row("Acme", "Jan", phone: "0201111111", amount: "2000")])
    #expect(world.named("Acme")?.value?.decimalString.hasPrefix("2000") == true)
  }
}
