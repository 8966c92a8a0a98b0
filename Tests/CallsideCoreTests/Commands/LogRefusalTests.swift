import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

/// All or nothing: one thing that cannot be read, and nothing at all is logged.
struct LogRefusalTests {
  @discardableResult
  private func checkRefused(
    _ request: LogRequest, _ lead: Lead = .sample(), rule: String, help: Phrase? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Diagnostic {
    let refusal = try #require(
      #expect(throws: Diagnostic.self, sourceLocation: sourceLocation) {
        try request.result(
          for: lead, in: .sample, newCall: "call01", by: "sanne", at: FrozenWorld.moment)
      })
    #expect(refusal.rule == rule, sourceLocation: sourceLocation)
    if let help { #expect(refusal.help == help, sourceLocation: sourceLocation) }
    return refusal
  }

  @Test(arguments: ["", "won", "9", "meting?", "xyz"])
  func anOutcomeOfThisPhase(outcome: String) throws {
    try checkRefused(LogRequest(outcome: outcome), rule: "unknown-choice")
  }

  @Test func oneOutcomeOnly() throws {
    let lead = Lead.sample { $0.phase = "decision" }
    var playbook = Playbook.sample
    playbook.phases[2].outcomes.append(Outcome(id: "wonderful", label: "Wonderful talk"))
    #expect(throws: Diagnostic.self) {
      try LogRequest(outcome: "wo").result(
        for: lead, in: playbook, newCall: "c", by: "s", at: FrozenWorld.moment)
    }
  }

  @Test(arguments: [
    ("budget", "usage"), ("=1", "usage"), ("budget=", "empty-answer"),
    ("budget=9", "unknown-choice"),
    ("team=many", "not-a-number"), ("team=0", "out-of-range"), ("start=soon", "not-a-date"),
    ("spend=a lot", "not-an-amount"), ("urgent=maybe", "not-yes-or-no"),
    ("size=3", "unknown-question"),
  ])
  func answersThatFit(answer: String, rule: String) throws {
    try checkRefused(LogRequest(outcome: "voicemail", answers: ["team=4", answer]), rule: rule)
  }

  @Test func aQuestionThatIsNearIsNamed() throws {
    try checkRefused(
      LogRequest(outcome: "voicemail", answers: ["budgt=1"]), rule: "unknown-question",
      help: Phrase(en: "did you mean `budget`?", nl: "bedoel je `budget`?"))
    let far = try checkRefused(
      LogRequest(outcome: "voicemail", answers: ["weather=1"]), rule: "unknown-question")
    #expect(far.help?.en.hasPrefix("its questions are `") == true)
    #expect(
      far.headline
        == Phrase(
          en: "question \"weather\" is not in the playbook",
          nl: "vraag \"weather\" staat niet in het draaiboek"))
  }

  @Test(arguments: ["weather", "no-tome", ""])
  func objectionsThatAreKnown(objection: String) throws {
    try checkRefused(
      LogRequest(outcome: "voicemail", objections: ["no-time", objection]), rule: "unknown-choice")
  }

  @Test(arguments: ["101", "-1", "often", ""])
  func aChanceFromNothingToAll(chance: String) throws {
    try checkRefused(LogRequest(outcome: "voicemail", chance: chance), rule: "not-a-chance")
  }

  @Test(arguments: [
    ("soon", "not-a-date"), ("", "not-a-date"), ("yesterday", "past-date"),
    ("2026-02-01 10:00", "past-date"),
  ])
  func aNextStepThatLiesAhead(next: String, rule: String) throws {
    try checkRefused(LogRequest(outcome: "voicemail", next: next), rule: rule)
  }

  @Test func aNextStepOrNone() throws {
    try checkRefused(
      LogRequest(outcome: "talked"), rule: "no-next-step",
      help: Phrase(
        en: "add `--next \"call tomorrow 10:00\"`, or `--next none`",
        nl: "voeg `--vervolg \"bellen morgen 10:00\"` toe, of `--vervolg geen`"))
  }

  @Test(arguments: [nil, "", "  ", "\u{1B}"])
  func aReasonForClosing(reason: String?) throws {
    try checkRefused(
      LogRequest(outcome: "no-interest", reason: reason), rule: "no-reason",
      help: Phrase(
        en: "add `--reason` with one of `price`, `timing`, or your own words",
        nl: "voeg `--reden` toe met `price`, `timing`, of je eigen woorden"))
  }

  @Test func aPhaseThatIsInThePlaybook() throws {
    let refusal = try checkRefused(
      LogRequest(outcome: "voicemail"), .sample { $0.phase = "gone" }, rule: "unknown-phase")
    #expect(refusal.headline.en == "phase \"gone\" does not exist in playbook \"sample\"")
  }

  @Test func thePhaseOfACallLeftOpenIsTheOneThatIsNamed() throws {
    let lead = Lead.sample {
      $0.calls = [
        Call(id: "a", phase: "gone", of: "sample", by: "sanne", startedAt: FrozenWorld.now)
      ]
    }
    let refusal = try checkRefused(LogRequest(outcome: "voicemail"), lead, rule: "unknown-phase")
    #expect(refusal.headline.nl == "fase \"gone\" bestaat niet in draaiboek \"sample\"")
  }
}
