import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct ConsentRequestTests {
  private let lead = Lead.sample(contacts: [
    Contact(id: "c1", name: "Jan Brouwer", phone: "0201234567"),
    Contact(id: "c2", name: "Ans Smit"),
  ])

  private func events(
    _ request: ConsentRequest, for lead: Lead? = nil, offer: String? = "bookkeeping"
  ) throws -> [Event] {
    try request.events(
      for: lead ?? self.lead, offer: offer, newID: "c9", at: FrozenWorld.moment)
  }

  private func checkRefused(
    _ request: ConsentRequest, _ rule: String, for lead: Lead? = nil, offer: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let refusal = #expect(throws: Diagnostic.self, sourceLocation: sourceLocation) {
      try events(request, for: lead, offer: offer)
    }
    #expect(refusal?.rule == rule, sourceLocation: sourceLocation)
  }

  @Test func permissionIsOfThePersonToAskForAboutTheOffer() throws {
    expectSame(
      try events(ConsentRequest(evidence: "form on the site")),
      [
        .callingGroundGiven(
          CallingGround(
            basis: .consent, evidence: "form on the site", person: "Jan Brouwer",
            purpose: "bookkeeping", since: FrozenWorld.now))
      ])
  }

  @Test func whoeverElseGaveItIsAskedForFromNowOn() throws {
    let events = try events(
      ConsentRequest(
        evidence: "mail", person: "Ans", purpose: "payroll", on: "2 February", until: "1 July"))
    var ans = lead.contacts[1]
    ans.isToBeCalled = true
    expectSame(
      events,
      [
        .contactSet(ans),
        .callingGroundGiven(
          CallingGround(
            basis: .consent, evidence: "mail", person: "Ans Smit", purpose: "payroll",
            since: FrozenWorld.date("2026-02-02T00:00:00+01:00"),
            until: FrozenWorld.date("2026-07-02T00:00:00+02:00"))),
      ])
  }

  @Test func somebodyNewIsAdded() throws {
    let events = try events(ConsentRequest(evidence: "mail", person: "Piet Bos"))
    guard case .contactSet(let contact) = events.first else {
      Issue.record("nobody was added")
      return
    }
    #expect(contact.id == "c9" && contact.name == "Piet Bos" && contact.isToBeCalled)
  }

  @Test(arguments: [
    ("gepubliceerd", CallingGround.Basis.published), ("klant", .customer), ("customer", .customer),
  ])
  func otherGroundsNeedNobody(basis: String, expected: CallingGround.Basis) throws {
    expectSame(
      try events(ConsentRequest(basis: basis, evidence: "x"), for: .sample(), offer: nil),
      [
        .callingGroundGiven(
          CallingGround(basis: expected, evidence: "x", since: FrozenWorld.now))
      ])
  }

  @Test func whatIsMissingOrCannotBeIsRefused() {
    checkRefused(ConsentRequest(), "no-evidence", offer: "x")
    checkRefused(ConsentRequest(evidence: " "), "no-evidence", offer: "x")
    checkRefused(ConsentRequest(evidence: "mail"), "no-purpose")
    checkRefused(ConsentRequest(evidence: "mail"), "no-person", for: .sample(), offer: "x")
    checkRefused(ConsentRequest(basis: "luck", evidence: "mail"), "unknown-basis", offer: "x")
    checkRefused(ConsentRequest(evidence: "mail", on: "blue"), "not-a-date", offer: "x")
    checkRefused(ConsentRequest(evidence: "mail", on: "tomorrow"), "past-date", offer: "x")
    checkRefused(ConsentRequest(evidence: "mail", until: "yesterday"), "past-date", offer: "x")
    var objector = lead
    objector.objectedToCallsAt = FrozenWorld.now
    checkRefused(
      ConsentRequest(evidence: "mail"), "objects-to-calls", for: objector, offer: "x")
  }
}
