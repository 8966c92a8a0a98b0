import CallsideCore
import CallsideStore
import CallsideTestSupport
import Foundation
import Testing

/// What is learned from closed leads, and unlearned.
@Suite struct LearningTests {
  /// What an index knows of closed leads.
  private func learned(_ world: World) throws -> [String] {
    try IndexDump(world.folder).lines.filter {
      $0.hasPrefix("closed ") || $0.hasPrefix("outcome ")
    }
  }

  private func added(_ number: Int) -> Event {
    .leadAdded(
      LeadAdded(
        name: "Lead \(number)", playbook: "p", phase: "first", source: .cold, value: nil,
        fields: ["size": number % 2 == 0 ? "big" : "small"]))
  }

  /// Adds and closes leads; of the big ones most are won.
  private func close(_ numbers: Range<Int>, in world: World) throws {
    let store = try world.store()
    for number in numbers {
      let isWon = (number % 2 == 0) != (number % 10 == 0)
      _ = try store.append(
        [("lead\(number)", added(number))], at: World.now + Double(number), by: "sanne")
      _ = try store.append(
        [("lead\(number)", .closed(isWon ? .won : .lost, reason: "x"))],
        at: World.now + Double(number + 1), by: "sanne")
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func closingAndUndoingLeavesWhatWasThere(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let world = try World()
    try close(0..<8, in: world)
    let store = try world.store()
    for round in 0..<12 {
      let lead = "lead\(random.below(8))"
      let events = (0...random.below(3)).map { _ in
        random.pick([
          Event.closed(.won, reason: "x"), .closed(.lost, reason: "x"), .reopened,
          .chanceGiven(30), .phaseMoved(to: "quote", because: nil),
        ])
      }
      let before = try learned(world)
      let entries = try store.append(
        events.map { (lead, $0) }, at: World.now + 1_000 * Double(round), by: "sanne")
      store.settle()
      _ = try store.append(
        [(lead, .withdrawn(entries.map(\.stamp.id)))], at: World.now + 99_000, by: "sanne")
      store.settle()
      #expect(try learned(world) == before, "seed \(seed), round \(round)")
      // Some stay, so that every round begins elsewhere.
      _ = try store.append([(lead, random.pick(events))], at: World.now + 99_000, by: "sanne")
      store.settle()
    }
    let known = try learned(world)
    try store.rebuild()
    #expect(try learned(world) == known, "seed \(seed)")
  }

  @Test func nothingIsSaidOfTooFewAndTheSameAfterARebuild() throws {
    let world = try World()
    try close(0..<18, in: world)
    let store = try world.store()
    _ = try store.append([("open", added(2))], at: World.now, by: "sanne")
    let open = try #require(try store.lead("open"))
    #expect(store.learnedChance(of: open, at: World.now) == nil)
    try close(18..<60, in: world)
    store.refresh()
    let chance = try #require(store.learnedChance(of: open, at: World.now))
    #expect(chance.percent > 50)
    #expect(chance.up.first?.feature == .field("size"))
    try store.rebuild()
    #expect(store.learnedChance(of: open, at: World.now) == chance)
    // A closed lead is not foretold.
    let closed = try #require(try store.lead("lead1"))
    #expect(store.learnedChance(of: closed, at: World.now) == nil)
  }

  /// Leads entered with their outcome tell nothing, however many: only of the lost ones is it known
  /// why they were lost.
  @Test func historyEnteredWithItsOutcomeSaysNothingOfAnOpenLead() throws {
    let world = try World()
    let store = try world.store()
    for number in 0..<200 {
      let isWon = number % 2 == 0
      let lead = LeadAdded(
        name: "Lead \(number)", playbook: "p", phase: "first", source: .cold, value: nil,
        fields: isWon ? [:] : ["lost_reason": "price"])
      _ = try store.append(
        [
          ("old\(number)", .leadAdded(lead)),
          ("old\(number)", .closed(isWon ? .won : .lost, reason: "x")),
        ], at: World.now, by: "sanne")
    }
    _ = try store.append([("open", added(2))], at: World.now, by: "sanne")
    let open = try #require(try store.lead("open"))
    #expect(store.learnedChance(of: open, at: World.now) == nil)
    // Nor does it add to what is learned from others.
    try close(0..<60, in: world)
    store.refresh()
    let chance = try #require(store.learnedChance(of: open, at: World.now))
    #expect(chance.learnedFrom.won + chance.learnedFrom.lost == 60)
    #expect(!chance.reasons.map(\.feature).contains(.field("lost_reason")))
  }

  @Test func oneWrongClockUnlearnsNothing() throws {
    let world = try World()
    try close(0..<60, in: world)
    let store = try world.store()
    _ = try store.append([("open", added(2)), ("late", added(4))], at: World.now, by: "sanne")
    let open = try #require(try store.lead("open"))
    let before = try #require(store.learnedChance(of: open, at: World.now))
    _ = try store.append(
      [("late", .closed(.won, reason: "x"))], at: FrozenWorld.later(days: 73 * 365), by: "sanne")
    store.settle()
    let after = try #require(store.learnedChance(of: open, at: World.now))
    #expect(abs(after.percent - before.percent) < 5)
    #expect(after.up.first?.feature == .field("size"))
  }

  /// However many values there are, no more is read than concerns the leads that are judged.
  @Test func onlyCountsOfTheLeadsJudgedAreRead() throws {
    let world = try World()
    let store = try world.store()
    for number in 0..<40 {
      let lead = LeadAdded(
        name: "Lead", playbook: "p", phase: "first", source: .cold, value: nil,
        fields: ["town": "town \(number)"])
      _ = try store.append([("k\(number)", .leadAdded(lead))], at: World.now, by: "sanne")
      _ = try store.append(
        [("k\(number)", .closed(.won, reason: "x"))], at: World.now + Double(number), by: "sanne")
    }
    let known = store.outcomes(limit: 3)
    #expect(known.closed.map(\.id) == ["k37", "k38", "k39"])
    #expect(known.counts.total(.init()) == OutcomeCount(won: 40, lost: 0))
    #expect(
      Set(known.counts.counts.keys.filter { $0.feature == .field("town") }.map(\.value))
        == [nil, "town 37", "town 38", "town 39"])
  }

  @Test func theReportJudgesEachFigureBeforeTheOutcome() throws {
    let world = try World()
    try close(0..<60, in: world)
    let store = try world.store()
    _ = try store.append(
      [("guess", added(4)), ("guess", .chanceGiven(80))], at: World.now + 100, by: "daan")
    _ = try store.append(
      [("guess", .chanceGiven(5)), ("guess", .closed(.lost, reason: "x"))],
      at: World.now + 200, by: "daan")
    let known = store.outcomes(limit: ChanceReport.mostNeeded)
    let report = ChanceReport(
      closed: known.closed, counts: known.counts, until: World.now,
      playbook: { _ in nil })
    #expect(report.judged.won + report.judged.lost == 61)
    #expect(report.reps["daan"]?.cases == [ChanceRecord.Case(percent: 80, isWon: false)])
    #expect(report.ladder.cases.isEmpty)
    // The first twenty-odd were closed before anything could be said.
    #expect((30...45).contains(report.learned.cases.count))
  }
}
