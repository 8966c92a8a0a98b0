import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct MissingDeciderTests {
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
    checkNudge(.missingDecider, on: called(phase), says: advice)
  }

  @Test func beforeItIsNot() {
    checkSilent(.missingDecider, on: called("contact"))
  }

  @Test(arguments: [Set<Role>([.user]), [.gatekeeper, .buyer], []])
  func somebodyElseIsNotTheDecider(roles: Set<Role>) {
    let lead = called("quote") { $0.contacts = [Contact(id: "c1", name: "Piet", roles: roles)] }
    checkNudge(.missingDecider, on: lead, says: advice)
  }

  @Test func aDeciderWhoIsKnownIsNotMissed() {
    let karin = Contact(id: "c2", name: "Karin", roles: [.user, .decider])
    let lead = called("quote") { $0.contacts = [Contact(id: "c1", name: "Piet"), karin] }
    checkSilent(.missingDecider, on: lead)
  }

  @Test func aPlaybookThatWantsNoneMissesNone() {
    var playbook = Playbook.sample
    playbook.dmu[0].requiredFrom = nil
    checkSilent(.missingDecider, on: called("quote"), in: playbook)
    playbook.dmu = []
    checkSilent(.missingDecider, on: called("quote"), in: playbook)
  }

  @Test func beforeTheFirstCallNobodyIsMissed() {
    checkSilent(.missingDecider, on: .sample { $0.phase = "quote" })
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aClosedDealWasDecided(status: Lead.Status) {
    checkSilent(.missingDecider, on: called("quote") { $0.close(status) })
  }
}
