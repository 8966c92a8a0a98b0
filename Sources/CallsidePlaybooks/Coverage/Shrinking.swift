import CallsideCore
import Foundation

/// Makes a conversation that fails as short as it can be while it still fails.
///
/// The lead is made bare first, then whole calls go, then runs of lines, halved until they are
/// single lines (Zeller and Hildebrandt's delta debugging); lines that only led to the end of a
/// call are tried as one `/hangup`. What stays cannot miss any one line.
struct Shrinking {
  private let failure: Coverage.Failure
  private let playbook: Playbook
  private let moment: Moment
  private let routes: PhaseRoutes
  private let ending: CallFinisher

  init(
    _ failure: Coverage.Failure, _ playbook: Playbook, _ moment: Moment, _ routes: PhaseRoutes,
    _ ending: CallFinisher
  ) {
    self.failure = failure
    self.playbook = playbook
    self.moment = moment
    self.routes = routes
    self.ending = ending
  }

  /// Returns the shortest conversation found.
  func shortest(_ calls: PlayedCalls) -> PlayedCalls {
    var best = calls
    var bare = calls
    bare.lead = RandomLead(playbook, moment).bare(in: playbook.phases[calls.phase])
    if fails(bare) { best = bare }
    while let shorter = withoutACall(best) { best = shorter }
    for call in best.lines.indices {
      best.lines[call] = shrunk(best.lines[call]) { lines in
        var candidate = best
        candidate.lines[call] = lines
        return fails(candidate)
      }
    }
    return best
  }

  /// Returns the conversation without one of its calls, or nil when all are needed.
  private func withoutACall(_ calls: PlayedCalls) -> PlayedCalls? {
    guard calls.lines.count > 1 else { return nil }
    return calls.lines.indices.lazy.map { index in
      var candidate = calls
      candidate.lines.remove(at: index)
      return candidate
    }.first(where: fails)
  }

  private func shrunk(_ lines: [String], fails: ([String]) -> Bool) -> [String] {
    var best = lines
    for start in best.indices.reversed() where best.count > 1 && start < best.count {
      let candidate = ["/hangup"] + best[start...]
      if candidate.count < best.count, fails(candidate) {
        best = candidate
        break
      }
    }
    var run = max(1, best.count / 2)
    while true {
      var start = 0
      var isShorter = false
      while start < best.count {
        let candidate = Array(best[..<start] + best[min(start + run, best.count)...])
        if fails(candidate) {
          best = candidate
          isShorter = true
        } else {
          start += run
        }
      }
      if run == 1, !isShorter { return best }
      run = max(1, run / 2)
    }
  }

  /// Returns whether calls, had again, fail in the same way.
  private func fails(_ calls: PlayedCalls) -> Bool {
    var replay = Replay(calls.lead, playbook, moment)
    var phase = calls.phase
    for (index, lines) in calls.lines.enumerated() {
      guard var call = replay.call(lines, phase: phase) else { return false }
      let isLast = index == calls.lines.count - 1
      if call.isLost { return isLast && failure == .lost }
      if !call.walk.isOver {
        guard isLast, failure == .stuck else { return false }
        var (reached, numbers) = (Reached(playbook), SeededNumbers(seed: 1))
        return !ending.finish(&call, Aim(phase: phase), &reached, &numbers)
      }
      guard let next = playbook.position(of: replay.lead.phase) else { return false }
      phase = next
    }
    return routes.failure(of: replay.lead) == failure
  }
}

/// Has calls again, one after the other.
struct Replay {
  /// The lead after the calls so far.
  private(set) var lead: Lead
  private let playbook: Playbook
  private let moment: Moment
  private var day = 0

  init(_ lead: Lead, _ playbook: Playbook, _ moment: Moment) {
    self.lead = lead
    self.playbook = playbook
    self.moment = moment
  }

  /// Has one call, or returns nil when the lead may not be called any more.
  ///
  /// Lines that are refused change nothing.
  mutating func call(
    _ lines: [String], phase: Int, each: (PlayedCall, String, WalkTurn) -> Void = { _, _, _ in }
  ) -> PlayedCall? {
    guard !lead.objectsToCalls else { return nil }
    var later = moment
    later.now = moment.now.addingTimeInterval(Double(day) * 86_400)
    var call = PlayedCall(lead, phase: phase, in: playbook, at: later)
    for line in lines where !call.walk.isOver && !call.isLost {
      let before = call
      if let turn = call.type(line) { each(before, line, turn) }
    }
    lead = call.walk.lead
    day += 1
    return call
  }
}
