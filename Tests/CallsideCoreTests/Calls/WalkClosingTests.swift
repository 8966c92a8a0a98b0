import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct WalkClosingTests {
  private func ending(
    _ lines: [String], phase: String = "decision", _ change: (inout Lead) -> Void = { _ in }
  ) throws -> WalkDriver {
    var driver = WalkDriver(
      .sample {
        $0.phase = phase
        change(&$0)
      })
    try driver.type(["/hangup"] + lines)
    return driver
  }

  @Test func aWonDealMovesClosesAndAsksForItsEvaluation() throws {
    var driver = try ending(["won", "trust"])
    #expect(driver.walk.lead.status == .won)
    #expect(driver.walk.lead.closing?.reason == "trust")
    #expect(driver.walk.lead.phase == "care")
    #expect(driver.walk.place == .nextStep(outcome: "won"))
    try driver.type("")
    #expect(driver.walk.isOver)
    #expect(
      driver.walk.lead.nextStep
        == NextStep(
          action: .evaluate, at: FrozenWorld.date("2026-04-13T09:00:00+02:00"), isPromised: true))
  }

  @Test func aDroppedClosingGoesOnAtItsNextStep() throws {
    let driver = try ending(["won", "trust"])
    #expect(driver.resumed()?.place == .nextStep(outcome: "won"))
  }

  @Test func aLostDealNeedsNoNextStep() throws {
    let driver = try ending(["lost", "price"])
    #expect(driver.walk.isOver)
    #expect(driver.walk.lead.status == .lost)
    #expect(driver.walk.lead.calls.map(\.isSettled) == [true])
    #expect(driver.resumed() == nil)
  }

  @Test(arguments: [
    (Lead.Status.lost, "won", Lead.Status.won), (.won, "lost", .lost), (.lost, "lost", .lost),
    (.won, "won", .won),
  ])
  func aDealThatWasClosedIsClosedAnew(before: Lead.Status, outcome: String, after: Lead.Status)
    throws
  {
    var driver = try ending([outcome]) {
      $0.close(before)
    }
    #expect(driver.walk.place == .reason(outcome: outcome))
    #expect(driver.resumed()?.place == .reason(outcome: outcome))
    try driver.type("second thoughts")
    #expect(driver.walk.lead.status == after)
    #expect(driver.walk.lead.closing?.reason == "second thoughts")
    #expect(driver.walk.lead.closing?.at == FrozenWorld.now)
  }

  @Test func aLostDealThatIsWonAfterAllHasItsReason() throws {
    var playbook = Playbook.sample
    playbook.phases[2].outcomes[0].isAdvance = true
    let lost = Lead.sample {
      $0.phase = "decision"
      $0.close(.lost)
    }
    var driver = WalkDriver(lost, in: playbook)
    try driver.type(["/hangup", "won"])
    #expect(driver.walk.place == .reason(outcome: "won"))
    #expect(driver.resumed()?.place == .reason(outcome: "won"))
    try driver.type("trust")
    #expect(driver.walk.lead.status == .won)
  }

  @Test(arguments: ["/voicemail", "/hangup"])
  func anOutcomeIsRecordedOnce(line: String) throws {
    let endings = [
      try ending(["won"]), try ending(["won", "trust"]), try ending(["voicemail"]),
      try ending(["meeting"], phase: "contact"), try ending(["won", "!too"]),
      try ending(["voicemail", "!too", ""]),
    ]
    for var driver in endings {
      let place = driver.walk.place
      #expect(throws: Diagnostic.self, "\(place)") { try driver.type(line) }
      #expect(driver.walk.place == place)
    }
  }

  @Test(arguments: ["won", "voicemail"])
  func anObjectionAtTheEndingReturnsToIt(outcome: String) throws {
    var driver = try ending([outcome])
    let place = driver.walk.place
    try driver.type(["!too", "", "", "", ""])
    #expect(driver.walk.place == place)
  }

  @Test(arguments: ["/note x", "!too", "/voicemail", "/hangup", "/back", "yes", "", "/dmu user A"])
  func afterTheEndNothingHappens(line: String) throws {
    var driver = try ending(["lost", "price"])
    let (walk, events) = (driver.walk, driver.events)
    #expect(try driver.type(line).events.isEmpty)
    #expect(driver.walk == walk)
    #expect(driver.events == events)
  }

  @Test func aClosingCannotBeLeftForADateWithoutItsReason() throws {
    var driver = try ending(["won"])
    let refusal = #expect(throws: Diagnostic.self) { try driver.type("/later tomorrow") }
    #expect(refusal?.rule == "no-reason")
    try driver.type("/later")
    #expect(driver.walk.isOver)
    #expect(driver.resumed()?.place == .reason(outcome: "won"))
  }

  @Test func whatComesNextMayBeADateToGoOn() throws {
    var driver = try ending(["voicemail"])
    try driver.type("/later tomorrow 10:00")
    #expect(driver.walk.isOver)
    #expect(driver.resumed() == nil)
    #expect(driver.walk.lead.nextStep?.at == FrozenWorld.date("2026-03-03T10:00:00+01:00"))
  }

  @Test(arguments: ["/back", "/skip", "/gatekeeper"])
  func thereIsNoWayBackIntoTheScript(line: String) throws {
    for lines in [["won"], ["won", "trust"], ["voicemail"]] {
      var driver = try ending(lines)
      let place = driver.walk.place
      _ = try? driver.type(line)
      #expect(driver.walk.place == place)
    }
  }
}
