import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct LeadTests {
  private func contact(_ id: String, _ roles: Role...) -> Contact {
    Contact(id: id, name: "Person \(id)", roles: Set(roles))
  }

  private func checkMain(_ contacts: [Contact], _ id: String?) {
    #expect(Lead.sample(contacts: contacts).mainContact?.id == id)
  }

  @Test func theDeciderIsAskedForElseWhoCameFirst() {
    checkMain([], nil)
    checkMain([contact("c1")], "c1")
    checkMain([contact("c1", .user), contact("c2")], "c1")
    checkMain([contact("c1", .user), contact("c2", .decider)], "c2")
    checkMain([contact("c1", .decider), contact("c2", .decider)], "c1")
  }

  @Test func receptionIsNotAskedFor() {
    checkMain([contact("c1", .gatekeeper)], nil)
    checkMain([contact("c1", .gatekeeper), contact("c2")], "c2")
    checkMain([contact("c1", .gatekeeper), contact("c2", .gatekeeper, .user)], "c2")
    checkMain([contact("c1"), contact("c2", .gatekeeper, .decider)], "c2")
  }

  @Test func theNumberOfTheCompanyIsDialledButNotGreeted() {
    let company = Contact(
      id: Contact.companyID, name: "Brouwer Installaties", phone: "0335550130")
    let lead = Lead.sample(contacts: [company])
    #expect(lead.mainContact == nil)
    #expect(lead.contactToDial?.phone == "0335550130")
    let known = Lead.sample(contacts: [company, contact("c2")])
    #expect(known.mainContact?.id == "c2")
    #expect(known.contactToDial?.phone == "0335550130")
  }

  @Test func contactsOfARoleStandInOrder() {
    let lead = Lead.sample(
      contacts: [contact("c1", .user), contact("c2", .buyer), contact("c3", .user, .decider)])
    #expect(lead.contacts(in: .user).map(\.id) == ["c1", "c3"])
    #expect(lead.contacts(in: .decider).map(\.id) == ["c3"])
    #expect(lead.contacts(in: .gatekeeper).isEmpty)
  }

  @Test func aNewLeadIsAnOpenSuspect() {
    let lead = Lead.sample()
    #expect(lead.status == .open)
    #expect(lead.grade == .suspect)
    #expect(lead.readiness == .none)
    #expect(lead.phaseSince == lead.createdAt)
    #expect(lead.openCall == nil && lead.lastCall == nil && lead.lastTouch == nil)
    #expect(lead.attempts == 0)
    #expect(lead.nextStep == nil && lead.ownChance == nil && lead.closing == nil)
  }

  @Test(arguments: [
    (AnswerValue.number(3), Decimal(3)), (.percent(12.5), 12.5),
    (.money(Money(minorUnits: 150, currency: "EUR")), 1.5),
    (.money(Money(minorUnits: 150, currency: "JPY")), 150),
  ])
  func aNumberCanBeCompared(value: AnswerValue, number: Decimal) {
    #expect(value.number == number)
  }

  @Test(arguments: [
    AnswerValue.text("3"), .choice("3"), .phone("0201234567"), .email("a@b.nl"), .contact("Karin"),
    .date(FrozenWorld.now),
  ])
  func whatIsNoNumberCannot(value: AnswerValue) {
    #expect(value.number == nil)
  }
}
