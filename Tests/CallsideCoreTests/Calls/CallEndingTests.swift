import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct CallEndingTests {
  private func outcome(_ change: (inout Outcome) -> Void) -> Outcome {
    var outcome = Outcome(id: "o", label: "O")
    change(&outcome)
    return outcome
  }

  private func checkMove(
    _ outcome: Outcome, from phase: String, with change: (inout Lead) -> Void = { _ in },
    _ move: CallEnding.Move, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let lead = Lead.sample {
      $0.phase = phase
      change(&$0)
    }
    let walked = try #require(Playbook.sample.phase(phase))
    expectSame(
      CallEnding.move(
        for: outcome, phase: walked, playbook: .sample,
        facts: Facts(lead: lead, chance: 20, now: FrozenWorld.now)), move,
      sourceLocation: sourceLocation)
  }

  private func ready(_ lead: inout Lead) {
    lead.contacts = [Contact(id: "c1", name: "Karin", roles: [.decider])]
    lead.answers["budget"] = Answer(
      value: .choice("none"), source: .guess, at: FrozenWorld.now, by: "sanne")
  }

  @Test func anOutcomeWithoutAPhaseMovesNothing() throws {
    try checkMove(.talked, from: "contact", .none)
    try checkMove(outcome { $0.to = "contact" }, from: "contact", .none)
    try checkMove(outcome { $0.to = "gone" }, from: "contact", .none)
  }

  @Test func theWayForwardIsGuarded() throws {
    try checkMove(
      .meeting, from: "contact",
      .held("quote", unmet: [.answerKnown(question: "budget"), .roleKnown(.decider)]))
    try checkMove(.meeting, from: "contact", with: ready, .to("quote"))
    try checkMove(
      outcome { $0.to = "care" }, from: "contact",
      with: {
        ready(&$0)
        $0.contacts = []
      }, .held("care", unmet: [.roleKnown(.decider)]))
  }

  @Test func aPhaseWithoutAnExitHoldsNobody() throws {
    try checkMove(outcome { $0.to = "decision" }, from: "quote", .to("decision"))
  }

  @Test func goingBackNeedsNoPermission() throws {
    var playbook = Playbook.sample
    playbook.phases[1].exit = .answerKnown(question: "team")
    let facts = Facts(
      lead: .sample { $0.phase = "quote" }, chance: 20, now: FrozenWorld.now)
    let move = { (to: String) in
      CallEnding.move(
        for: outcome { $0.to = to }, phase: playbook.phases[1], playbook: playbook, facts: facts)
    }
    #expect(move("contact") == .to("contact"))
    #expect(move("decision") == .held("decision", unmet: [.answerKnown(question: "team")]))
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aClosingMovesWithoutAnExit(status: Lead.Status) throws {
    let closing = outcome {
      $0.closes = status
      $0.to = "care"
    }
    try checkMove(closing, from: "contact", .to("care"))
  }

  private func checkEvents(_ outcome: Outcome, on lead: Lead = .sample(), _ events: [Event]) {
    expectSame(
      CallEnding.events(
        for: outcome, call: "c", phase: .contact, lead: lead, in: .sample, at: FrozenWorld.now),
      events)
  }

  private func ended(_ outcome: String, isAdvance: Bool = false, wasReached: Bool = true) -> Event {
    .callEnded(
      call: "c", phase: "contact", outcome: outcome, isAdvance: isAdvance, wasReached: wasReached)
  }

  @Test func theEndSaysHowItWent() {
    checkEvents(.talked, [ended("talked")])
    checkEvents(.voicemail, [ended("voicemail", wasReached: false)])
    checkEvents(.meeting, [ended("meeting", isAdvance: true), .graded(.lead, .sql)])
  }

  @Test func aLostBuyerWhoAgreesOnAStepIsNotLost() {
    let lost = Lead.sample { $0.close(.lost) }
    checkEvents(
      .meeting, on: lost, [ended("meeting", isAdvance: true), .reopened, .graded(.lead, .sql)])
    checkEvents(.talked, on: lost, [ended("talked")])
    checkEvents(
      .meeting, on: .sample { $0.close(.won) },
      [ended("meeting", isAdvance: true), .graded(.lead, .sql)])
  }

  @Test func onlyWhatChangesIsGraded() {
    checkEvents(
      .meeting, on: .sample { $0.grade = .lead },
      [ended("meeting", isAdvance: true), .graded(nil, .sql)])
    checkEvents(
      .meeting,
      on: .sample {
        $0.grade = .lead
        $0.readiness = .sql
      }, [ended("meeting", isAdvance: true)])
  }

  /// The lead ends as the playbook says, also where reaching somebody alone would make a prospect.
  @Test(arguments: Lead.Grade.allCases, Lead.Grade.allCases)
  func theLeadBecomesWhatTheOutcomeSays(before: Lead.Grade, after: Lead.Grade) {
    for isAttempt in [true, false] {
      let outcome = outcome {
        $0.grade = after
        $0.isAttempt = isAttempt
      }
      var lead = Lead.sample { $0.grade = before }
      let events = CallEnding.events(
        for: outcome, call: "c", phase: .contact, lead: lead, in: .sample, at: FrozenWorld.now)
      for event in events {
        lead.apply(event, at: FrozenWorld.now, by: "sanne")
      }
      #expect(lead.grade == after)
    }
  }
}
