import CallsideCore
import Foundation

/// One call as it is typed, line by line, over the walk that real calls go through.
struct PlayedCall {
  /// The walk.
  private(set) var walk: Walk
  /// The number of the phase.
  let phase: Int
  /// The lines that were taken.
  private(set) var lines: [String] = []
  /// Whether the call was left and could not be gone on with.
  private(set) var isLost = false
  private let moment: Moment

  init(_ lead: Lead, phase: Int, in playbook: Playbook, at moment: Moment) {
    self.phase = phase
    self.moment = moment
    walk = Walk(
      starting: "call\(lead.calls.count)", lead: lead, phase: playbook.phases[phase],
      playbook: playbook, by: "rep", at: moment.now)
  }

  /// Types a line; nil when it is refused, which changes nothing.
  mutating func type(_ line: String) -> WalkTurn? {
    guard let input = try? WalkInput(line), let turn = try? walk.take(input, at: moment) else {
      return nil
    }
    lines.append(line)
    // After an objection the call is over instead.
    if input == .later(""), turn.replies.contains(.paused) { goOn() }
    return turn
  }

  /// Fills in what a recorded outcome still asks after: a reason, why it moves on, and no next step.
  mutating func settle() {
    let language = walk.playbook.language
    let words = Phrase(en: "agreed", nl: "afgesproken")[language]
    let none = Phrase(en: "none", nl: "geen")[language]
    for _ in 0..<2 {
      switch walk.place {
      case .reason, .override: _ = type(words)
      case .nextStep: _ = type(none)
      case .step, .gatekeeper, .objection, .outcome, .over: return
      }
    }
  }

  /// Whether the exit condition of the phase holds now.
  var meetsExit: Bool {
    walk.phase.exit?.holds(in: walk.facts(at: moment.now)) ?? false
  }

  /// Goes on with a call that was left, as `call` does.
  private mutating func goOn() {
    let resumed = Walk(
      resuming: walk.lead, before: walk.before, playbook: walk.playbook, by: "rep",
      at: moment.now)
    if let resumed { walk = resumed } else { isLost = true }
  }
}

/// All that is needed to have the same calls again.
struct PlayedCalls {
  /// The lead before the first.
  var lead: Lead
  /// The number of the phase of the first; each further one is in the phase the lead is in.
  var phase: Int
  /// What was typed, call by call.
  var lines: [[String]]

  /// How many lines and calls it is.
  var count: Int { lines.reduce(lines.count) { $0 + $1.count } }
}

extension PlayedCalls {
  /// Returns the calls as a story that `playbook test` can hold; empty where none can begin.
  func story(of playbook: Playbook, at moment: Moment) -> [String] {
    let first = PlayedCall(lead, phase: phase, in: playbook, at: moment)
    var recording = StoryRecording(of: first.walk, at: moment.now)
    var replay = Replay(lead, playbook, moment)
    var phase = phase
    for (number, typed) in lines.enumerated() {
      if number > 0 { recording.callAgain(at: replay.now) }
      _ = replay.call(typed, phase: phase) { _, line, turn in
        if let input = try? WalkInput(line) { recording.add(input, turn) }
      }
      phase = playbook.position(of: replay.lead.phase) ?? phase
    }
    let name = Phrase(en: "A call that comes to no end", nl: "Een gesprek dat nergens eindigt")
    return recording.story(
      named: name[playbook.language], by: Invented(in: playbook.language).caller,
      calendar: moment.calendar, hasEnd: false) ?? []
  }
}
