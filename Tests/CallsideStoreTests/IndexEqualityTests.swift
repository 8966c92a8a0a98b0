import CallsideCore
import CallsideStore
import Foundation
import Testing

/// However an index came to know the journals, it knows the same.
@Suite struct IndexEqualityTests {
  /// Checks that the index of a store is what it would be had it just been made.
  private func checkIndex(of world: World, seed: UInt64, _ moment: String) throws {
    let updated = try IndexDump(world.folder)
    let fresh = try World()
    try FileManager.default.createDirectory(
      atPath: fresh.folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: world.folder + "/journal", toPath: fresh.folder + "/journal")
    _ = try fresh.store()
    let difference = updated.difference(from: try IndexDump(fresh.folder))
    #expect(difference.isEmpty, "seed \(seed), \(moment)")
    #expect(updated.lines.last == "integrity \"ok\"")
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func anUpdatedIndexEqualsANewOne(seed: UInt64) throws {
    var events = RandomEvents(seed: seed)
    let world = try World()
    let stores = [try world.store(), try world.store(World.daan)]
    var entries: [Entry] = []
    for round in 1...40 {
      let store = events.pick(stores)
      entries += try store.append(
        events.batch(after: entries), at: World.now + Double(round), by: store.writer.name)
      if events.below(4) == 0 { events.pick(stores).refresh() }
      if round % 10 == 0 {
        for store in stores { store.settle() }
        try checkIndex(of: world, seed: seed, "round \(round)")
      }
    }
    for store in stores { #expect(store.takeRules().isEmpty, "seed \(seed)") }
  }

  /// A colleague's journal arrives in pieces, long after, while our own grows.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func aJournalThatArrivesLateCountsInItsPlace(seed: UInt64) throws {
    var events = RandomEvents(seed: seed &* 1_000_003)
    let there = try World()
    let stores = [try there.store(), try there.store(World.daan)]
    var entries: [Entry] = []
    for round in 1...40 {
      entries += try events.pick(stores).append(
        events.batch(after: entries), at: World.now + Double(round), by: "x")
    }
    let here = try World()
    let store = try here.store(Store.Writer("piet@mac"))
    let writers = [World.sanne, World.daan]
    let whole = writers.map { (try? there.read(there.journal($0))) ?? Data() }
    var arrived = [0, 0]
    while arrived != whole.map(\.count) {
      let one = events.below(2)
      arrived[one] = min(whole[one].count, arrived[one] + events.below(2_000))
      try here.write(whole[one][..<arrived[one]], to: here.journal(writers[one]))
      store.refresh()
      if events.below(5) == 0 { try checkIndex(of: here, seed: seed, "at \(arrived)") }
    }
    try checkIndex(of: here, seed: seed, "at the end")
    #expect(store.takeRules().isEmpty, "seed \(seed)")
    there.copyFree(of: store, stores[0], entries, seed)
  }
}

extension World {
  /// Checks that two stores with the same journals give the same leads.
  fileprivate func copyFree(
    of one: Store, _ other: Store, _ entries: [Entry], _ seed: UInt64
  ) {
    other.refresh()
    let merged = MergedLeads(folding: entries)
    for id in Set(entries.map(\.lead)) {
      let folded = merged.lead(id)
      #expect((try? one.lead(id)) == folded, "seed \(seed)")
      #expect((try? other.lead(id)) == folded, "seed \(seed)")
      #expect(one.entries(of: id) == other.entries(of: id), "seed \(seed)")
    }
    #expect(one.entryCount == entries.count)
  }
}
