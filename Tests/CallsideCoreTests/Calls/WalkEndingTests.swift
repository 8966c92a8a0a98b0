import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct WalkEndingTests {
  private func atOutcome(_ lines: [String] = []) throws -> Driver {
    var driver = Driver()
    try driver.type(lines)
    try driver.type("/hangup")
    return driver
  }

  @Test(arguments: ["1", "meeting", "meet", "Meeting agreed", "meeting ag"])
  func anOutcomeIsPickedByNumberOrWords(line: String) throws {
    var driver = try atOutcome()
    try driver.type(line)
    #expect(driver.walk.lead.calls.last?.outcome == "meeting")
  }

  @Test func aPhaseThatIsDoneMovesOnByItself() throws {
    var driver = try atOutcome(["", "fixed", "12", "Karin Smit"])
    let turn = try driver.type("meeting")
    #expect(turn.replies == [.phaseMoved(from: "contact", to: "quote")])
    #expect(driver.walk.place == .nextStep(outcome: "meeting"))
    #expect(driver.walk.lead.grade == .lead)
    #expect(driver.walk.lead.readiness == .sql)
  }

  @Test func aPhaseThatIsNotDoneAsksForAReason() throws {
    var driver = try atOutcome(["", "fixed"])
    try driver.type("meeting")
    #expect(driver.walk.place == .override(outcome: "meeting"))
    #expect(
      driver.walk.move(after: .meeting, at: FrozenWorld.now)
        == .held("quote", unmet: [.roleKnown(.decider)]))
    try driver.type("owner insisted")
    #expect(driver.walk.lead.phase == "quote")
    #expect(driver.events.contains(.phaseMoved(to: "quote", because: "owner insisted")))
  }

  @Test func enterStaysInThePhase() throws {
    var driver = try atOutcome(["", "fixed"])
    try driver.type(["meeting", ""])
    #expect(driver.walk.lead.phase == "contact")
    #expect(driver.walk.place == .nextStep(outcome: "meeting"))
  }

  @Test func enterTakesTheProposedNextStep() throws {
    var driver = try atOutcome()
    try driver.type(["voicemail", ""])
    #expect(driver.walk.isOver)
    #expect(
      driver.walk.lead.nextStep
        == NextStep(
          action: .call, at: FrozenWorld.date("2026-03-04T16:00:00+01:00"), isPromised: false))
  }

  @Test(arguments: [
    ("tomorrow 10:00", NextStep.Action.call, "2026-03-03T10:00:00+01:00"),
    ("mailen vrijdag", .email, "2026-03-06T09:00:00+01:00"),
    ("meet next tuesday 14:30", .meet, "2026-03-10T14:30:00+01:00"),
  ])
  func anotherNextStepIsTyped(line: String, action: NextStep.Action, date: String) throws {
    var driver = try atOutcome()
    try driver.type(["voicemail", line])
    #expect(driver.walk.lead.nextStep?.action == action)
    #expect(driver.walk.lead.nextStep?.at == FrozenWorld.date(date))
  }

  @Test func aCallCannotEndWithoutANextStep() throws {
    var driver = try atOutcome()
    try driver.type("talked")
    #expect(throws: Diagnostic.self) { try driver.type("") }
    #expect(!driver.walk.isOver)
  }

  @Test(arguments: ["none", "geen", "-"])
  func unlessNoneIsSaid(line: String) throws {
    var driver = try atOutcome()
    try driver.type(["talked", line])
    #expect(driver.walk.isOver)
    #expect(driver.walk.lead.nextStep == nil)
    #expect(driver.walk.lead.calls.last?.isSettled == true)
  }

  @Test func aNextStepLiesAhead() throws {
    var driver = try atOutcome()
    try driver.type("voicemail")
    #expect(throws: Diagnostic.self) { try driver.type("2026-02-01 10:00") }
  }

  @Test func closingAsksForAReason() throws {
    var driver = try atOutcome()
    try driver.type("not interested")
    #expect(driver.walk.place == .reason(outcome: "no-interest"))
    #expect(throws: Diagnostic.self) { try driver.type("") }
    try driver.type("2")
    #expect(driver.walk.lead.closing?.reason == "timing")
    #expect(driver.walk.lead.status == .lost)
    #expect(driver.walk.isOver)
  }

  @Test func aReasonMayBeInOwnWords() throws {
    var driver = try atOutcome()
    try driver.type(["not interested", "moves abroad"])
    #expect(driver.walk.lead.closing?.reason == "moves abroad")
  }

  @Test func theOutcomeCannotBeSkipped() throws {
    var driver = try atOutcome()
    #expect(throws: Diagnostic.self) { try driver.type("/skip") }
  }

  @Test func backFromTheOutcomeReturnsToTheScript() throws {
    var driver = try atOutcome(["", "fixed"])
    try driver.type("/back")
    #expect(driver.step == "contact/4")
  }

  @Test func somebodyReachedMakesAProspect() throws {
    var driver = try atOutcome()
    try driver.type("talked")
    #expect(driver.walk.lead.grade == .prospect)
  }

  @Test func aVoicemailDoesNot() throws {
    var driver = try atOutcome()
    try driver.type("voicemail")
    #expect(driver.walk.lead.grade == .suspect)
    #expect(driver.walk.lead.attempts == 1)
  }

  @Test func aVoicemailCannotComeAfterTheOutcome() throws {
    var driver = try atOutcome()
    try driver.type("talked")
    #expect(throws: Diagnostic.self) { try driver.type("/voicemail") }
    #expect(driver.events.count { $0.kind == "call-ended" } == 1)
  }

  @Test func aLostBuyerWhoAgreesOnAStepIsOpenAgain() throws {
    var lead = Lead.sample()
    lead.apply(.closed(.lost, reason: "timing"), at: FrozenWorld.now, by: "sanne")
    var driver = Driver(lead)
    try driver.type(["/hangup", "meeting"])
    #expect(driver.walk.lead.status == .open)
  }

  @Test func aLostBuyerCanBeLostAgainForAnotherReason() throws {
    var lead = Lead.sample()
    lead.apply(.closed(.lost, reason: "timing"), at: FrozenWorld.now, by: "sanne")
    var driver = Driver(lead)
    try driver.type(["/hangup", "not interested", "price"])
    #expect(driver.walk.lead.closing?.reason == "price")
  }
}
