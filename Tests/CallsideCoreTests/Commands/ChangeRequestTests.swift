import CallsideTestSupport
import Testing

@testable import CallsideCore

struct ChangeRequestTests {
  private let lead = Lead(
    id: "k1", name: "Brouwer", playbook: "sample", phase: "contact", owner: "sanne",
    createdAt: FrozenWorld.now)

  @Test func anotherPlaybookKeepsThePhaseThatItKnows() throws {
    var other = Playbook.sample
    other.id = "other"
    var change = LeadChange()
    change.playbook = "other"
    expectSame(
      try ChangeRequest().events(for: lead, from: .sample, in: other, language: .en),
      [.leadChanged(change)])
    // One of the same kind takes its place, wherever it stands.
    other.phases.swapAt(0, 2)
    other.phases[2].id = "first-words"
    expectSame(
      try ChangeRequest().events(for: lead, from: .sample, in: other, language: .en),
      [.leadChanged(change), .phaseMoved(to: "first-words", because: nil)])
    other.phases.remove(at: 2)
    let first = try #require(other.phases.first).id
    expectSame(
      try ChangeRequest().events(for: lead, from: .sample, in: other, language: .en),
      [.leadChanged(change), .phaseMoved(to: first, because: nil)])
  }

  @Test func aLeadIsMovedByHand() throws {
    expectSame(
      try ChangeRequest(phase: "quote").events(
        for: lead, from: .sample, in: .sample, language: .en),
      [.phaseMoved(to: "quote", because: nil)])
    var stranded = lead
    stranded.phase = "gone"
    expectSame(
      try ChangeRequest(name: "Brouwers").events(
        for: stranded, from: .sample, in: .sample, language: .en
      ).count, 1
    )
  }

  @Test func aLostLeadIsOpenAgainInAPhaseBeforeTheEnd() throws {
    var lost = lead
    lost.status = .lost
    expectSame(
      try ChangeRequest(phase: "quote").events(
        for: lost, from: .sample, in: .sample, language: .en),
      [.reopened, .phaseMoved(to: "quote", because: nil)])
    expectSame(
      try ChangeRequest(phase: "contact").events(
        for: lost, from: .sample, in: .sample, language: .en),
      [.reopened])
    expectSame(
      try ChangeRequest(name: "Brouwers").events(
        for: lost, from: .sample, in: .sample, language: .en
      ).count, 1)
  }

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
      ).events(for: lead, from: .sample, in: .sample, language: .nl), [.leadChanged(change)])
  }

  @Test(arguments: [
    (ChangeRequest(), "usage"),
    (ChangeRequest(particulars: .init(country: "Atlantis")), "unknown-country"),
    (ChangeRequest(particulars: .init(zone: "Mars/Olympus")), "unknown-zone"),
    (ChangeRequest(particulars: .init(source: "luck")), "unknown-source"),
    (ChangeRequest(name: "."), "usage"),
    (ChangeRequest(phase: "nowhere"), "unknown-phase"), (ChangeRequest(phase: "contact"), "usage"),
  ])
  func whatCannotBeReadIsRefused(request: ChangeRequest, rule: String) {
    let refusal = #expect(throws: Diagnostic.self) {
      try request.events(for: lead, from: .sample, in: .sample, language: .en)
    }
    #expect(refusal?.rule == rule)
  }
}
