import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct FoldingTests {
  /// Returns a lead's history of random events by three writers, in the order of the journals.
  private func history(_ random: inout RandomEvents, batches: Int) -> [Entry] {
    var entries = [Entry].history([])
    var lines = ["sanne@test": 1, "piet@test": 0, "anna@test": 0]
    for clock in 1...batches {
      let writer = random.pick(["sanne@test", "piet@test", "anna@test"])
      for _ in 0..<random.pick([1, 1, 2, 3]) {
        let line = lines[writer, default: 0] + 1
        lines[writer] = line
        let event = random.pick(random.ofAnyKindButAdding())
        entries.append(.made(event, id: "\(writer)/\(line)", clock: clock, by: writer))
      }
    }
    return entries.sorted { $0.precedes($1) }
  }

  @Test(arguments: 1...40)
  func theOrderOfTheArrayDoesNotMatter(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    var entries = history(&random, batches: 30)
    let taken = [random.pick(entries), random.pick(entries)].map(\.stamp.id)
    entries.append(.made(.withdrawn(taken), id: "piet@test/999", clock: 31))
    let lead = Lead(folding: entries)
    for _ in 0..<5 {
      let shuffled = entries.shuffled(using: &random.generator)
      expectSame(Lead(folding: shuffled), lead, "seed \(seed)")
    }
  }

  @Test(arguments: 1...40)
  func foldingAtOnceIsApplyingOneByOne(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let entries = history(&random, batches: 30)
    var lead = try #require(Lead(addedBy: entries[0]))
    for (index, entry) in entries.enumerated().dropFirst() {
      lead.apply(entry)
      if index.isMultiple(of: 7) {
        expectSame(Lead(folding: Array(entries[...index])), lead, "seed \(seed)")
      }
    }
    expectSame(Lead(folding: entries), lead, "seed \(seed)")
  }

  @Test(arguments: 1...40)
  func whatComesBackFromTheFileFoldsTheSame(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let entries = history(&random, batches: 20)
    let read = try entries.map { try Entry(line: $0.line(in: FrozenWorld.calendar.timeZone)) }
    expectSame(Lead(folding: read), Lead(folding: entries), "seed \(seed)")
  }

  /// What the company itself is reached by has its name; who happens to be called the same keeps theirs.
  @Test func aCompanyThatIsCalledOtherwiseIsReachedUnderItsNewName() {
    let company = Contact(id: Contact.companyID, name: "Brouwer", phone: "0301234567")
    let person = Contact(id: "p1", name: "Brouwer", phone: "0612345678")
    var change = LeadChange()
    change.name = "Nieuw"
    let lead = Lead.after(.contactSet(company), .contactSet(person), .leadChanged(change))
    #expect(lead.name == "Nieuw")
    #expect(lead.contacts.map(\.name) == ["Nieuw", "Brouwer"])
  }

  @Test func withoutAnEntryThatAddsItThereIsNoLead() {
    #expect(Lead(folding: []) == nil)
    #expect(Lead(folding: [.made(.reopened, id: "a/1", clock: 1)]) == nil)
    #expect(Lead(addedBy: .made(.reopened, id: "a/1", clock: 1)) == nil)
  }

  @Test func aLeadIsWhatItWasAddedAs() throws {
    let added = LeadAdded(
      name: "Brouwer", playbook: "sample", phase: "contact", source: .cold,
      value: Money(minorUnits: 100, currency: "EUR"), legalForm: "bv", fields: ["a": "b"])
    let lead = try #require(
      Lead(folding: [.made(.leadAdded(added), id: "a/1", clock: 3, lead: "xyz", by: "piet")]))
    #expect(lead.id == "xyz")
    #expect(lead.owner == "piet")
    #expect(lead.createdAt == FrozenWorld.later(hours: 3))
    #expect(lead.phaseSince == lead.createdAt)
    #expect(lead.fields == ["a": "b"])
    #expect(lead.value == added.value)
    #expect(lead.legalForm == "bv")
    #expect(lead.grade == .suspect && lead.readiness == .none && lead.status == .open)
  }

  @Test(arguments: [
    (Lead.Source.marketing, Lead.Grade.lead, Lead.Readiness.mql), (.cold, .suspect, .none),
    (.offline, .suspect, .none),
  ])
  func whoAnsweredToMarketingIsALead(
    source: Lead.Source, grade: Lead.Grade, readiness: Lead.Readiness
  ) {
    let added = LeadAdded(name: "n", playbook: "p", phase: "f", source: source)
    let lead = Lead(folding: [.made(.leadAdded(added), id: "a/1", clock: 1)])
    #expect(lead?.grade == grade)
    #expect(lead?.readiness == readiness)
  }

  @Test func aSecondAddingChangesNothing() {
    let again = Event.leadAdded(LeadAdded(name: "Other", playbook: "other", phase: "quote"))
    expectSame(Lead.after(again), .after())
  }

  @Test func whatANewerVersionWroteIsPassedOver() {
    expectSame(Lead.after(.unknown(kind: "merged")), .after())
  }
}
