import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct CallBookkeepingTests {
  private func started(_ call: String) -> Event { .callStarted(call: call, phase: "contact") }

  private func ended(_ call: String, reached: Bool = true) -> Event {
    .callEnded(
      call: call, phase: "contact", outcome: reached ? "talked" : "voicemail", isAdvance: false,
      wasReached: reached)
  }

  private let step = NextStep(
    action: .call, at: FrozenWorld.later(days: 1), isPromised: false)

  @Test func aStartedCallIsOpen() {
    let lead = Lead.after(started("a"))
    #expect(lead.openCall?.id == "a")
    #expect(lead.openCall?.startedAt == FrozenWorld.later(hours: 1))
    #expect(lead.lastCall == nil)
    #expect(lead.lastTouch == nil)
    #expect(lead.attempts == 0)
  }

  @Test func anEndedCallIsOpenUntilItIsSettled() {
    let lead = Lead.after(started("a"), ended("a"))
    #expect(lead.openCall?.id == "a")
    #expect(lead.lastCall?.id == "a")
    #expect(lead.lastTouch == FrozenWorld.later(hours: 2))
    #expect(lead.calls.map(\.isSettled) == [false])
  }

  @Test(arguments: [
    Event.nextStepSet(
      NextStep(action: .call, at: FrozenWorld.later(days: 1), isPromised: true)),
    .nextStepDropped,
  ])
  func whatComesNextSettlesIt(event: Event) {
    let lead = Lead.after(started("a"), ended("a"), event)
    #expect(lead.openCall == nil)
    #expect(lead.calls.map(\.isSettled) == [true])
  }

  @Test func aCallStillGoingOnIsNotSettled() {
    let lead = Lead.after(started("a"), .nextStepSet(step))
    #expect(lead.openCall?.id == "a")
    #expect(lead.nextStep == step)
  }

  @Test func aClosingLeavesOpenWhatComesNext() {
    let closed = Event.closed(.won, reason: "trust")
    #expect(Lead.after(started("a"), ended("a"), closed).openCall?.id == "a")
    #expect(Lead.after(started("a"), ended("a"), closed, .nextStepDropped).openCall == nil)
  }

  @Test func everyRepSettlesACallOfTheirOwn() {
    var lead = Lead.after(started("a"), ended("a"))
    lead.apply(started("b"), at: FrozenWorld.later(hours: 3), by: "piet")
    lead.apply(ended("b"), at: FrozenWorld.later(hours: 4), by: "piet")
    #expect(lead.openCall(of: "sanne")?.id == "a")
    #expect(lead.openCall(of: "piet")?.id == "b")
    #expect(lead.openCall(of: "anna") == nil)
    lead.apply(.nextStepDropped, at: FrozenWorld.later(hours: 5), by: "sanne")
    #expect(lead.openCall(of: "sanne") == nil)
    #expect(lead.openCall(of: "piet")?.id == "b")
  }

  @Test func anEndDoesWhatWasToBeDone() {
    #expect(Lead.after(.nextStepSet(step), started("a"), ended("a")).nextStep == nil)
  }

  @Test func aCallMadeWithoutTheWalkCounts() {
    let lead = Lead.after(ended("a", reached: false))
    #expect(lead.calls.map(\.id) == ["a"])
    #expect(lead.calls.first?.startedAt == lead.calls.first?.endedAt)
    #expect(lead.attempts == 1)
  }

  @Test(arguments: [
    ("", 0), ("v", 1), ("vv", 2), ("vvr", 0), ("vrv", 1), ("rvv", 2), ("r", 0), ("vvs", 2),
    ("rs", 0), ("vs", 1), ("s", 0), ("vrvvv", 3),
  ])
  func attemptsCountSinceSomebodyWasReached(calls: String, attempts: Int) {
    var events: [Event] = []
    for (index, call) in calls.enumerated() {
      events.append(started("\(index)"))
      if call != "s" { events += [ended("\(index)", reached: call == "r"), .nextStepDropped] }
    }
    #expect(Lead(folding: .history(events))?.attempts == attempts)
  }

  @Test func theLastCallIsTheLastThatEnded() {
    let lead = Lead.after(started("a"), ended("a"), .nextStepDropped, started("b"))
    #expect(lead.lastCall?.id == "a")
    #expect(lead.openCall?.id == "b")
    #expect(lead.lastTouch == FrozenWorld.later(hours: 2))
  }

  @Test func stepsAndObjectionsStandWithTheirCall() {
    let lead = Lead.after(
      started("a"), .stepPassed(Call.Passed(step: "contact/1", manner: .said), call: "a"),
      .answered(question: "budget", .choice("fixed"), .buyer, call: "a", step: "contact/2"),
      .objectionRaised("no-time", call: "a"), started("b"),
      .stepPassed(Call.Passed(step: "contact/4", manner: .skipped), call: "a"))
    #expect(lead.calls[0].passed.map(\.step) == ["contact/1", "contact/2", "contact/4"])
    #expect(lead.calls[0].passed.map(\.manner) == [.said, .answered, .skipped])
    #expect(lead.calls[0].objections == ["no-time"])
    #expect(lead.calls[1].passed.isEmpty)
  }

  @Test func anAnswerWithoutAStepPassesNone() {
    let lead = Lead.after(
      started("a"), .answered(question: "team", .number(5), .buyer, call: "a", step: nil),
      .answered(question: "start", .text("x"), .buyer, call: nil, step: "contact/2"))
    #expect(lead.calls[0].passed.isEmpty)
    #expect(lead.answers.count == 2)
  }

  @Test(arguments: [
    Event.stepPassed(Call.Passed(step: "contact/1", manner: .said), call: "none"),
    .objectionRaised("no-time", call: "none"),
  ])
  func whatBelongsToNoCallIsPassedOver(event: Event) {
    #expect(Lead.after(event) == .after())
  }

  @Test(arguments: [(true, Lead.Grade.prospect), (false, .suspect)])
  func somebodyReachedMakesAProspect(reached: Bool, grade: Lead.Grade) {
    #expect(Lead.after(started("a"), ended("a", reached: reached)).grade == grade)
  }

  @Test func aLeadStaysALead() {
    #expect(Lead.after(.graded(.lead, nil), started("a"), ended("a")).grade == .lead)
  }
}
