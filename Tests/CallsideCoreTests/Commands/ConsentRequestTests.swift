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
        .contactSet(toBeCalled(lead.contacts[0])),
        .callingGroundGiven(
          CallingGround(
            basis: .consent, evidence: "form on the site", person: "Jan Brouwer",
            purpose: "bookkeeping", since: FrozenWorld.now)),
      ])
  }

  /// Whoever decides later, the permission stays with the one who gave it.
  private func toBeCalled(_ contact: Contact) -> Contact {
    var contact = contact
    contact.isToBeCalled = true
    return contact
  }

  @Test(arguments: [
    ("2 jan", "2026-01-02"), ("10 december", "2025-12-10"), ("2 feb 2026", "2026-02-02"),
    ("1 maart", "2026-03-01"), ("gisteren", "2026-03-01"), ("2 March", "2026-03-02"),
  ])
  func aDayWithoutAYearIsTheLastThereWas(on: String, day: String) throws {
    var moment = FrozenWorld.moment
    if on.contains("maart") || on == "gisteren" { moment.language = .nl }
    let events = try ConsentRequest(evidence: "mail", purpose: "payroll", on: on).events(
      for: lead, offer: nil, newID: "c9", at: moment)
    guard case .callingGroundGiven(let ground)? = events.last else {
      Issue.record("no ground")
      return
    }
    #expect(ISODate.text(ground.since, in: FrozenWorld.calendar.timeZone).hasPrefix(day))
  }

  @Test(arguments: ["tomorrow", "friday", "in 3 days"])
  func aDayToComeIsRefused(on: String) {
    checkRefused(ConsentRequest(evidence: "mail", purpose: "payroll", on: on), "past-date")
  }

  @Test func theLastDayMayBeToday() throws {
    let events = try events(ConsentRequest(evidence: "mail", purpose: "payroll", until: "today"))
    #expect(events.count == 2)
  }

  /// "Jan" is in "Marjan", but is not her.
  @Test func anotherNameIsAnotherPerson() throws {
    var lead = lead
    lead.contacts = [Contact(id: "c1", name: "Marjan Smit")]
    let events = try events(
      ConsentRequest(evidence: "mail", person: "Jan", purpose: "payroll"), for: lead)
    guard case .contactSet(let contact)? = events.first else {
      Issue.record("no contact")
      return
    }
    #expect(contact.name == "Jan")
  }

  @Test func aCompanysGroundMayNameAPerson() throws {
    let events = try events(
      ConsentRequest(basis: "published", evidence: "site", person: "Ans"))
    guard case .callingGroundGiven(let ground)? = events.last else {
      Issue.record("no ground")
      return
    }
    #expect(ground.person == "Ans Smit")
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
