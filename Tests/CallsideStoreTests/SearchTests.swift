import CallsideCore
import CallsideStore
import Foundation
import Testing

@Suite struct SearchTests {
  let store: Store
  private let world: World

  init() throws {
    world = try World()
    store = try world.store()
    let names = [
      "Brouwer Installaties", "Van den Brouwer BV", "Brouwer", "Café Zoë", "'t Hoekje",
      "Bakkerij ’t Brood", "KPN", "Q", "100% Fruit \"Vers\"", "D'Hondt & Zn.", "Ĳsbaan",
      "Straße Müller GmbH", "Ψυχή", "_under_score", "IT Groep",
    ]
    _ = try store.append(
      names.enumerated().map { (lead: "lead\($0)", event: .leadAdded(.plain($1))) },
      at: World.now, by: "sanne")
  }

  private func names(_ rows: [LeadRow]) -> [String] { rows.map(\.name) }

  @Test(arguments: [
    ("lead2", ["Brouwer"]),
    ("LEAD2", ["Brouwer"]),
    ("brouwer", ["Brouwer"]),
    ("BROUWER inst", ["Brouwer Installaties"]),
    ("brouw", ["Brouwer", "Brouwer Installaties", "Van den Brouwer BV"]),
    ("rouwer", ["Brouwer", "Brouwer Installaties", "Van den Brouwer BV"]),
    ("cafe zoe", ["Café Zoë"]),
    ("zoë", ["Café Zoë"]),
    ("'t hoekje", ["'t Hoekje"]),
    ("’t hoekje", ["'t Hoekje"]),
    ("'t", ["'t Hoekje", "Bakkerij ’t Brood"]),
    ("t br", ["Bakkerij ’t Brood"]),
    ("kp", ["KPN"]),
    ("q", ["Q"]),
    ("gr", ["IT Groep"]),
    ("it", ["IT Groep"]),
    ("bv", ["Van den Brouwer BV"]),
    ("100%", ["100% Fruit \"Vers\""]),
    ("%", []),
    ("_", ["_under_score"]),
    ("\"vers\"", ["100% Fruit \"Vers\""]),
    ("d'hondt", ["D'Hondt & Zn."]),
    ("hondt & z", ["D'Hondt & Zn."]),
    ("muller", ["Straße Müller GmbH"]),
    ("ψυχη", ["Ψυχή"]),
    ("name:brouwer", []),
    ("brouwer OR kpn", []),
    ("brouwer*", []),
    ("^brouwer", []),
    ("NEAR(a b)", []),
    ("nergens", []),
    ("a\u{0}b\"' AND --", []),
  ])
  func leadsAreFoundByPartsOfTheirNames(typed: String, expected: [String]) {
    #expect(names(store.resolve(typed, limit: 20)) == expected)
    #expect(store.warnings.isEmpty)
  }

  @Test func aLimitKeepsTheFirst() {
    #expect(names(store.resolve("b", limit: 2)) == ["Bakkerij ’t Brood", "Brouwer"])
    #expect(store.resolve("brouw", limit: 2).count == 2)
    #expect(store.resolve("", limit: 3).count == 3)
  }

