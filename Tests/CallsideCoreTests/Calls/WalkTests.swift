import CallsideCore
import CallsideTestSupport
import CustomDump
import Foundation
import Testing

/// Drives a walk over the sample playbook with typed lines, as the prompt does.
private struct Driver {
  var walk: Walk
  var events: [Event]
  var moment = FrozenWorld.moment

  init(_ lead: Lead = .sample()) {
    walk = Walk(
      starting: "call01", lead: lead, phase: .contact, playbook: .sample, by: "sanne",
      at: FrozenWorld.now)
    events = walk.opening
  }

  @discardableResult
  mutating func type(_ line: String) throws(Diagnostic) -> WalkTurn {
    let turn = try walk.take(WalkInput(line), at: moment)
    events += turn.events
    return turn
  }

  mutating func type(_ lines: [String]) throws(Diagnostic) {
    for line in lines { try type(line) }
  }

  var step: String? { walk.step?.id }
}

struct WalkTests {
  @Test func beginsAtTheFirstStep() {
    let driver = Driver()
    #expect(driver.step == "contact/1")
    #expect(driver.events == [.callStarted(call: "call01", phase: "contact")])
  }

  @Test func enterPassesALine() throws {
    var driver = Driver()
    try driver.type("")
    #expect(driver.step == "contact/2")
    #expect(
      driver.events.last
        == .stepPassed(Call.Passed(step: "contact/1", manner: .said), call: "call01"))
  }

  @Test func anAnswerIsRecordedAtItsStep() throws {
    var driver = Driver()
    try driver.type(["", "1"])
    #expect(
      driver.events.last
        == .answered(
          question: "budget", .choice("fixed"), .buyer, call: "call01", step: "contact/2"))
    #expect(driver.walk.lead.answers["budget"]?.value == .choice("fixed"))
  }

  @Test func theAnswerDecidesWhatComesNext() throws {
    var rich = Driver()
    try rich.type(["", "fixed"])
    #expect(rich.step == "contact/4")
    var poor = Driver()
    try poor.type(["", "none"])
    #expect(poor.step == "contact/3")
  }

  @Test func aRefusedAnswerChangesNothing() throws {
    var driver = Driver()
    try driver.type(["", "fixed"])
    let before = driver.walk
    #expect(throws: Diagnostic.self) { try driver.type("many") }
    #expect(driver.walk == before)
  }

  @Test func enterDoesNotAnswerAnOpenQuestion() throws {
    var driver = Driver()
    try driver.type("")
    #expect(throws: Diagnostic.self) { try driver.type("") }
    #expect(driver.step == "contact/2")
  }

  @Test func enterKeepsAKnownAnswer() throws {
    var lead = Lead.sample()
    lead.answers["budget"] = Answer(
      value: .choice("room"), source: .buyer, at: FrozenWorld.later(days: -3), by: "sanne")
    var driver = Driver(lead)
    try driver.type(["", ""])
    #expect(driver.step == "contact/4")
    #expect(driver.walk.lead.answers["budget"]?.value == .choice("room"))
    #expect(
      driver.events.last
        == .stepPassed(Call.Passed(step: "contact/2", manner: .kept), call: "call01"))
  }

  @Test func backShowsTheEarlierAnswerAndChangesIt() throws {
    var driver = Driver()
    try driver.type(["", "fixed", "/back"])
    #expect(driver.step == "contact/2")
    #expect(driver.walk.lead.answers["budget"]?.value == .choice("fixed"))
    try driver.type("none")
    #expect(driver.walk.lead.answers["budget"]?.value == .choice("none"))
    #expect(driver.step == "contact/3")
  }

  @Test func backAtTheFirstLineStays() throws {
    var driver = Driver()
    #expect(try driver.type("/back").replies == [.atStart])
    #expect(driver.step == "contact/1")
  }

  @Test func skipGoesOnWithoutAnAnswer() throws {
    var driver = Driver()
    try driver.type(["", "/skip"])
    #expect(driver.step == "contact/4")
    #expect(driver.walk.lead.answers.isEmpty)
  }

  @Test func wordsTypedAtALineToSayAreANote() throws {
    var driver = Driver()
    try driver.type("they sound busy")
    #expect(driver.step == "contact/1")
    #expect(driver.walk.lead.notes.map(\.text) == ["they sound busy"])
  }

  @Test func aGuessIsMarkedAsOne() throws {
    var driver = Driver()
    try driver.type(["", "fixed", "~ 40"])
    #expect(driver.walk.lead.answers["team"]?.source == .guess)
    #expect(driver.walk.lead.answers["team"]?.value == .number(40))
  }

  @Test func aPersonIsRecordedInTheRole() throws {
    var driver = Driver()
    try driver.type(["", "fixed", "12", "Karin Smit, directeur, voor, karin@smit.example"])
    let person = driver.walk.lead.contacts(in: .decider).first
    #expect(person?.name == "Karin Smit")
    #expect(person?.title == "directeur")
    #expect(person?.stance == .positive)
    #expect(person?.email == "karin@smit.example")
    #expect(driver.step == "contact/6")
  }

  @Test func afterTheLastLineComesTheOutcome() throws {
    var driver = Driver()
    try driver.type(["", "fixed", "12", "Karin Smit", ""])
    #expect(driver.walk.place == .outcome)
  }

  @Test func everyTypedThingIsAnEvent() throws {
    var driver = Driver()
    try driver.type(["", "fixed", "12", "Karin Smit", "", "meeting", ""])
    let folded = Lead(folding: entries(driver.events))
    expectNoDifference(folded?.answers.keys.sorted(), ["budget", "team"])
    #expect(folded?.phase == "quote")
    #expect(folded?.calls.first?.isSettled == true)
    #expect(folded?.nextStep == driver.walk.lead.nextStep)
  }

  private func entries(_ events: [Event]) -> [Entry] {
    let added = Event.leadAdded(
      LeadAdded(name: "Brouwer Installaties", playbook: "sample", phase: "contact"))
    return ([added] + events).enumerated().map { index, event in
      Entry(
        stamp: Entry.Stamp(
          id: EntryID(writer: "sanne@test", number: index + 1), clock: index + 1,
          at: FrozenWorld.now, by: "sanne"), lead: "k7f3q2", event: event)
    }
  }
}

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
          action: .call, at: FrozenWorld.date("2026-03-04T09:00:00+01:00"), isPromised: false))
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
    #expect(driver.step == "contact/2")
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
}

struct WalkResumingTests {
  /// Every prefix of a call, dropped there, goes on where the undisturbed call stands.
  @Test(arguments: 0...7)
  func aDroppedCallGoesOnWhereItWas(lines: Int) throws {
    let all = ["", "fixed", "12", "Karin Smit", "", "meeting", ""]
    var driver = Driver()
    try driver.type(Array(all.prefix(lines)))
    let resumed = Walk(
      resuming: driver.walk.lead, before: .sample(), playbook: .sample, by: "sanne",
      at: FrozenWorld.now)
    if driver.walk.isOver {
      #expect(resumed == nil)
    } else {
      #expect(resumed?.place == driver.walk.place)
      #expect(resumed?.call == "call01")
    }
  }

  @Test func aDroppedCallCanGoBack() throws {
    var driver = Driver()
    try driver.type(["", "fixed"])
    driver.walk = try #require(
      Walk(
        resuming: driver.walk.lead, before: .sample(), playbook: .sample, by: "sanne",
        at: FrozenWorld.now))
    try driver.type("/back")
    #expect(driver.step == "contact/2")
  }
}
