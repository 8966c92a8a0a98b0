public import Foundation

/// Going on with a call although its playbook was changed meanwhile.
extension Walk {
  /// A walk that goes on by another version of its playbook.
  public struct Renewed: Hashable, Sendable {
    /// The walk.
    public var walk: Walk
    /// Whether the line the rep was at is still there.
    public var keepsPlace: Bool
  }

  /// Returns the walk by another version of its playbook; all that was recorded is kept.
  ///
  /// It stands at the same line where that is still there, else at the nearest one after it.
  /// Nil when the phase, or the outcome that is being settled, is no longer there: then the call
  /// can only be brought to its end by the version it began with.
  public func renewed(with playbook: Playbook, at now: Date) -> Renewed? {
    guard let phase = playbook.phase(self.phase.id) else { return nil }
    var walk = Walk(
      of: Call(id: call, phase: phase.id, by: by, startedAt: startedAt), phase: phase, lead: lead,
      before: before, playbook: playbook, by: by, at: now)
    walk.satDownAt = satDownAt
    walk.expectedOutcome = expectedOutcome.flatMap { phase.outcome($0)?.id }
    walk.visited = visited.compactMap { phase.script.counterpart(of: self.phase.script[$0]) }
    guard let (place, keepsPlace) = counterpart(of: place, in: walk, at: now) else { return nil }
    walk.place = place
    return Renewed(walk: walk, keepsPlace: keepsPlace)
  }

  private func counterpart(
    of place: Place, in walk: Walk, at now: Date
  ) -> (place: Place, isSame: Bool)? {
    switch place {
    case .step(let index):
      if let same = walk.phase.script.counterpart(of: phase.script[index]) {
        return (.step(same), true)
      }
      return (nearest(to: index, in: walk, at: now), false)
    case .gatekeeper(let index, let back):
      let line = walk.phase.script.counterpart(of: phase.script[back])
      if let line, let same = walk.phase.gatekeeper.counterpart(of: phase.gatekeeper[index]) {
        return (.gatekeeper(same, back: line), true)
      }
      return (line.map { .step($0) } ?? nearest(to: back, in: walk, at: now), false)
    case .objection(let id, let stage, let back):
      guard let (back, isSame) = counterpart(of: back, in: walk, at: now) else { return nil }
      guard let objection = walk.playbook.objection(id), objection.meet.indices.contains(stage)
      else { return (back, false) }
      return (.objection(id, stage: stage, back: back), isSame)
    case .reason(let id), .override(let id), .nextStep(let id):
      return walk.phase.outcome(id).map { _ in (place, true) }
    case .outcome, .over: return (place, true)
    }
  }

  /// Returns the first line that applies behind the last one before `index` that is still there.
  private func nearest(to index: Int, in walk: Walk, at now: Date) -> Place {
    let last = phase.script[..<index].reversed().lazy
      .compactMap { walk.phase.script.counterpart(of: $0) }.first
    return walk.firstPlace(from: last.map { $0 + 1 } ?? 0, at: now)
  }
}

extension [Step] {
  /// Returns where a step of another version of these steps is.
  ///
  /// An id of the author's own tells. One that is no more than a number does not, since a line
  /// put in before it gives the number to its neighbour: there the words, the question or the role
  /// are looked for first.
  fileprivate func counterpart(of step: Step) -> Int? {
    let named = firstIndex { $0.id == step.id }
    if !step.isNumbered { return named }
    if let named, self[named].body == step.body { return named }
    if let same = firstIndex(where: { $0.body == step.body }) { return same }
    // Reworded, at the place where it was.
    guard let named, case .say = self[named].body, case .say = step.body else { return nil }
    return named
  }
}

extension Step {
  /// Whether the id is the number of the step in its phase.
  fileprivate var isNumbered: Bool {
    guard let slash = id.lastIndex(of: "/") else { return false }
    return id[id.index(after: slash)...].allSatisfy(\.isNumber)
  }
}
