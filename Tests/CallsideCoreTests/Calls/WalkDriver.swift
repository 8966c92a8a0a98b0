import CallsideTestSupport
import Foundation

@testable import CallsideCore

/// Drives a walk over a playbook with typed lines, and keeps what a journal would keep.
struct WalkDriver {
  /// The lead before the call.
  let before: Lead
  var walk: Walk
  var events: [Event]
  var moment = FrozenWorld.moment
  /// The lead as its entries add up to it: never the walk's own.
  var folded: Lead

  init(_ lead: Lead = .sample(), phase: String? = nil, in playbook: Playbook = .sample) {
    guard let phase = playbook.phase(phase ?? lead.phase) else {
      preconditionFailure("no such phase")
    }
    before = lead
    walk = Walk(
      starting: "call01", lead: lead, phase: phase, playbook: playbook, by: "sanne",
      at: FrozenWorld.now)
    (events, folded) = ([], lead)
    keep(walk.opening)
  }

  /// Types a line; what happened is kept, a refusal leaves everything as it was.
  @discardableResult
  mutating func type(_ line: String) throws(Diagnostic) -> WalkTurn {
    let turn = try walk.take(WalkInput(line), at: moment)
    keep(turn.events)
    return turn
  }

  mutating func type(_ lines: [String]) throws(Diagnostic) {
    for line in lines { try type(line) }
  }

  /// Drops the line and goes on with the call, from the journal alone; nil when it is over.
  func resumed() -> Walk? {
    Walk(
      resuming: folded, before: before, playbook: walk.playbook, by: "sanne", at: moment.now)
  }

  var step: String? { walk.step?.id }

  private mutating func keep(_ events: [Event]) {
    for event in events { folded.apply(event, at: moment.now, by: "sanne") }
    self.events += events
  }
}