  @Test func aRowTellsStatusAndPhase() throws {
    try store.record(.closed(.lost, reason: "prijs"), for: "lead6")
    try store.record(.phaseMoved(to: "quote", because: nil), for: "lead6")
    #expect(
      store.resolve("kpn", limit: 1)
        == [LeadRow(id: "lead6", name: "KPN", status: .lost, phase: "quote")])
  }

  @Test func aRenamedLeadIsFoundByItsNewNameOnly() throws {
    var change = LeadChange()
    change.name = "Telecom Groep"
    try store.record(.leadChanged(change), for: "lead6")
    #expect(store.resolve("kpn", limit: 5).isEmpty)
    #expect(names(store.resolve("telecom", limit: 5)) == ["Telecom Groep"])
  }

  @Test func fullTextFindsContactsNotesAndFields() throws {
    try store.record(
      .contactSet(
        Contact(
          id: "c1", name: "Renée de Koning", title: "hoofd inkoop", phone: "+31 6 12 34 56 78",
          email: "renee@kpn.example")), for: "lead6")
    try store.record(.noted("wil een «offerte» voor 3D-printers", call: nil), for: "lead3")
    var change = LeadChange()
    change.fields = ["stad": "'s-Hertogenbosch"]
    try store.record(.leadChanged(change), for: "lead8")
    let table: [(String, [String])] = [
      ("renee", ["KPN"]), ("koning inkoop", ["KPN"]), ("koning offerte", []),
      ("inkoop kpn", ["KPN"]), ("RENÉE@kpn", ["KPN"]), ("0612345678", ["KPN"]),
      ("+31 6 12345678", ["KPN"]), ("06-1234 5678", ["KPN"]), ("0687654321", []),
      ("offerte", ["Café Zoë"]), ("«offerte»", ["Café Zoë"]), ("3d-print", ["Café Zoë"]),
      ("hertogen", ["100% Fruit \"Vers\""]), ("’s-hertogenbosch", ["100% Fruit \"Vers\""]),
      ("fert", ["Café Zoë"]),
      ("brouwer", ["Brouwer", "Brouwer Installaties", "Van den Brouwer BV"]),
      ("of te", []), ("q", ["Q"]), ("\"", []), ("offerte AND", []), ("", store.names(limit: 20)),
    ]
    for (typed, expected) in table {
      #expect(names(store.search(typed, limit: 20)) == expected, "\(typed)")
    }
    #expect(store.warnings.isEmpty)
  }

  @Test func leadsWithTheWordInTheirNameComeFirst() throws {
    try store.record(.noted("kent Brouwer", call: nil), for: "lead4")
    #expect(
      names(store.search("brouwer", limit: 20))
        == ["Brouwer", "Brouwer Installaties", "Van den Brouwer BV", "'t Hoekje"])
  }

  @Test func listsAreByNameAndNarrowedDown() throws {
    try store.record(.closed(.won, reason: "goed"), for: "lead0")
    try store.record(.phaseMoved(to: "quote", because: nil), for: "lead1")
    var change = LeadChange()
    change.owner = "daan"
    try store.record(.leadChanged(change), for: "lead2")
    #expect(store.list(status: .won, limit: 9).map(\.name) == ["Brouwer Installaties"])
    #expect(store.list(phase: "quote", limit: 9).map(\.name) == ["Van den Brouwer BV"])
    #expect(store.list(owner: "daan", limit: 9).map(\.name) == ["Brouwer"])
    #expect(store.list(status: .open, phase: "quote", owner: "sanne", limit: 9).count == 1)
    #expect(store.list(status: .won, phase: "quote", limit: 9).isEmpty)
    #expect(store.list(status: .open, owner: "daan", limit: 9).count == 1)
    #expect(
      store.list(limit: 3).map(\.name) == ["'t Hoekje", "100% Fruit \"Vers\"", "_under_score"])
    #expect(store.list(limit: 100).count == 15)
  }

  @Test func phasesAreCountedWithWhatTheyAreWorth() throws {
    var change = LeadChange()
    change.value = Money(amount: Decimal(string: "1250.50") ?? 0, currency: "EUR")
    try store.record(.leadChanged(change), for: "lead0")
    try store.record(.leadChanged(change), for: "lead1")
    change.value = Money(amount: 10, currency: "USD")
    try store.record(.leadChanged(change), for: "lead2")
    try store.record(.closed(.lost, reason: "prijs"), for: "lead3")
    let first = "first-contact"
    #expect(
      store.phaseCounts() == [
        PhaseCount(
          playbook: "zakelijk", phase: first, status: .lost, count: 1, values: []),
        PhaseCount(
          playbook: "zakelijk", phase: first, status: .open, count: 14,
          values: [Money(amount: 2_501, currency: "EUR"), Money(amount: 10, currency: "USD")]),
      ])
    #expect(store.leadCount == 15)
  }
}

extension Store {
  fileprivate func names(limit: Int) -> [String] { list(limit: limit).map(\.name) }
}
