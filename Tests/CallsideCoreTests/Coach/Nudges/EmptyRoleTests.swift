import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct EmptyRoleTests {
  private func called(_ phase: String, _ change: (inout Lead) -> Void = { _ in }) -> Lead {
    .sample {
      $0.phase = phase
      $0.calls = [.ended("2026-03-02T10:00:00+01:00")]
      change(&$0)
    }
  }

  private let advice = Advice.weight(
    3, en: "we do not know yet who decides", nl: "we weten nog niet wie beslist")

  @Test(arguments: ["quote", "decision", "care"])
  func fromTheWantedPhaseOnItIsMissed(phase: String) {
    checkNudge(.emptyRole, on: called(phase), says: advice)
  }

  @Test func beforeItIsNot() {
    checkSilent(.emptyRole, on: called("contact"))
  }

  @Test(arguments: [Set<Role>([.user]), [.gatekeeper, .buyer], []])
  func somebodyElseIsNotTheDecider(roles: Set<Role>) {
    let lead = called("quote") { $0.contacts = [Contact(id: "c1", name: "Piet", roles: roles)] }
    checkNudge(.emptyRole, on: lead, says: advice)
  }

  @Test func aDeciderWhoIsKnownIsNotMissed() {
    let karin = Contact(id: "c2", name: "Karin", roles: [.user, .decider])
    let lead = called("quote") { $0.contacts = [Contact(id: "c1", name: "Piet"), karin] }
    checkSilent(.emptyRole, on: lead)
  }

  @Test func aPlaybookThatWantsNoneMissesNone() {
    var playbook = Playbook.sample
    playbook.dmu[0].requiredFrom = nil
    checkSilent(.emptyRole, on: called("quote"), in: playbook)
    playbook.dmu = []
    checkSilent(.emptyRole, on: called("quote"), in: playbook)
  }

  @Test func beforeTheFirstCallNobodyIsMissed() {
    checkSilent(.emptyRole, on: .sample { $0.phase = "quote" })
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aClosedDealWasDecided(status: Lead.Status) {
    checkSilent(.emptyRole, on: called("quote") { $0.close(status) })
  }

  @Test(arguments: [
    (
      [Role.buyer], [Role](), 1.0, "nobody known yet as buyer", "nog niemand bekend als inkoper"
    ),
    (
      [.decider, .buyer], [], 4, "we do not know yet who decides, nor the buyer",
      "we weten nog niet wie beslist, en kennen de inkoper niet"
    ),
    (
      [.decider, .buyer], [.buyer], 3, "we do not know yet who decides",
      "we weten nog niet wie beslist"
    ),
  ])
  func everyRoleThatIsWantedCounts(
    wanted: [Role], known: [Role], points: Double, en: String, nl: String
  ) {
    var playbook = Playbook.sample
    playbook.dmu = wanted.map { role in
      var prompt = Playbook.RolePrompt(role: role, ask: "Who?", why: "To know.")
      prompt.requiredFrom = "quote"
      return prompt
    }
    let lead = called("quote") {
      $0.contacts = known.map { Contact(id: $0.rawValue, name: "Piet", roles: [$0]) }
    }
    checkNudge(.emptyRole, on: lead, in: playbook, says: .weight(points, en: en, nl: nl))
  }

  @Test func fivePointsAreTheMost() {
    var playbook = Playbook.sample
    playbook.dmu = Role.allCases.map { role in
      var prompt = Playbook.RolePrompt(role: role, ask: "Who?", why: "To know.")
      prompt.requiredFrom = "quote"
      return prompt
    }
    let situation = Situation(
      lead: called("quote"), playbook: playbook, calendar: FrozenWorld.calendar)
    #expect(situation.flatMap { Nudge.emptyRole.advice($0) }?.points == 5)
  }
}
