import CallsideCore
import CallsideStore
import CallsideTestSupport
import Foundation
import Testing

/// Leads of a batch on which others went on.
@Suite struct SharedLeadsTests {
  let world: World
  let store: Store

  init() throws {
    world = try World()
    store = try world.store()
  }

  private func importBatch() throws -> [Entry] {
    try store.append(
      ["aaaaaa", "bbbbbb"].map { (lead: $0, event: .leadAdded(.plain($0))) }, at: World.now,
      by: "sanne")
  }

  private func daan(_ event: Event, on lead: String) throws -> Entry {
    let entries = try world.store(World.daan).append(
      [(lead: lead, event: event)], at: World.now, by: "daan")
    store.refresh()
    return try #require(entries.first)
  }

  private func shared(_ batch: [Entry]) -> [String: Set<String>] {
    store.leadsOthersWentOnWith(since: batch)
  }

  @Test func whatOthersRecordedOnAnAddedLeadIsFound() throws {
    let batch = try importBatch()
    #expect(shared(batch).isEmpty)
    try store.record(.noted("own", call: nil), for: "aaaaaa")
    #expect(shared(batch).isEmpty)
    let note = try daan(.noted("theirs", call: nil), on: "bbbbbb")
    #expect(shared(batch) == ["bbbbbb": ["daan"]])
    _ = try daan(.withdrawn([note.stamp.id]), on: "bbbbbb")
    #expect(shared(batch).isEmpty)
  }

  @Test func aLeadThatWasThereBeforeStaysAnyhow() throws {
    try store.add("Brouwer", id: "cccccc")
    _ = try daan(.noted("theirs", call: nil), on: "cccccc")
    let batch = try store.append(
      [
        (lead: "cccccc", event: .noted("list", call: nil)),
        (lead: "dddddd", event: .leadAdded(.plain("De Vries"))),
      ], at: World.now, by: "sanne")
    #expect(shared(batch).isEmpty)
  }

  /// Both the lead that was merged away and the one that it is now are gone on with.
  @Test(arguments: [
    ("cccccc", "aaaaaa", ["aaaaaa"]), ("aaaaaa", "cccccc", ["aaaaaa"]),
    ("aaaaaa", "bbbbbb", ["aaaaaa", "bbbbbb"]),
  ])
  func whatOthersMergedIsFound(lead: String, target: String, found: [String]) throws {
    try store.add("Brouwer", id: "cccccc")
    let batch = try importBatch()
    let merger = try daan(.merged(into: target), on: lead)
    #expect(shared(batch) == Dictionary(uniqueKeysWithValues: found.map { ($0, ["daan"]) }))
    _ = try daan(.withdrawn([merger.stamp.id]), on: lead)
    #expect(shared(batch).isEmpty)
  }

  @Test func anOwnMergerIsNobodyElses() throws {
    try store.add("Brouwer", id: "cccccc")
    let batch = try importBatch()
    _ = try daan(.noted("before", call: nil), on: "cccccc")
    try store.record(.merged(into: "aaaaaa"), for: "cccccc")
    #expect(shared(batch).isEmpty)
  }

  @Test func whatWasTakenBackInPartIsTold() throws {
    let batch = try importBatch()
    #expect(!store.isPartlyTakenBack(batch))
    try store.record(.withdrawn([batch[0].stamp.id]), for: "aaaaaa")
    #expect(store.isPartlyTakenBack([batch[1]]))
    #expect(store.lastBatch(of: World.sanne) == [batch[1]])
    #expect(store.lastBatch(of: World.sanne, before: batch[0].stamp.id.number) == nil)
  }
}
