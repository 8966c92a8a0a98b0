import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Two thousand random calls: none crashes, all are kept whole, and each can be dropped anywhere.
struct WalkPropertyTests {
  @Test(arguments: 1...20)
  func anyCallIsKeptAndCanBeDroppedAnywhere(seed: UInt64) throws {
    var lines = RandomLines(seed: seed)
    for number in 0..<100 {
      let lead = anyLead(&lines)
      var call = RandomCall(driver: WalkDriver(lead, phase: lines.pick(phases)))
      for _ in 0..<60 where !call.driver.walk.isOver {
        call.type(lines.line(for: call.driver.walk))
        guard call.flaw == nil else { break }
      }
      call.checkEnd()
      if let flaw = call.flaw {
        Issue.record("seed \(seed), call \(number): \(flaw)\n\(call.typed.debugDescription)")
        return
      }
    }
  }

  private let phases = Playbook.sample.phases.map(\.id)

  private func anyLead(_ lines: inout RandomLines) -> Lead {
    .sample {
      $0.phase = lines.pick(phases)
      $0.contacts = lines.pick([[], [Contact(id: "c1", name: "Karin", roles: [.decider])]])
      $0.calls = lines.pick([[], Call.attempts(2)])
      if lines.pick([true, false]) { $0.plan(.call) }
      if lines.pick([true, false, false, false]) {
        $0.close(lines.pick([.won, .lost]), at: FrozenWorld.later(days: -9))
      }
    }
  }
}

/// A call with what must hold of it after every line.
private struct RandomCall {
  var driver: WalkDriver
  /// The place of the walk, which is where a dropped call goes on.
  var recorded: Walk.Place
  var isPaused = false
  var typed: [String] = []
  /// The first thing that was wrong.
  var flaw: String?

  init(driver: WalkDriver) {
    self.driver = driver
    recorded = driver.walk.place
  }

  mutating func type(_ line: String) {
    typed.append(line)
    driver.moment.now += 7
    let before = driver.walk
    do {
      let turn = try driver.type(line)
      if !driver.walk.isOver { recorded = driver.walk.place }
      isPaused = turn.replies.contains(.paused) && driver.folded.openCall != nil
    } catch {
      expect(driver.walk == before, "a refusal changed the walk")
      expect(!error.headline.en.isEmpty && !error.headline.nl.isEmpty, "a refusal without words")
    }
    expect(driver.walk.lead == driver.folded, "the walk's lead is not what its entries add up to")
    if !driver.walk.isOver || isPaused { checkDrop() }
  }

  private mutating func checkDrop() {
    guard let resumed = driver.resumed() else { return expect(false, "a dropped call is lost") }
    expect(
      resumed.place == recorded, "resumed at \(resumed.place), recorded was \(recorded)")
    expect(resumed.lead == driver.walk.lead, "the resumed walk has another lead")
    expect(resumed.expectedOutcome == driver.walk.expectedOutcome || isPaused, "Enter is another")
    if driver.walk.place == recorded, case .step = recorded {
      expect(resumed.visited == driver.walk.visited, "the way back is another")
    }
  }

  mutating func checkEnd() {
    let entries = [Entry].history(driver.events)
    let read = entries.map { try? Entry(line: $0.line(in: FrozenWorld.calendar.timeZone)) }
    expect(read == entries, "an entry does not come back")
    guard driver.walk.isOver, !isPaused else { return }
    expect(driver.folded.openCall == nil, "a call that is over is still open")
    let call = driver.folded.calls.last
    if let id = call?.outcome, let closes = driver.walk.phase.outcome(id)?.closes {
      expect(driver.folded.status == closes, "outcome \(id) left the deal \(driver.folded.status)")
    }
  }

  private mutating func expect(_ holds: Bool, _ what: String) {
    if !holds, flaw == nil { flaw = what }
  }
}
