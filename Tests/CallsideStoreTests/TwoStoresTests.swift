import CallsideCore
import CallsideStore
import Foundation
import Testing

@Suite struct TwoStoresTests {
  let world: World

  init() throws { world = try World() }

  @Test(arguments: [World.sanne, World.daan])
  func twoProcessesInTurnLoseNothing(second: Store.Writer) throws {
    let stores = [try world.store(), try world.store(second)]
    try stores[0].add("Brouwer", id: "aaaaaa")
    for number in 1...20 {
      let store = stores[number % 2]
      try store.record(.noted("\(number)", call: nil), for: "aaaaaa")
      // Without a refresh, as a prompt that has just appended would show it.
      #expect(try store.lead("aaaaaa")?.notes.count == number)
    }
    for store in stores {
      store.refresh()
      #expect(try store.lead("aaaaaa")?.notes.map(\.text) == (1...20).map { "\($0)" })
      #expect(store.entryCount == 21)
      #expect(store.takeRules().isEmpty)
    }
    let ids = stores[0].entries(of: "aaaaaa").map(\.stamp.id)
    #expect(Set(ids).count == 21)
    #expect(stores[0].entries(of: "aaaaaa").map(\.stamp.clock) == Array(1...21))
  }

  @Test func aRefreshShowsWhatTheOtherWrote() throws {
    let mine = try world.store()
    let other = try world.store(World.daan)
    try other.add("Brouwer", id: "aaaaaa")
    mine.refresh()
    #expect(try mine.lead("aaaaaa")?.name == "Brouwer")
    #expect(mine.queue(at: World.now, limit: 5).count == 1)
  }

  @Test func anEntryBeforeItsLeadIsKeptUntilTheLeadArrives() throws {
    let there = try World()
    try there.store(World.daan).add("Brouwer", id: "aaaaaa")
    let mine = try world.store()
    try mine.record(.noted("al gebeld", call: nil), for: "aaaaaa")
    #expect(try mine.lead("aaaaaa") == nil)
    #expect(mine.leadCount == 0)
    #expect(mine.entries(of: "aaaaaa").count == 1)
    try world.write(try there.read(there.journal(World.daan)), to: world.journal(World.daan))
    mine.refresh()
    let lead = try mine.lead("aaaaaa")
    #expect(lead?.name == "Brouwer")
    #expect(lead?.notes.map(\.text) == ["al gebeld"])
    #expect(mine.leadCount == 1)
  }

  @Test func aJournalHeldTooLongIsADiagnostic() throws {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    let descriptor = open(world.journal(), O_RDWR)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    let error = #expect(throws: Diagnostic.self) {
      try store.record(.chanceGiven(1), for: "aaaaaa")
    }
    #expect(error?.rule == "journal-busy")
    #expect(error?.notes.first?.en == "the journal is whole; nothing was recorded")
    flock(descriptor, LOCK_UN)
    try store.record(.chanceGiven(1), for: "aaaaaa")
    #expect(store.entryCount == 2)
  }

  @Test func aWriterThatDiedHoldsNothing() throws {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    let descriptor = open(world.journal(), O_RDWR)
    #expect(flock(descriptor, LOCK_EX) == 0)
    close(descriptor)
    try store.record(.chanceGiven(1), for: "aaaaaa")
    #expect(store.entryCount == 2)
  }

  /// The index is seen whole or not at all: whoever makes it is not disturbed by whoever looks.
  @Test func manyOpenANewStoreAtOnce() async throws {
    for round in 0..<30 {
      let folder = world.folder + "/\(round)"
      try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<8 {
          group.addTask {
            let store = try Store(
              at: folder, writer: World.sanne, zone: World.zone,
              adviser: { _ in World.advise }, adviceVersion: "1")
            return store.takeRules()
          }
        }
        for try await rules in group { #expect(rules.isEmpty, "round \(round)") }
      }
    }
  }

  @Test func manyThreadsEachWithAStoreLoseNothing() async throws {
    let folder = world.folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for one in 0..<4 {
        group.addTask {
          let store = try Store(
            at: folder, writer: one < 2 ? World.sanne : World.daan, zone: World.zone,
            adviser: { _ in World.advise }, adviceVersion: "1")
          for number in 0..<25 { try store.add("Bedrijf \(number)", id: "lead\(one)-\(number)") }
          let rules = store.takeRules()
          #expect(rules.isEmpty)
        }
      }
      try await group.waitForAll()
    }
    let store = try world.store()
    #expect(store.leadCount == 100)
    #expect(store.entryCount == 100)
    #expect(store.takeRules().isEmpty)
    let clocks = (0..<4).flatMap { one in
      (0..<25).flatMap { store.entries(of: "lead\(one)-\($0)").map(\.stamp.id) }
    }
    #expect(Set(clocks).count == 100)
  }
}
