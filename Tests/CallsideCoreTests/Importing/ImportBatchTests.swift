import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// What becomes of rows: new, merged, or nothing.
struct ImportBatchTests {
  let headings = [
    "Company", "Contact", "Phone", "Email", "Amount", "Stage", "Note", "Kleur", "Deal", "Owner",
    "Contact 2", "Phone 2", "Do not call", "Next activity date", "Next step",
  ]

  func row(
    _ company: String, _ person: String = "", phone: String = "", email: String = "",
    amount: String = "", stage: String = "", note: String = "", kleur: String = "",
    deal: String = "", owner: String = "", second: String = "", phone2: String = "",
    objects: String = "", due: String = "", next: String = ""
  ) -> [String] {
    [
      company, person, phone, email, amount, stage, note, kleur, deal, owner, second, phone2,
      objects, due, next,
    ]
  }

  /// Who is "anna" here may be "Anna" in a file.
  @Test func ownersAreComparedWithoutCase() throws {
    var world = ImportingWorld()
    try world.take(
      ["Company", "Owner", "Amount"], [["Acme", "SANNE", "1"], ["Beta", "Daan", "1"]])
    #expect(world.named("Acme")?.owner == "sanne" && world.named("Beta")?.owner == "Daan")
    try world.take(
      ["Company", "Owner", "Amount"],
      [["Acme", "Sanne", "2"], ["Beta", "daan", "2"], ["Beta", "DAAN", "3"]])
    #expect(world.named("Acme")?.owner == "sanne" && world.named("Beta")?.owner == "Daan")
    #expect(world.changes == [[.value], [.value], []])
    #expect(world.named("Beta")?.fields.keys.contains { $0.hasPrefix("owner") } == false)
  }

