import CallsideCore
import Foundation
import GRDB
import Testing

@testable import CallsideStore

/// The index may be left behind what was appended; nobody who asks may notice.
@Suite struct UnindexedTests {
  let world: World
  let store: Store

  init() throws {
    world = try World()
    store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    try store.add("De Vries", id: "bbbbbb")
  }

  /// The entries that the index file knows of.
  private func indexed(in folder: String? = nil) throws -> Int {
    let database = try DatabaseQueue(path: (folder ?? world.folder) + "/index.sqlite")
    return try database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM entry") ?? 0 }
  }

  @Test func detailsCostTheIndexNothingUntilItIsAsked() throws {
    for number in 1...20 { try store.record(.noted("offerte \(number)", call: nil), for: "aaaaaa") }
    #expect(try store.lead("aaaaaa")?.notes.count == 20)
    #expect(try store.lead("bbbbbb")?.notes.count == 0)
    #expect(store.resolve("brou", limit: 5).map(\.id) == ["aaaaaa"])
    store.refresh()
    #expect(try indexed() == 2)
    #expect(store.search("offerte", limit: 5).map(\.id) == ["aaaaaa"])
    #expect(try indexed() == 22)
    #expect(store.takeRules().isEmpty)
  }

  @Test func numbersAndClocksGoOnWhereTheyWere() throws {
    let entries = try (1...5).map { try store.record(.noted("\($0)", call: nil), for: "aaaaaa") }
    #expect(entries.map(\.stamp.id.number) == [3, 4, 5, 6, 7])
    #expect(entries.map(\.stamp.clock) == [3, 4, 5, 6, 7])
    let next = try store.add("Nieuw", id: "cccccc").stamp
    #expect(next.id.number == 8)
    #expect(next.clock == 8)
    #expect(store.leadCount == 3)
  }

  @Test(arguments: [
    Event.phaseMoved(to: "quote", because: nil), .closed(.won, reason: "prijs"),
    .leadChanged(LeadChange()), .unknown(kind: "later"), .withdrawn([]),
  ])
  func whatListsShowIsIndexedAtOnce(event: Event) throws {
    try store.record(.noted("een", call: nil), for: "aaaaaa")
    try store.record(event, for: "aaaaaa")
    #expect(try indexed() == 4)
    let lead = try store.lead("aaaaaa")
    #expect(store.resolve("brouwer", limit: 1).first?.phase == lead?.phase)
    #expect(lead?.notes.count == 1)
  }

  @Test func whoeverComesAfterAProcessThatWasKilledReadsTheRest() throws {
    for number in 1...20 { try store.record(.noted("\(number)", call: nil), for: "aaaaaa") }
    // The files as a kill would leave them: what the living process still knows is not in them.
    let left = try World()
    try FileManager.default.copyItem(atPath: world.folder, toPath: left.folder)
    #expect(try indexed(in: left.folder) == 2)
    let next = try left.store()
    #expect(try next.lead("aaaaaa")?.notes.count == 20)
    #expect(try indexed(in: left.folder) == 22)
    #expect(next.takeRules().isEmpty)
  }

  @Test func aStoreThatIsLeftHasItsIndexBroughtUp() throws {
    let other = try World()
    do {
      let store = try other.store()
      try store.add("Brouwer", id: "aaaaaa")
      try store.record(.chanceGiven(40), for: "aaaaaa")
      #expect(try indexed(in: other.folder) == 1)
      store.settle()
    }
    #expect(try indexed(in: other.folder) == 2)
  }

  @Test func aJournalThatShrinksMeanwhileIsNoticed() throws {
    let before = try String(contentsOfFile: world.journal(), encoding: .utf8)
    for number in 1...3 { try store.record(.noted("\(number)", call: nil), for: "aaaaaa") }
    try world.write(before, to: world.journal())
    store.refresh()
    #expect(store.takeRules() == ["journal-rewritten"])
    #expect(try store.lead("aaaaaa")?.notes.isEmpty == true)
  }

  @Test func aThousandDetailsAreNotLeftLonger() throws {
    let notes = (1...250).map { (lead: "aaaaaa", event: Event.noted("\($0)", call: nil)) }
    for _ in 1...4 { _ = try store.append(notes, at: World.now, by: "sanne") }
    #expect(try indexed() == 2)
    try store.record(.chanceGiven(1), for: "bbbbbb")
    #expect(try indexed() == 1_003)
  }

  @Test func aColleaguesEntriesBringTheIndexUpToOurs() throws {
    try store.record(.noted("een", call: nil), for: "aaaaaa")
    try world.store(World.daan).record(.noted("twee", call: nil), for: "aaaaaa")
    store.refresh()
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["een", "twee"])
    try store.record(.noted("drie", call: nil), for: "aaaaaa")
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["een", "twee", "drie"])
  }

  @Test func whatWasTakenBackBeforeItWasMadeIsNotShown() throws {
    try store.record(.withdrawn([EntryID(writer: "sanne@laptop", number: 5)]), for: "aaaaaa")
    for number in 4...6 { try store.record(.noted("\(number)", call: nil), for: "aaaaaa") }
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["4", "6"])
  }

  @Test func anIndexThatIsDeletedMeanwhileIsMadeWithAllOfIt() throws {
    try store.record(.noted("een", call: nil), for: "aaaaaa")
    try world.removeIndex()
    try store.record(.noted("twee", call: nil), for: "aaaaaa")
    #expect(try store.lead("aaaaaa")?.notes.count == 2)
    #expect(store.search("twee", limit: 5).count == 1)
    #expect(store.takeRules().isEmpty)
  }

  /// Asked after every batch, and so at every distance between the index and the journal.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func leadsAreAlwaysWhatTheirEntriesAddUpTo(seed: UInt64) throws {
    var events = RandomEvents(seed: seed)
    var entries = store.entries(of: "aaaaaa") + store.entries(of: "bbbbbb")
    for round in 1...60 {
      let batch = events.batch(after: entries)
      entries += try store.append(batch, at: World.now + Double(round), by: "sanne")
      let merged = MergedLeads(folding: entries)
      for id in events.leads {
        let folded = merged.lead(id)
        #expect(try store.lead(id) == folded, "seed \(seed), round \(round)")
        let row = store.resolve(id, limit: 1).first
        #expect(row?.name == folded?.name, "seed \(seed), round \(round)")
        #expect(row?.phase == folded?.phase, "seed \(seed), round \(round)")
        #expect(row?.status == folded?.status, "seed \(seed), round \(round)")
      }
    }
    #expect(store.takeRules().isEmpty)
  }
}
