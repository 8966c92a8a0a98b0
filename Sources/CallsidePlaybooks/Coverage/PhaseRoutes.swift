import CallsideCore

/// The ways that outcomes make from phase to phase.
struct PhaseRoutes {
  /// How many outcomes a lead is from the end of its deal, by phase; none for a phase from which
  /// no row of outcomes leads to won or lost.
  let distance: [String: Int]

  init(_ playbook: Playbook) {
    var distance: [String: Int] = [:]
    for phase in playbook.phases where phase.outcomes.contains(where: Self.isEnd) {
      distance[phase.id] = 1
    }
    // Each round finds the phases one outcome farther away.
    for steps in 2..<max(3, playbook.phases.count + 2) {
      for phase in playbook.phases where distance[phase.id] == nil {
        let leadsOn = phase.outcomes.contains { $0.to.flatMap { distance[$0] } == steps - 1 }
        if leadsOn { distance[phase.id] = steps }
      }
    }
    self.distance = distance
  }

  /// Returns the places of the outcomes that lead to the end of the deal soonest.
  func outcomesToTheEnd(of phase: Phase) -> [Int] {
    let ends = phase.outcomes.indices.filter { Self.isEnd(phase.outcomes[$0]) }
    guard ends.isEmpty else { return ends }
    guard let own = distance[phase.id] else { return [] }
    return phase.outcomes.indices.filter {
      phase.outcomes[$0].to.flatMap { distance[$0] } == own - 1
    }
  }

  /// A lead that wants no calls is at an end as well.
  private static func isEnd(_ outcome: Outcome) -> Bool {
    outcome.closes != nil || outcome.isObjection
  }
}
