import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct WalkAsideTests {
  @Test func anObjectionReturnsToTheVeryLine() throws {
    var driver = Driver()
    try driver.type(["", "!too"])
    #expect(driver.walk.place == .objection("too-expensive", stage: 0, back: .step(1)))
    try driver.type(["", "", "", ""])
    #expect(driver.step == "contact/2")
    #expect(driver.walk.lead.calls.last?.objections == ["too-expensive"])
  }

  @Test func anObjectionIsFoundByWhatTheBuyerSays() throws {
    var driver = Driver()
    try driver.type("!it costs too much for us")
    #expect(driver.walk.place == .objection("too-expensive", stage: 0, back: .step(0)))
  }

  @Test func anObjectionWithinAnotherReturnsToTheScript() throws {
    var driver = Driver()
    try driver.type(["", "!too", "", "!no-time", "/skip"])
    #expect(driver.step == "contact/2")
  }

  @Test func backWithinAnObjectionIsOneStage() throws {
    var driver = Driver()
    try driver.type(["!too", "", "/back"])
    #expect(driver.walk.place == .objection("too-expensive", stage: 0, back: .step(0)))
    try driver.type("/back")
    #expect(driver.walk.place == .step(0))
  }

  @Test func anUnknownObjectionNamesTheNearest() throws {
    var driver = Driver()
    let refusal = #expect(throws: Diagnostic.self) { try driver.type("!no-tome") }
    #expect(refusal?.help?.en == "did you mean \"no-time\"?")
  }

  @Test func aloneTheMarkListsThem() throws {
    var driver = Driver()
    #expect(try driver.type("!").replies == [.objections])
  }

  @Test func receptionHasItsOwnLines() throws {
    var driver = Driver()
    try driver.type(["/gatekeeper", "", "Anja, receptie"])
    #expect(driver.step == "contact/1")
    #expect(driver.walk.lead.contacts(in: .user).map(\.name) == ["Anja"])
  }

  @Test func voicemailShowsTheTextAndAsksHowItEnded() throws {
    var driver = Driver()
    let turn = try driver.type("/voicemail")
    #expect(turn.replies == [.voicemail("This is {{me.name}}, I will ring again.")])
    #expect(driver.walk.place == .outcome)
  }

  @Test func theOwnChanceIsKeptBesideTheLadder() throws {
    var driver = Driver()
    let turn = try driver.type("/chance 40")
    #expect(turn.replies == [.chanceRecorded(from: 20, to: 40)])
    #expect(Chance(of: driver.walk.lead, in: .sample).ladder == 20)
  }

  @Test(arguments: ["/chance", "/chance 140", "/chance often"])
  func aChanceIsBetweenNothingAndAll(line: String) {
    var driver = Driver()
    #expect(throws: Diagnostic.self) { try driver.type(line) }
  }

  @Test(arguments: [
    ("/dmu decider Karin Smit, director", Role.decider), ("/dmu gebruiker Karin Smit", .user),
    ("/dmu beinvloeder Karin Smit", .influencer),
  ])
  func peopleAreAddedAtAnyLine(line: String, role: Role) throws {
    var driver = Driver()
    try driver.type(line)
    #expect(driver.walk.lead.contacts(in: role).map(\.name) == ["Karin Smit"])
    #expect(driver.step == "contact/1")
  }

  @Test func tipsComeFromTheStepAndTheQuestion() throws {
    var driver = Driver()
    #expect(try driver.type("/tip").replies == [.tips(["Smile."])])
    try driver.type("")
    #expect(
      try driver.type("/tip").replies
        == [.tips(["Without one a quote is a leaflet.", "Ask who set it."])])
  }

  @Test(arguments: ["/terug", "/overslaan", "/notitie x", "/hulp", "/kans 40", "/bezwaar too"])
  func everyCommandHasADutchName(line: String) throws {
    var driver = Driver()
    try driver.type(["", line])
  }

  @Test func anUnknownCommandNamesTheNearest() {
    var driver = Driver()
    let refusal = #expect(throws: Diagnostic.self) { try driver.type("/skp") }
    #expect(refusal?.help?.en == "did you mean `/skip`?")
  }

  @Test func laterKeepsTheCallOpen() throws {
    var driver = Driver()
    try driver.type(["", "fixed", "/later"])
    #expect(driver.walk.isOver)
    #expect(driver.walk.lead.openCall?.id == "call01")
  }

  @Test func laterWithADateIsAPromise() throws {
    var driver = Driver()
    try driver.type(["", "/later tomorrow 10:00"])
    #expect(
      driver.walk.lead.nextStep
        == NextStep(
          action: .call, at: FrozenWorld.date("2026-03-03T10:00:00+01:00"), isPromised: true))
    #expect(driver.walk.lead.openCall != nil)
  }
}