  @Test func newKnownAndNothingNewAreToldApart() throws {
    var world = ImportingWorld()
    let outcomes = try world.take(
      headings,
      [
        row("Acme BV", "Jan", phone: "0201234567"), row("ACME", "Jan"), row("acme b.v.", "Piet"),
        row("Beta", note: "first"), row("Beta", note: "first"), row("Beta", note: "second"),
      ])
    #expect(outcomes == [.added, .duplicate, .updated, .added, .duplicate, .updated])
    #expect(world.leads.count == 2)
    #expect(world.named("Acme BV")?.contacts.map(\.name) == ["Jan", "Piet"])
    #expect(world.named("Beta")?.notes.map(\.text) == ["first", "second"])
    #expect(
      try world.take(headings, [row("Acme BV", "Jan", phone: "020 123 45 67")]) == [.duplicate])
  }

  @Test func aCompanyIsFoundByMailThenNumberThenName() throws {
    var world = ImportingWorld()
    try world.take(
      headings,
      [
        row("Acme", "Jan", phone: "0201111111"), row("Beta", "Piet", email: "piet@beta.nl"),
        row("Gamma", "Kees"),
      ])
    try world.take(headings, [row("Gamma", "Bea", phone: "0201111111", email: "Piet@Beta.nl")])
    #expect(world.named("Beta")?.contacts.map(\.name) == ["Piet", "Bea"])
    // What the row calls the company is not lost.
    #expect(world.named("Beta")?.fields["Company"] == "Gamma")
    try world.take(headings, [row("Gamma", "Ans", phone: "+31201111111")])
    #expect(world.named("Acme")?.contacts.map(\.name) == ["Jan", "Ans"])
    try world.take(headings, [row("gamma", "Bob")])
    #expect(world.named("Gamma")?.contacts.map(\.name) == ["Kees", "Bob"])
    #expect(world.leads.count == 3)
  }

  @Test func theFirstRowCountsAndOthersAreKeptBesideIt() throws {
    var world = ImportingWorld()
    try world.take(
      headings,
      [
        row("Acme", "Jan", amount: "1000", kleur: "rood", deal: "Rack", owner: "sanne"),
        row("Acme", "Piet", amount: "2000", kleur: "blauw", deal: "Switch", owner: "daan"),
      ])
    let lead = try #require(world.named("Acme"))
    #expect(lead.value?.decimalString.hasPrefix("1000") == true && lead.owner == "sanne")
    #expect(lead.fields["Kleur"] == "rood" && lead.fields["Kleur (Switch)"] == "blauw")
    #expect(lead.fields["value (Switch)"]?.hasPrefix("2000") == true)
    #expect(lead.fields["owner (Switch)"] == "daan" && lead.fields["Deal (Switch)"] == "Switch")
  }

  @Test func aLaterExportCounts() throws {
    var world = ImportingWorld()
    try world.take(
      headings,
      [
        row(
          "Acme", "Jan", phone: "0201111111", amount: "1000", stage: "Qualification", kleur: "rood"),
        row("Acme", "Piet", phone: "0202222222"),
      ])
    let outcomes = try world.take(
      headings,
      [
        row("Acme", "Jan", phone: "0203333333", amount: "1500", stage: "Proposal", kleur: "blauw"),
        row("Acme", "Piet", phone: "0204444444"),
      ])
    #expect(outcomes == [.updated, .updated])
    let lead = try #require(world.named("Acme"))
    #expect(lead.contacts.map(\.phone) == ["0203333333", "0204444444"])
    #expect(lead.fields["Kleur"] == "blauw" && lead.phase == "quote")
    #expect(lead.value?.decimalString.hasPrefix("1500") == true)
  }

  @Test func twoNumbersOfOnePersonInOneFileAreBothKept() throws {
    var world = ImportingWorld()
    let rows = [row("Acme", "Jan", phone: "0201111111"), row("Acme", "Jan", phone: "0202222222")]
    #expect(try world.take(headings, rows) == [.added, .updated])
    let lead = try #require(world.named("Acme"))
    #expect(lead.contacts.map(\.phones) == [["0201111111", "0202222222"]])
    #expect(try world.take(headings, rows) == [.duplicate, .duplicate])
  }

  @Test func anOldNumberStaysBehindTheNewOne() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("Acme", "Jan", phone: "0201111111")])
    try world.take(headings, [row("Acme", "Jan", phone: "0202222222")])
    let lead = try #require(world.named("Acme"))
    #expect(lead.contacts.map(\.phones) == [["0202222222", "0201111111"]])
    #expect(lead.identities.contains("+31201111111"))
    let again = try world.take(headings, [row("Acme", "Jan", phone: "020 111 11 11")])
    #expect(again == [.duplicate])
  }

  @Test func companiesOfOneNameAndTwoLegalFormsAreTold() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("Jansen BV", "Piet")])
    let id = try #require(world.named("Jansen BV")?.id)
    let outcomes = try world.take(headings, [row("Jansen VOF", "Klaas"), row("JANSEN B.V.", "An")])
    #expect(outcomes == [.joined(lead: id, name: "Jansen BV", by: nil), .updated])
  }

  @Test func wonAndLostCloseOnlyWhatIsOpen() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("Acme", stage: "Closed Won"), row("Beta", stage: "Proposal")])
    #expect(world.named("Acme")?.status == .won && world.named("Beta")?.phase == "quote")
    try world.take(headings, [row("Acme", stage: "Closed Lost"), row("Beta", stage: "Verloren")])
    #expect(world.named("Acme")?.status == .won && world.named("Beta")?.status == .lost)
  }

  @Test func anObjectionIsTakenOverOnceAndNeverTakenBack() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("Acme", objects: "yes"), row("Beta")])
    #expect(world.named("Acme")?.objectsToCalls == true)
    #expect(world.named("Beta")?.objectsToCalls == false)
    let rows = [row("Acme", objects: "no"), row("Beta", objects: "ja")]
    #expect(try world.take(headings, rows) == [.duplicate, .updated])
    #expect(world.leads.values.filter { !$0.objectsToCalls }.isEmpty)
    #expect(try world.take(headings, rows) == [.duplicate, .duplicate])
  }

  @Test func theNextStepIsTakenOverUntilARepHasCalled() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("Acme", due: "2026-04-01"), row("Acme", due: "2026-04-02")])
    let id = try #require(world.named("Acme")?.id)
    let first = try #require(world.leads[id]?.nextStep)
    #expect(first.action == .call && !first.isPromised)
    #expect(first.at == FrozenWorld.date("2026-04-01T09:00:00+02:00"))
    #expect(world.leads[id]?.fields["Next activity date"] == "2026-04-02")
    try world.take(headings, [row("Acme", due: "2026-05-01", next: "Meeting")])
    #expect(world.leads[id]?.nextStep?.action == .meet)
    world.leads[id]?.apply(
      .callEnded(call: "1", phase: "contact", outcome: "none", isAdvance: false, wasReached: true),
      at: FrozenWorld.now, by: "sanne")
    #expect(try world.take(headings, [row("Acme", due: "2026-06-01")]) == [.updated])
    #expect(world.leads[id]?.nextStep == nil)
    #expect(try world.take(headings, [row("Acme", due: "2026-06-01")]) == [.duplicate])
  }

  @Test func whatItChangesOfADealIsTold() throws {
    var world = ImportingWorld()
    let old = [
      row("Acme", amount: "1000", stage: "New"), row("Beta", owner: "daan"), row("Acme", "Jan"),
    ]
    try world.take(headings, old)
    #expect(world.changes == [[], [], []])
    let new = [
      row("Acme", amount: "2000", stage: "Proposal", owner: "daan"), row("Acme", amount: "3000"),
      row("Beta", stage: "Lost"), row("Gamma", amount: "1"),
    ]
    try world.take(headings, new, leavesKnown: true)
    let told: [[ImportChange.Particular]] = [[.value, .owner, .phase], [.value], [.status], []]
    #expect(world.changes == told)
    try world.take(headings, new)
    #expect(world.changes == [[.value, .owner, .phase], [], [.status], []])
    try world.take(headings, new)
    #expect(world.changes == [[], [], [], []])
  }

  /// The second of two columns of one heading is kept beside the first.
  @Test func columnsOfOneHeadingLoseNothing() throws {
    var world = ImportingWorld()
    let headings = ["Bedrijf", "Telefoon", "Telefoon", "E-mail", "E-mail", "Contact", "Contact"]
    let cells = [
      "Acme", "0201111111", "0202222222", "a@acme.nl", "b@acme.nl", "Jan", "Piet",
    ]
    #expect(try world.take(headings, [cells]) == [.added])
    let acme = try #require(world.named("Acme"))
    let kept =
      acme.contacts.flatMap { [$0.name] + $0.phones + $0.emails } + Array(acme.fields.values)
    #expect(Set(kept) == Set(cells.dropFirst()))
    #expect(Set(acme.fields.keys) == ["Telefoon (2)", "E-mail (2)", "Contact (2)"])
    #expect(try world.take(headings, [cells]) == [.duplicate])
  }

  @Test func whoObjectsIsWrittenTo() throws {
    var world = ImportingWorld()
    try world.take(
      headings, [row("Acme", due: "2026-04-01"), row("Beta", objects: "x", due: "2026-04-01")])
    try world.take(headings, [row("Acme", objects: "yes")])
    #expect(world.named("Acme")?.nextStep?.action == .email)
    #expect(world.named("Beta")?.nextStep?.action == .email)
  }

  @Test func aClosedDealKeepsItsDateAsAField() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("Acme", stage: "Closed Lost", due: "2026-04-01")])
    #expect(world.named("Acme")?.nextStep == nil)
    #expect(world.named("Acme")?.fields["Next activity date"] == "2026-04-01")
  }

  @Test func furtherPeopleAreMergedAsTheFirstIs() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("Acme", "Jan", second: "Piet", phone2: "0202222222")])
    #expect(world.named("Acme")?.contacts.map(\.name) == ["Jan", "Piet"])
    let rows = [row("Acme", "Ans", second: "Piet", phone2: "0203333333")]
    #expect(try world.take(headings, rows) == [.updated])
    #expect(world.named("Acme")?.contacts.map(\.name) == ["Jan", "Piet", "Ans"])
    #expect(world.named("Acme")?.contacts[1].phone == "0203333333")
    #expect(try world.take(headings, rows) == [.duplicate])
  }

  @Test func reviewLeavesWhatIsKnown() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("Acme", "Jan")])
    let id = try #require(world.named("Acme")?.id)
    let outcomes = try world.take(
      headings, [row("ACME Ltd", "Piet"), row("Beta")], leavesKnown: true)
    #expect(outcomes == [.left(lead: id, name: "Acme"), .added])
    #expect(world.named("Acme")?.contacts.count == 1)
  }

  /// An objection never waits until somebody has looked.
  @Test func reviewTakesObjectionsAtOnce() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("Acme", due: "2026-04-01"), row("Beta")])
    let ids = try ["Acme", "Beta"].map { try #require(world.named($0)?.id) }
    let rows = [row("ACME", "Piet", amount: "500", objects: "yes"), row("Beta", amount: "500")]
    #expect(
      try world.take(headings, rows, leavesKnown: true) == [
        .left(lead: ids[0], name: "Acme", objects: true), .left(lead: ids[1], name: "Beta"),
      ])
    let lead = try #require(world.named("Acme"))
    #expect(lead.objectsToCalls && lead.nextStep?.action == .email)
    #expect(lead.value == nil && lead.contacts.isEmpty && world.named("Beta")?.value == nil)
    #expect(world.changes == [[.value, .nextStep], [.value]])
    // Said once more it is known.
    #expect(
      try world.take(headings, rows, leavesKnown: true).first == .left(lead: ids[0], name: "Acme"))
    #expect(world.events.isEmpty)
  }

  @Test func whatJoinsUnderAnotherNameSaysByWhat() throws {
    var world = ImportingWorld()
    try world.take(
      headings, [row("Alfa", phone: "0201111111"), row("Beta", "Jan", email: "jan@beta.nl")])
    let ids = try ["Alfa", "Beta"].map { try #require(world.named($0)?.id) }
    let rows = [
      row("Gamma", "Kees", phone: "020-1111111"), row("Delta", "Jan", email: "Jan@beta.nl"),
    ]
    #expect(
      try world.take(headings, rows) == [
        .joined(lead: ids[0], name: "Alfa", by: .number),
        .joined(lead: ids[1], name: "Beta", by: .mailAddress),
      ])
  }

  /// A number of a file that is read as ours stays ours at a lead elsewhere.
  @Test func aNumberStaysOfTheCountryItWasReadIn() throws {
    var world = ImportingWorld()
    try world.take(["Company", "Country"], [["Waal", "BE"]])
    let rows = [["Waal", "Ann", "020-1234567"], ["Waal", "", "020-1234568"]]
    #expect(try world.take(["Company", "Contact", "Phone"], rows) == [.updated, .updated])
    #expect(world.named("Waal")?.addresses == ["+31201234567", "+31201234568"])
    #expect(try world.take(["Company", "Contact", "Phone"], rows) == [.duplicate, .duplicate])
  }

  @Test func aNoteThatLostItsLineBreaksIsNotTakenOnceMore() throws {
    var world = ImportingWorld()
    try world.take(headings, [row("Acme", note: "called, wants May")])
    #expect(try world.take(headings, [row("Acme", note: "called,\nwants May")]) == [.duplicate])
  }

  @Test func anAddressThatStandsForNoneJoinsNobody() throws {
    var world = ImportingWorld()
    let outcomes = try world.take(
      ["Company", "E-mail"],
      [["Alfa", "onbekend@onbekend.nl"], ["Gamma", "onbekend@onbekend.nl"]])
    #expect(outcomes == [.added, .added])
  }

  @Test func namesOfSignsAloneAreKnownAgain() throws {
    var world = ImportingWorld()
    #expect(
      try world.take(headings, [row("!!!"), row("***"), row("!!!")]) == [
        .added, .added, .duplicate,
      ])
    #expect(try world.take(headings, [row("!!!"), row("***")]) == [.duplicate, .duplicate])
  }

  @Test func whoCameLaterAndIsMoreLikeItChangesNothing() throws {
    var world = ImportingWorld()
    let rows = [
      row("Acme", "Jan", phone: "0201111111"), row("Beta", "Piet", phone: "0201111111"),
      row("Beta", "Kees", phone: "0202222222"),
    ]
    let outcomes = try world.take(headings, rows)
    let acme = try #require(world.named("Acme")?.id)
    #expect(outcomes == [.added, .joined(lead: acme, name: "Acme", by: .number), .added])
    #expect(try world.take(headings, rows) == [.duplicate, .duplicate, .duplicate])
  }
}
