import CallsideCore
import Foundation

/// Makes a conversation that fails as short as it can be while it still fails.
///
/// The lead is made bare first, then whole calls go, then runs of lines, halved until they are
/// single lines (Zeller and Hildebrandt's delta debugging); what only led to the end of a call is
/// tried as one `/hangup`. What an outcome asks after is filled in again, so that a shorter way to
/// the same end is never missed for want of a next step.
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
    if let failing = failing(bare) { best = failing }
    while true {
      let before = best.count
      while let shorter = withoutACall(best) { best = shorter }
      for call in best.lines.indices {
        best = hangingUp(best, call) ?? best
        best = withoutLines(best, call)
      }
      // A call that is short now may do without the one before it.
      if best.count == before { return best }
    }
  }

  /// Returns the conversation without one of its calls, or nil when all are needed.
  private func withoutACall(_ calls: PlayedCalls) -> PlayedCalls? {
    guard calls.lines.count > 1 else { return nil }
    return calls.lines.indices.lazy.compactMap { index in
      var candidate = calls
      candidate.lines.remove(at: index)
      return failing(candidate)
    }.first
  }

  /// Returns the conversation with the way to the end of one call left out, or nil when that is
  /// needed; the longest way is tried first.
  private func hangingUp(_ calls: PlayedCalls, _ call: Int) -> PlayedCalls? {
    (0...calls.lines[call].count).reversed().lazy.compactMap { start in
      shorter(calls, call, lines: ["/hangup"] + calls.lines[call][start...])
    }.first
  }

  private func withoutLines(_ calls: PlayedCalls, _ call: Int) -> PlayedCalls {
    var best = calls
    var run = max(1, best.lines[call].count / 2)
    while true {
      var start = 0
      var isShorter = false
      while start < best.lines[call].count {
        let lines = best.lines[call]
        let rest = Array(lines[..<start] + lines[min(start + run, lines.count)...])
        if let found = shorter(best, call, lines: rest) {
          best = found
          isShorter = true
        } else {
          start += run
        }
      }
      if run == 1, !isShorter { return best }
      run = max(1, run / 2)
    }
  }

  /// Returns the conversation with other lines in one call, or nil when it then is not shorter or
  /// does not fail.
  private func shorter(_ calls: PlayedCalls, _ call: Int, lines: [String]) -> PlayedCalls? {
    var candidate = calls
    candidate.lines[call] = lines
    guard let found = failing(candidate),
      found.count < calls.count
    else { return nil }
    return found
  }

  /// Returns calls as they are when had again, or nil when they do not fail in the same way.
  private func failing(_ calls: PlayedCalls) -> PlayedCalls? {
    var replay = Replay(calls.lead, playbook, moment)
    var had = calls
    var phase = calls.phase
    for (index, lines) in calls.lines.enumerated() {
      guard let call = replay.call(lines, phase: phase, settles: true) else { return nil }
      had.lines[index] = call.lines
      let isLast = index == calls.lines.count - 1
      if call.isLost { return isLast && failure == .lost ? had : nil }
      if !call.walk.isOver {
        guard isLast, failure == .stuck, !ending.goesOn(from: call, Aim(phase: phase)) else {
          return nil
        }
        return had
      }
      guard let next = playbook.position(of: replay.lead.phase) else { return nil }
      phase = next
    }
    return routes.failure(of: replay.lead) == failure ? had : nil
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

  /// When the next call is made.
  var now: Date { moment.now.addingTimeInterval(Double(day) * 86_400) }

  /// Has one call, or returns nil when the lead may not be called any more.
  ///
  /// Lines that are refused change nothing.
  ///
  /// - Parameter settles: Whether to fill in what a recorded outcome still asks after.
  mutating func call(
    _ lines: [String], phase: Int, settles: Bool = false,
    each: (PlayedCall, String, WalkTurn) -> Void = { _, _, _ in }
  ) -> PlayedCall? {
    guard !lead.objectsToCalls else { return nil }
    var later = moment
    later.now = now
    var call = PlayedCall(lead, phase: phase, in: playbook, at: later)
    for line in lines where !call.walk.isOver && !call.isLost {
      let before = call
      if let turn = call.type(line) { each(before, line, turn) }
    }
    if settles { call.settle() }
    lead = call.walk.lead
    day += 1
    return call
  }
}
