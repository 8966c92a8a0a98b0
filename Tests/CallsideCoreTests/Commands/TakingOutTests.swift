import CallsideCore
import Foundation
import Testing

struct TakingOutTests {
  private func lead(objecting: Bool) -> Lead {
    var lead = Lead(
      id: "aaaaaa", name: "Brouwer", playbook: "p", phase: "f", owner: "sanne",
      createdAt: Date(timeIntervalSince1970: 0))
    var jan = Contact(id: "c1", name: "Jan Bos", phone: "0335550130", email: "jan@bos.nl")
    jan.otherPhones = ["0612345678"]
    jan.otherEmails = ["Info@bos.nl"]
    lead.contacts = [jan]
    if objecting { lead.objectedToCallsAt = lead.createdAt }
    return lead
  }

  @Test(arguments: [
    ("033-555 01 30", ["0612345678"], ["jan@bos.nl", "Info@bos.nl"]),
    ("+31 6 12345678", ["0335550130"], ["jan@bos.nl", "Info@bos.nl"]),
    ("info@BOS.nl", ["0335550130", "0612345678"], ["jan@bos.nl"]),
    ("jan@bos.nl", ["0335550130", "0612345678"], ["Info@bos.nl"]),
  ])
  func whatIsTakenOutIsGone(typed: String, phones: [String], emails: [String]) throws {
    let lead = lead(objecting: false)
    var jan = lead.contacts[0]
    try jan.takeOut(typed, at: lead)
    #expect(jan.phones == phones)
    #expect(jan.emails == emails)
    #expect(jan.former.isEmpty)
  }

  @Test func anObjectionStaysKnownByIt() throws {
    var lead = lead(objecting: true)
    try lead.contacts[0].takeOut("06-12345678", at: lead)
    #expect(lead.contacts[0].phones == ["0335550130"])
    #expect(lead.contacts[0].former == ["+31612345678"])
    // What is kept of somebody is shown to whoever has that number.
    #expect(PersonQuery("0612345678")?.matches(lead.contacts[0]) == true)
    #expect(lead.identities.contains("+31612345678"))
    lead.objectedToCallsAt = nil
    #expect(!lead.identities.contains("+31612345678"), "an objection that is taken back is none")
  }

  @Test func whatTheyDoNotHaveIsRefused() {
    let lead = lead(objecting: true)
    var jan = lead.contacts[0]
    #expect(throws: Diagnostic.self) { try jan.takeOut("020-5550130", at: lead) }
    #expect(jan == lead.contacts[0])
  }
}
