import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct GradeRuleTests {
  private var playbook: Playbook {
    var playbook = Playbook.sample
    playbook.gradeRules = [
      GradeRule(.prospect, when: .answerKnown(question: "team")),
      GradeRule(
        .lead, when: .and(.answerKnown(question: "budget"), .answerKnown(question: "team"))),
      GradeRule(.mql, when: .answerKnown(question: "team")),
      GradeRule(.sql, when: .roleKnown(.decider)),
    ]
    return playbook
  }

  private func after(
    _ outcome: Outcome, _ change: (inout Lead) -> Void
  ) -> (grade: Lead.Grade, readiness: Lead.Readiness) {
    var lead = Lead.sample(change)
    let events = CallEnding.events(
      for: outcome, call: "c", phase: .contact, lead: lead, in: playbook, at: FrozenWorld.now)
    for event in events { lead.apply(event, at: FrozenWorld.now, by: "sanne") }
    return (lead.grade, lead.readiness)
  }

  private func know(_ lead: inout Lead, _ id: String, _ value: AnswerValue) {
    lead.answers[id] = Answer(value: value, source: .buyer, at: FrozenWorld.now, by: "sanne")
  }

  @Test func whatIsKnownRaises() {
    #expect(after(.talked) { _ in } == (.prospect, .none))
    #expect(after(.voicemail) { _ in } == (.suspect, .none))
    #expect(after(.voicemail) { know(&$0, "team", .number(3)) } == (.prospect, .mql))
    let known = after(.talked) {
      know(&$0, "team", .number(3))
      know(&$0, "budget", .choice("fixed"))
      $0.contacts = [Contact(id: "d", name: "Karin", roles: [.decider])]
    }
    #expect(known == (.lead, .sql))
  }

  @Test func rulesNeverLower() {
    #expect(
      after(.talked) {
        $0.grade = .lead
        $0.readiness = .sql
      } == (.lead, .sql))
  }

  @Test func anOutcomeThatSaysSoKnowsBetter() {
    var outcome = Outcome.talked
    outcome.grade = .suspect
    outcome.readiness = Lead.Readiness.none
    let said = after(outcome) {
      know(&$0, "team", .number(3))
      know(&$0, "budget", .choice("fixed"))
    }
    #expect(said == (.suspect, .none))
  }
}
