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

  /// So many leads are folded ahead, on another thread, when their entries come together.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func manyLeadsFoldedAheadAreTheSame(seed: UInt64) throws {
    var events = RandomEvents(
      seed: seed, leads: (100..<400).map { "lead\($0)" })
    let there = try World()
    let stores = [try there.store(), try there.store(World.daan)]
    let batch = events.leads.map {
      (lead: $0, event: Event.leadAdded(LeadAdded(name: $0, playbook: "p", phase: "f")))
    }
    var entries = try stores[0].append(batch, at: World.now, by: "x")
    for round in 1...60 {
      let some = (1...20).map { _ in (lead: events.pick(events.leads), event: events.event()) }
      entries += try events.pick(stores).append(
        some + [(lead: events.pick(events.leads), event: .merged(into: events.pick(events.leads)))],
        at: World.now + Double(round), by: "x")
    }
    let here = try World()
    let store = try here.store(Store.Writer("piet@mac"))
    let own = try damaged(there.lines(), &events)
    let late = try damaged(there.lines(World.daan), &events)
    // One lead at a time, and then a colleague's journal all at once.
    for line in own {
      try here.append(Data((line + "\n").utf8), to: here.journal())
      store.refresh()
    }
    try checkIndex(of: here, seed: seed, "entry by entry")
    try here.append(Data(late.map { $0 + "\n" }.joined().utf8), to: here.journal(World.daan))
    store.refresh()
    try checkIndex(of: here, seed: seed, "with a late journal")
  }

  /// Returns lines of which some lost their end, and some look whole but are no entries.
  private func damaged(_ lines: [String], _ events: inout RandomEvents) -> [String] {
    lines.map { line in
      switch events.below(25) {
      case 0: String(line.dropLast(9))
      case 1: line.replacing("\"at\":\"2026", with: "\"at\":\"20x6")
      default: line
      }
    }
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
