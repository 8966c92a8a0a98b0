import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct LogRequestTests {
  private func log(
    _ request: LogRequest, _ lead: Lead = .sample()
  ) throws(Diagnostic) -> LogRequest.Result {
    try request.result(
      for: lead, in: .sample, newCall: "call01", by: "sanne",
      at: FrozenWorld.moment)
  }

  private func checkEvents(
    _ request: LogRequest, _ events: [Event], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    expectSame(try log(request).events, events, sourceLocation: sourceLocation)
  }

  private let started = Event.callStarted(call: "call01", phase: "contact")

  private func ended(_ outcome: String, isAdvance: Bool = false, wasReached: Bool = true) -> Event {
    .callEnded(
      call: "call01", phase: "contact", outcome: outcome, isAdvance: isAdvance,
      wasReached: wasReached)
  }

  private func step(_ action: NextStep.Action, _ date: String, isPromised: Bool = true) -> Event {
    .nextStepSet(NextStep(action: action, at: FrozenWorld.date(date), isPromised: isPromised))
  }

  @Test(arguments: ["voicemail", "3", "left", "VOICE", "a voicemail"])
  func oneWordLogsACall(outcome: String) throws {
    try checkEvents(
      LogRequest(outcome: outcome),
      [
        started, ended("voicemail", wasReached: false),
        step(.call, "2026-03-04T16:00:00+01:00", isPromised: false),
      ])
  }

  @Test func everythingThatWasSaidIsKeptInOrder() throws {
    try checkEvents(
      LogRequest(
        outcome: "talked", next: "email friday", chance: "40%", notes: ["nice", "  ", "busy"],
        answers: ["budget=~room", "team = 40"], objections: ["no-time", "costs too much"]),
      [
        started,
        .answered(question: "budget", .choice("room"), .guess, call: "call01", step: nil),
        .answered(question: "team", .number(40), .buyer, call: "call01", step: nil),
        .objectionRaised("no-time", call: "call01"),
        .objectionRaised("too-expensive", call: "call01"), .noted("nice", call: "call01"),
        .noted("busy", call: "call01"), ended("talked"), .chanceGiven(40),
        step(.email, "2026-03-06T09:00:00+01:00"),
      ])
  }

  @Test func anOutcomeWithoutAProposalTakesWhatIsTyped() throws {
    for none in ["none", "geen", "-"] {
      try checkEvents(
        LogRequest(outcome: "talked", next: none), [started, ended("talked"), .nextStepDropped])
    }
    try checkEvents(
      LogRequest(outcome: "talked", next: "tomorrow 10:00"),
      [started, ended("talked"), step(.call, "2026-03-03T10:00:00+01:00")])
  }

  @Test func aStepTypedAfterAVoicemailIsNoPromise() throws {
    try checkEvents(
      LogRequest(outcome: "voicemail", next: "mail friday"),
      [
        started, ended("voicemail", wasReached: false),
        step(.email, "2026-03-06T09:00:00+01:00", isPromised: false),
      ])
  }

  private let ready = Lead.sample {
    $0.contacts = [Contact(id: "c1", name: "Karin", roles: [.decider])]
    $0.answers["budget"] = Answer(
      value: .choice("room"), source: .buyer, at: FrozenWorld.now, by: "sanne")
  }

  @Test func aPhaseThatIsDoneMovesOn() throws {
    let result = try log(LogRequest(outcome: "meeting"), ready)
    #expect(result.outcome.id == "meeting")
    #expect(result.held.isEmpty)
    expectSame(
      result.events,
      [
        started, ended("meeting", isAdvance: true), .graded(.lead, .sql),
        .phaseMoved(to: "quote", because: nil), step(.meet, "2026-03-05T09:00:00+01:00"),
      ])
  }

  @Test func whatIsAnsweredOnTheWayCounts() throws {
    let lead = Lead.sample { $0.contacts = ready.contacts }
    let result = try log(LogRequest(outcome: "meeting", answers: ["budget=1"]), lead)
    #expect(result.held.isEmpty)
    #expect(result.events.contains(.phaseMoved(to: "quote", because: nil)))
  }

  @Test func aPhaseThatIsNotDoneHolds() throws {
    for because in [nil, "", "  "] {
      let result = try log(LogRequest(outcome: "meeting", because: because))
      #expect(result.held == [.answerKnown(question: "budget"), .roleKnown(.decider)])
      #expect(!result.events.contains { $0.kind == "phase-moved" })
    }
  }

  @Test func aReasonMovesItAllTheSame() throws {
    let result = try log(LogRequest(outcome: "meeting", because: " she insisted "))
    #expect(result.held.isEmpty)
    #expect(result.events.contains(.phaseMoved(to: "quote", because: "she insisted")))
  }

  private let deciding = Lead.sample { $0.phase = "decision" }

  @Test(arguments: [
    ("trust", "trust"), ("1", "trust"), ("They", "trust"), ("a nephew", "a nephew"),
  ])
  func aDealIsWonForAReason(typed: String, reason: String) throws {
    let events = try log(LogRequest(outcome: "won", reason: typed), deciding).events
    expectSame(
      Array(events.dropFirst(2)),
      [
        .phaseMoved(to: "care", because: nil), .closed(.won, reason: reason),
        step(.evaluate, "2026-04-13T09:00:00+02:00"),
      ])
  }

  @Test func aDealThatClosesNeedsNoNextStep() throws {
    for next in [nil, "none"] {
      let events = try log(LogRequest(outcome: "lost", next: next, reason: "price"), deciding)
        .events
      var lead = deciding
      for event in events { lead.apply(event, at: FrozenWorld.now, by: "sanne") }
      #expect(lead.status == .lost)
      #expect(lead.openCall == nil)
      #expect(lead.nextStep == nil)
    }
  }

  @Test func aCallLeftOpenIsTheOneThatIsLogged() throws {
    var driver = WalkDriver(.sample { $0.phase = "decision" }, phase: "contact")
    try driver.type(["", "/later"])
    let events = try log(LogRequest(outcome: "voicemail"), driver.folded).events
    #expect(events.first == ended("voicemail", wasReached: false))
    for event in events { driver.folded.apply(event, at: FrozenWorld.now, by: "sanne") }
    #expect(driver.folded.calls.count == 1)
    #expect(driver.folded.openCall == nil)
  }

  @Test func aPersonAnsweredIsRecorded() throws {
    var playbook = Playbook.sample
    playbook.questions.append(
      Question(id: "boss", ask: "Who is your boss?", why: "To know.", kind: .contact))
    let request = LogRequest(outcome: "voicemail", answers: ["boss=Karin Smit, directeur"])
    let events = try request.result(
      for: .sample(), in: playbook, newCall: "call01", by: "sanne", at: FrozenWorld.moment
    ).events
    #expect(
      Array(events[1...2]) == [
        .answered(question: "boss", .contact("Karin Smit"), .buyer, call: "call01", step: nil),
        .contactSet(Contact(id: "call01-1", name: "Karin Smit", title: "directeur")),
      ])
  }
}
