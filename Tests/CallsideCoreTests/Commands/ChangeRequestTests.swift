import CallsideTestSupport
import Testing

@testable import CallsideCore

struct ChangeRequestTests {
  @Test func whatIsTypedChanges() throws {
    var change = LeadChange()
    change.legalForm = "bv"
    change.country = "be"
    change.zone = "Europe/Brussels"
    change.fields = ["plaats": "Gent"]
    expectSame(
      try ChangeRequest(
        particulars: .init(
          legalForm: " bv ", country: "België", zone: "brussels", fields: ["plaats=Gent"])
      ).event(currency: "EUR", language: .nl), .leadChanged(change))
  }

  @Test(arguments: [
    (ChangeRequest(), "usage"),
    (ChangeRequest(particulars: .init(country: "Atlantis")), "unknown-country"),
    (ChangeRequest(particulars: .init(zone: "Mars/Olympus")), "unknown-zone"),
    (ChangeRequest(particulars: .init(source: "luck")), "unknown-source"),
    (ChangeRequest(name: "."), "usage"),
  ])
  func whatCannotBeReadIsRefused(request: ChangeRequest, rule: String) {
    let refusal = #expect(throws: Diagnostic.self) {
      try request.event(currency: "EUR", language: .en)
    }
    #expect(refusal?.rule == rule)
  }
}
