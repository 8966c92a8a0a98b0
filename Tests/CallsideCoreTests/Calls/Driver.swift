import CallsideCore
import CallsideTestSupport

/// Drives a walk over the sample playbook with typed lines, as the prompt does.
struct Driver {
  var walk: Walk
  var events: [Event]
  var moment = FrozenWorld.moment

  init(_ lead: Lead = .sample()) {
    walk = Walk(
      starting: "call01", lead: lead, phase: .contact, playbook: .sample, by: "sanne",
      at: FrozenWorld.now)
    events = walk.opening
  }

  @discardableResult
  mutating func type(_ line: String) throws(Diagnostic) -> WalkTurn {
    let turn = try walk.take(WalkInput(line), at: moment)
    events += turn.events
    return turn
  }

  mutating func type(_ lines: [String]) throws(Diagnostic) {
    for line in lines { try type(line) }
  }

  var step: String? { walk.step?.id }
}
