import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Checks what a nudge says about a lead, or that it says nothing.
func checkNudge(
  _ nudge: Nudge, on lead: Lead, in playbook: Playbook = .sample, says expected: Advice?,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let situation = Situation(lead: lead, playbook: playbook, calendar: FrozenWorld.calendar)
  guard let situation else {
    Issue.record("phase \(lead.phase) is not in the playbook", sourceLocation: sourceLocation)
    return
  }
  expectSame(nudge.advice(situation), expected, sourceLocation: sourceLocation)
}

/// Checks that a nudge says nothing about a lead.
func checkSilent(
  _ nudge: Nudge, on lead: Lead, in playbook: Playbook = .sample,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  checkNudge(nudge, on: lead, in: playbook, says: nil, sourceLocation: sourceLocation)
}

extension Advice {
  /// Makes advice with something to do, its dates as ISO 8601.
  static func to(
    _ action: NextStep.Action, due: String, ready: String, _ points: Double, en: String,
    nl: String, stale: String? = nil
  ) -> Advice {
    Advice(
      points, because: Phrase(en: en, nl: nl),
      occasion: Occasion(
        action, due: FrozenWorld.date(due), ready: FrozenWorld.date(ready),
        stale: stale.map { FrozenWorld.date($0) }))
  }

  /// Makes advice that only adds weight.
  static func weight(_ points: Double, en: String, nl: String) -> Advice {
    Advice(points, because: Phrase(en: en, nl: nl))
  }
}
