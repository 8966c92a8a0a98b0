import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct WalkMovingTests {
  /// Stands at the question whether to move on, since nobody is known who decides.
  private func held() throws -> WalkDriver {
    var driver = WalkDriver()
    try driver.type(["", "fixed", "/hangup", "meeting"])
    #expect(driver.walk.place == .override(outcome: "meeting"))
    return driver
  }

  @Test func enterStaysWhereTheExitDoesNotHold() throws {
    var driver = try held()
    #expect(try driver.type("").replies == [.phaseKept("contact")])
    #expect(driver.walk.lead.phase == "contact")
  }

  @Test func aReasonMovesOn() throws {
    var driver = try held()
    let turn = try driver.type("she asked for it")
    #expect(turn.events == [.phaseMoved(to: "quote", because: "she asked for it")])
    #expect(turn.replies == [.phaseMoved(from: "contact", to: "quote")])
  }

  @Test func whatWasMissingIsFilledInAndEnterMovesOn() throws {
    var driver = try held()
    try driver.type("/dmu decider Karin Smit")
    #expect(driver.walk.place == .override(outcome: "meeting"))
    #expect(driver.resumed()?.place == .override(outcome: "meeting"))
    let turn = try driver.type("")
    #expect(turn.events == [.phaseMoved(to: "quote", because: nil)])
    #expect(turn.replies == [.phaseMoved(from: "contact", to: "quote")])
    #expect(driver.walk.lead.phase == "quote")
    #expect(driver.walk.place == .nextStep(outcome: "meeting"))
  }

  @Test func aReasonThatIsNoLongerNeededIsANote() throws {
    var driver = try held()
    try driver.type("/dmu decider Karin Smit")
    let turn = try driver.type("she asked for it")
    #expect(
      turn.events == [
        .noted("she asked for it", call: "call01"), .phaseMoved(to: "quote", because: nil),
      ])
    #expect(driver.walk.lead.overrides.isEmpty)
  }

  @Test func goingBackTwiceAfterADropIsTwoLines() throws {
    var driver = WalkDriver()
    try driver.type(["", "fixed", "/back", "room", "12", "/back", "/back", "fixed"])
    driver.walk = try #require(driver.resumed())
    #expect(driver.step == "contact/4")
    try driver.type("/back")
    #expect(driver.step == "contact/2")
    try driver.type("/back")
    #expect(driver.step == "contact/1")
    #expect(try driver.type("/back").replies == [.atStart])
  }

  @Test(arguments: [
    "/back", "/hangup", "/voicemail", "!no-time", "/gatekeeper", "!too", "/skip",
  ])
  func whereverItWentItGoesOnThereAfterADrop(line: String) throws {
    var driver = WalkDriver()
    try driver.type(["", "fixed", line])
    #expect(driver.resumed()?.place == driver.walk.place)
    _ = try? driver.type("")
    #expect(driver.resumed()?.place == driver.walk.place)
  }

  @Test func anObjectionRaisedAtReceptionIsGoneOnWithThere() throws {
    var driver = WalkDriver()
    try driver.type(["", "/gatekeeper", "!too", ""])
    let place = Walk.Place.objection("too-expensive", stage: 1, back: .gatekeeper(0, back: 1))
    #expect(driver.resumed()?.place == place)
    try driver.type(["", "", ""])
    #expect(driver.resumed()?.place == .gatekeeper(0, back: 1))
  }

  @Test func thePhaseThatWasKeptIsNotAskedForAgain() throws {
    var driver = WalkDriver()
    try driver.type(["/hangup", "meeting", ""])
    #expect(driver.resumed()?.place == .nextStep(outcome: "meeting"))
  }

  @Test func aCallIsResumedInItsOwnPhase() throws {
    var driver = WalkDriver(.sample { $0.phase = "quote" }, phase: "contact")
    try driver.type("")
    #expect(driver.resumed()?.phase.id == "contact")
    #expect(driver.resumed()?.step?.id == "contact/2")
  }

  @Test func aPhaseThatIsGoneCannotBeResumed() throws {
    let driver = WalkDriver()
    var playbook = Playbook.sample
    playbook.phases.removeFirst()
    let resumed = Walk(
      resuming: driver.folded, before: driver.before, playbook: playbook, by: "sanne",
      at: FrozenWorld.now)
    #expect(resumed == nil)
  }

  private func reception(_ steps: [(Condition?, Step.Body)]) -> Playbook {
    var playbook = Playbook.sample
    playbook.phases[0].gatekeeper = steps.enumerated().map {
      Step(id: "contact/gatekeeper/\($0 + 1)", when: $1.0, body: $1.1)
    }
    return playbook
  }

  @Test func receptionsLinesHaveConditionsToo() throws {
    let known = Condition.roleKnown(.decider)
    let playbook = reception([
      (known, .say("For the decider, please.", part: nil)),
      (.not(known), .say("Who decides?", part: nil)), (known, .say("Thank you.", part: nil)),
      (nil, .dmu(.user)),
    ])
    var driver = WalkDriver(in: playbook)
    try driver.type("/gatekeeper")
    #expect(driver.step == "contact/gatekeeper/2")
    try driver.type("")
    #expect(driver.step == "contact/gatekeeper/4")
    try driver.type("/back")
    #expect(driver.step == "contact/gatekeeper/2")
    try driver.type(["/back"])
    #expect(driver.step == "contact/1")
  }

  @Test func aReceptionWithNothingToSayIsNone() throws {
    var driver = WalkDriver(in: reception([(.roleKnown(.decider), .say("x", part: nil))]))
    let refusal = #expect(throws: Diagnostic.self) { try driver.type("/gatekeeper") }
    #expect(refusal?.rule == "no-gatekeeper")
  }

  @Test func nobodyGetsTheIDOfAnother() throws {
    var driver = WalkDriver(.sample(contacts: [Contact(id: "call01-2", name: "Anja")]))
    try driver.type(["/dmu Bea", "/dmu Cor", "/dmu bea, planner"])
    #expect(driver.walk.lead.contacts.map(\.name) == ["Anja", "Bea", "Cor"])
    #expect(Set(driver.walk.lead.contacts.map(\.id)).count == 3)
  }

  @Test func aPersonAskedForIsAnsweredAndRecorded() throws {
    var playbook = Playbook.sample
    playbook.questions.append(
      Question(id: "boss", ask: "Who is your boss?", why: "To know.", kind: .contact))
    playbook.phases[0].script.insert(
      Step(id: "contact/0", body: .ask("boss", isRequired: false)), at: 0)
    var driver = WalkDriver(in: playbook)
    try driver.type("~ Karin Smit, directeur, 06 1234 5678")
    let lead = driver.walk.lead
    #expect(lead.answers["boss"]?.value == .contact("Karin Smit"))
    #expect(lead.answers["boss"]?.source == .guess)
    #expect(
      lead.contacts
        == [Contact(id: "call01-1", name: "Karin Smit", title: "directeur", phone: "0612345678")])
  }
}
