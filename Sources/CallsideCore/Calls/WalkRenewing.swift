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
  /// It stands at the same line where that is still there, else at the nearest one after it. Lines
  /// that were put in just before it, after those passed, come first.
  /// Nil when the phase, or the outcome that is being settled, is no longer there: then the call
  /// can only be brought to its end by the version it began with.
  public func renewed(with playbook: Playbook, at now: Date) -> Renewed? {
    guard let phase = playbook.phase(self.phase.id) else { return nil }
    var walk = Walk(
      of: Call(id: call, phase: phase.id, of: lead.playbook, by: by, startedAt: startedAt),
      phase: phase, lead: lead,
      before: before, playbook: playbook, by: by, at: now)
    walk.satDownAt = satDownAt
    walk.expectedOutcome = expectedOutcome.flatMap { phase.outcome($0)?.id }
    walk.visited = visited.compactMap { self.phase.script.counterpart(of: $0, in: phase.script) }
    guard let (place, keepsPlace) = counterpart(of: place, in: walk, at: now) else { return nil }
    walk.place = place
    return Renewed(walk: walk, keepsPlace: keepsPlace)
  }

  private func counterpart(
    of place: Place, in walk: Walk, at now: Date
  ) -> (place: Place, isSame: Bool)? {
    switch place {
    case .step(let index):
      if let same = phase.script.counterpart(of: index, in: walk.phase.script) {
        return (.step(putIn(before: same, in: walk, at: now) ?? same), true)
      }
      return (nearest(to: index, in: walk, at: now), false)
    case .gatekeeper(let index, let back):
      let line = phase.script.counterpart(of: back, in: walk.phase.script)
      if let line, let same = phase.gatekeeper.counterpart(of: index, in: walk.phase.gatekeeper) {
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

  /// Returns the first line that applies of those put in before a line, right in front of it.
  private func putIn(before line: Int, in walk: Walk, at now: Date) -> Int? {
    let known = Set(phase.script.map(\.id))
    let first = walk.phase.script[..<line].lastIndex { known.contains($0.id) }.map { $0 + 1 } ?? 0
    guard first < line, case .step(let index) = walk.firstPlace(from: first, at: now), index < line
    else { return nil }
    // A line passed under other words is not new.
    return walk.visited.contains { $0 >= index } ? nil : index
  }

  /// Returns the first line that applies behind the last one before `index` that is still there.
  private func nearest(to index: Int, in walk: Walk, at now: Date) -> Place {
    let last = phase.script[..<index].indices.reversed().lazy
      .compactMap { phase.script.counterpart(of: $0, in: walk.phase.script) }.first
    return walk.firstPlace(from: last.map { $0 + 1 } ?? 0, at: now)
  }
}

extension [Step] {
  /// Returns where one of these steps is in another version of them.
  ///
  /// A line to say that is not there any more was reworded when a new one stands in its place.
  fileprivate func counterpart(of index: Int, in other: [Step]) -> Int? {
    if let same = other.firstIndex(where: { $0.id == self[index].id }) { return same }
    guard case .say = self[index].body, !self[index].hasOwnID else { return nil }
    let before = index == 0 ? -1 : other.firstIndex { $0.id == self[index - 1].id }
    guard let place = before.map({ $0 + 1 }), place < other.count, case .say = other[place].body,
      !other[place].hasOwnID, !contains(where: { $0.id == other[place].id })
    else { return nil }
    return place
  }
}
