import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct ContactIDTests {
  private func made(calling call: String, with contacts: [Contact]) throws -> Lead {
    let stamp = Entry.Stamp(
      id: EntryID(writer: "a", number: 1), clock: 1, at: FrozenWorld.now, by: "sanne")
    let added = Event.leadAdded(LeadAdded(name: "Brouwer", playbook: "p", phase: "f"))
    var lead = try #require(Lead(folding: [Entry(stamp: stamp, lead: "aa", event: added)]))
    lead.apply(.callStarted(call: call, phase: "f"), at: FrozenWorld.now, by: "sanne")
    for contact in contacts { lead.apply(.contactSet(contact), at: FrozenWorld.now, by: "sanne") }
    return lead
  }

  /// A call may be gone on with after somebody whom it named was forgotten.
  @Test func aCallDoesNotGiveAForgottenIdAgain() throws {
    var lead = try made(calling: "k", with: [Contact(id: "c1", name: "Piet")])
    var moment = FrozenWorld.moment
    let first = Recording.contactID(in: "k", of: lead, at: moment)
    lead.apply(.contactSet(Contact(id: first, name: "Jan")), at: moment.now, by: "sanne")
    #expect(Recording.contactID(in: "k", of: lead, at: moment) != first)
    lead.apply(.forgotten(contact: first, marks: []), at: moment.now, by: "sanne")
    moment.now += 1
    #expect(Recording.contactID(in: "k", of: lead, at: moment) != first)
  }
}
