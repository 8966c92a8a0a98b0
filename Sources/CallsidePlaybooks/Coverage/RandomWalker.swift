import CallsideCore
import Foundation

/// Makes walk after walk, and keeps count.
struct RandomWalker {
  private(set) var coverage: Coverage
  private var reached: Reached
  private var numbers: SeededNumbers
  private let playbook: Playbook
  private let moment: Moment
  private let leads: RandomLead
  private let rep: RandomRep
  private let routes: PhaseRoutes
  private let ending: CallFinisher

  /// After so many lines a call is only brought to its end.
  private static let linesBeforeEnding = 80
  /// After so many calls a deal is only brought to its end.
  private static let callsBeforeClosing = 6

  init(_ playbook: Playbook, _ moment: Moment, seed: UInt64) {
    self.playbook = playbook
    self.moment = moment
    numbers = SeededNumbers(seed: seed)
    reached = Reached(playbook)
    coverage = Coverage(seed: seed, all: reached.all)
    routes = PhaseRoutes(playbook)
    leads = RandomLead(playbook, moment)
    rep = RandomRep(playbook, moment, routes)
    ending = CallFinisher(rep)
  }

  /// The coverage, with what is missing.
  var finished: Coverage {
    var coverage = coverage
    coverage.missing = reached.missingInOrder
    return coverage
  }

  /// Makes one walk.
  mutating func walk(_ number: Int) {
    guard !playbook.phases.isEmpty else { return }
    coverage.walks = number
    if number % 8 == 0 { career(number) } else { oneCall(number) }
    if coverage.completeAfter == nil, reached.missing.isEmpty { coverage.completeAfter = number }
  }

  private mutating func oneCall(_ number: Int) {
    let aim = aim(in: nil) ?? Aim(phase: numbers.below(playbook.phases.count))
    let phase = playbook.phases[aim.phase]
    let lead = leads.make(in: phase, aim.wishes, &numbers)
    let played = play(lead, aim, closes: false)
    if let failure = played.failure {
      fail(failure, PlayedCalls(lead: lead, phase: aim.phase, lines: [played.call.lines]), number)
    }
  }

  /// Follows a lead from the first phase to the end of its deal, and a little beyond.
  private mutating func career(_ number: Int) {
    let start = leads.bare(in: playbook.phases[0])
    var calls = PlayedCalls(lead: start, phase: 0, lines: [])
    var lead = start
    let most = Self.callsBeforeClosing + playbook.phases.count + 2
    var callsAfterClosing = 0
    while calls.lines.count < most, callsAfterClosing < 2, !lead.objectsToCalls,
      let phase = playbook.position(of: lead.phase)
    {
      let closes = calls.lines.count >= Self.callsBeforeClosing && lead.status == .open
      let aim = aim(in: phase) ?? Aim(phase: phase)
      let played = play(lead, aim, closes: closes, day: calls.lines.count)
      calls.lines.append(played.call.lines)
      if let failure = played.failure { return fail(failure, calls, number) }
      lead = played.call.walk.lead
      if lead.status == .lost { return }
      if lead.status == .won { callsAfterClosing += 1 }
      if let failure = routes.failure(of: lead) { return fail(failure, calls, number) }
    }
  }

  /// Draws what a call is aimed at; nil leaves it to chance.
  private mutating func aim(in phase: Int?) -> Aim? {
    guard !reached.missing.isEmpty, !numbers.oneIn(5) else { return nil }
    let missing = reached.missingInOrder
    // In a career the phase is given, and most of what is missing may be elsewhere.
    for _ in 0..<(phase == nil ? 1 : 6) {
      guard let target = numbers.pick(missing) else { return nil }
      if let aim = Aim(at: target, in: phase, of: playbook, &numbers) { return aim }
    }
    return nil
  }

  private mutating func play(
    _ lead: Lead, _ aim: Aim, closes: Bool, day: Int = 0
  ) -> (call: PlayedCall, failure: Coverage.Failure?) {
    var later = moment
    later.now = moment.now.addingTimeInterval(Double(day) * 86_400)
    var call = PlayedCall(lead, phase: aim.phase, in: playbook, at: later)
    coverage.calls += 1
    reached.note(placeOf: call)
    if !closes {
      for _ in 0..<Self.linesBeforeEnding where !call.walk.isOver && !call.isLost {
        let line = rep.line(in: call, aim, &numbers)
        if let turn = call.type(line) {
          reached.note(turn, in: call)
          reached.note(placeOf: call)
        }
      }
    }
    let ended = ending.finish(&call, aim, closes: closes, &reached, &numbers)
    coverage.lines += call.lines.count
    return (call, call.isLost ? .lost : ended ? nil : .stuck)
  }

  private mutating func fail(_ failure: Coverage.Failure, _ calls: PlayedCalls, _ number: Int) {
    let shrinking = Shrinking(failure, playbook, moment, routes, ending)
    let shortest = shrinking.shortest(calls)
    coverage.failed = Coverage.FailedWalk(
      failure: failure, walk: number, story: shortest.story(of: playbook, at: moment))
  }
}

extension PhaseRoutes {
  /// Returns why the deal of a lead can never come to its end, or nil when it can; a playbook that
  /// closes no deal anywhere has no such end.
  func failure(of lead: Lead) -> Coverage.Failure? {
    let isShut = lead.status != .open || lead.objectsToCalls
    guard !distance.isEmpty, !isShut, distance[lead.phase] == nil else { return nil }
    return .neverCloses(phase: lead.phase)
  }
}
