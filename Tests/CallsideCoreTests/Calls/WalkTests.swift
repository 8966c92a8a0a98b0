import CallsideCore
import CallsideTestSupport
import CustomDump
import Foundation
import Testing

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

  @Test func theReplySaysHowAnAnswerCameOfWhatWasTyped() throws {
    var driver = Driver()
    try driver.type(["", "fixed"])
    let turn = try driver.type("20-30")
    let answer = Answer(
      value: .number(25), source: .buyer, at: FrozenWorld.now, by: "sanne")
    let remark = Phrase(en: "the middle of 20–30", nl: "midden van 20–30")
    #expect(turn.replies == [.recorded(.team, answer, remark)])
  }
}
