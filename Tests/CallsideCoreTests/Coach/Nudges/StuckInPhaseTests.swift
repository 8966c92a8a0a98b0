import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct StuckInPhaseTests {
  private func called(_ change: (inout Lead) -> Void = { _ in }) -> Lead {
    .sample {
      $0.calls = [.ended("2026-03-02T10:00:00+01:00")]
      change(&$0)
    }
  }

  @Test(arguments: [
    ("contact", "2026-03-23T09:00:00+01:00", "21 days", "21 dagen", "First contact"),
    ("quote", "2026-03-16T09:00:00+01:00", "14 days", "14 dagen", "Quote"),
  ])
  func itIsReadyTheMomentTheLimitIsPassed(
    phase: String, end: String, en: String, nl: String, title: String
  ) {
    checkNudge(
      .stuckInPhase, on: called { $0.phase = phase },
      says: .to(
        .call, due: end, ready: end, 8, en: "longer than \(en) in \"\(title)\"",
        nl: "langer dan \(nl) in \"\(title)\""))
  }

  @Test func theLimitCountsFromTheMoveAcrossTheChangeOfClocks() {
    let lead = called { $0.phaseSince = FrozenWorld.date("2026-03-20T15:00:00+01:00") }
    checkNudge(
      .stuckInPhase, on: lead,
      says: .to(
        .call, due: "2026-04-10T15:00:00+02:00", ready: "2026-04-10T15:00:00+02:00", 8,
        en: "longer than 21 days in \"First contact\"",
        nl: "langer dan 21 dagen in \"First contact\""))
  }

  @Test(arguments: ["decision", "care"])
  func aPhaseWithoutALimitNeverHoldsUp(phase: String) {
    checkSilent(.stuckInPhase, on: called { $0.phase = phase })
  }

  @Test func aPlanIsNotStuck() {
    checkSilent(.stuckInPhase, on: called { $0.plan(.email) })
  }

  @Test func aLeadNobodyCalledIsNewAndNotStuck() {
    checkSilent(.stuckInPhase, on: .sample())
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aClosedDealIsNotStuck(status: Lead.Status) {
    checkSilent(.stuckInPhase, on: called { $0.close(status) })
  }
}
