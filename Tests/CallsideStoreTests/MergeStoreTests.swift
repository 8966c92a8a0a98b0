import CallsideCore
import CallsideStore
import Foundation
import Testing

/// Merged leads in a store: what finds them, and what undoing gives back.
struct MergeStoreTests {
  private let world: World

  init() throws { world = try World() }

  private func filled() throws -> Store {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    try store.record(.noted("van a", call: nil), for: "aaaaaa")
    try store.add("Bakker Oost", id: "bbbbbb")
    try store.record(
      .contactSet(Contact(id: "c1", name: "Karin Smit", phone: "033-1")), for: "bbbbbb")
    try store.record(
      .callEnded(
        call: "k1", phase: "first-contact", outcome: "x", isAdvance: true, wasReached: true),
      for: "bbbbbb")
    return store
  }

  @Test func theOldIdFindsTheNewLead() throws {
    let store = try filled()
    try store.record(.merged(into: "aaaaaa"), for: "bbbbbb")
    #expect(store.leadCount == 1)
    #expect(try store.lead("bbbbbb")?.id == "aaaaaa")
    #expect(store.resolve("bbbbbb", limit: 5).map(\.id) == ["aaaaaa"])
    #expect(store.search("bakker oost", limit: 5).map(\.id) == ["aaaaaa"])
    #expect(store.search("karin", limit: 5).map(\.id) == ["aaaaaa"])
    #expect(Set(store.queue(at: World.now, limit: 9).map(\.lead)).isSubset(of: ["aaaaaa"]))
    #expect(store.entries(of: "aaaaaa").count == 6)
    let dials = store.dials(by: "sanne", from: World.now - 1, to: World.now + 1)
    #expect(dials.map(\.count.dials) == [1])
    // In this process, in the next, and from a new index.
    #expect(try world.store().lead("bbbbbb") == store.lead("aaaaaa"))
    try store.rebuild()
    #expect(try store.lead("bbbbbb")?.calls.count == 1)
  }

  @Test(arguments: ["Bakker Oost", "bakker oost", "bakk", "oost"])
  func theOldNameFindsTheNewLead(typed: String) throws {
    let store = try filled()
    try store.record(.merged(into: "aaaaaa"), for: "bbbbbb")
    let found = store.resolve(typed, limit: 5)
    #expect(found.map(\.id) == ["aaaaaa"])
    #expect(found.map(\.name) == ["Brouwer"])
    #expect(found.first?.formerName == "Bakker Oost")
    #expect(store.resolve("brouwer", limit: 5).map(\.formerName) == [nil])
    try store.rebuild()
    #expect(store.resolve(typed, limit: 5) == found)
    let batch = try #require(store.lastBatch(of: World.sanne))
    try store.record(.withdrawn(batch.map(\.stamp.id)), for: "bbbbbb")
    #expect(store.resolve(typed, limit: 5).map(\.name) == ["Bakker Oost"])
    #expect(store.resolve(typed, limit: 5).first?.formerName == nil)
  }

  @Test func aNameThatALeadHasComesBeforeThatOfAMergedOne() throws {
    let store = try filled()
    try store.record(.merged(into: "aaaaaa"), for: "bbbbbb")
    try store.add("Bakker West", id: "cccccc")
    #expect(store.resolve("bakker", limit: 5).map(\.id) == ["cccccc"])
    #expect(store.resolve("bakker oost", limit: 5).map(\.id) == ["aaaaaa"])
    try store.add("Bakker Oost", id: "dddddd")
    #expect(store.resolve("bakker oost", limit: 5).map(\.id) == ["dddddd"])
  }

  @Test func undoTakesThemApartAsTheyWere() throws {
    let store = try filled()
    let before = (try store.lead("aaaaaa"), try store.lead("bbbbbb"))
    try store.record(.merged(into: "aaaaaa"), for: "bbbbbb")
    let batch = try #require(store.lastBatch(of: World.sanne))
    #expect(batch.map(\.event) == [.merged(into: "aaaaaa")])
    try store.record(.withdrawn(batch.map(\.stamp.id)), for: "bbbbbb")
    #expect(try store.lead("aaaaaa") == before.0)
    #expect(try store.lead("bbbbbb") == before.1)
    #expect(store.leadCount == 2)
    #expect(store.resolve("bakker", limit: 5).map(\.id) == ["bbbbbb"])
  }

  @Test func detailsOfAMergedLeadAreThereAtOnce() throws {
    let store = try filled()
    try store.record(.merged(into: "aaaaaa"), for: "bbbbbb")
    try store.record(.noted("later", call: nil), for: "aaaaaa")
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["van a", "later"])
    #expect(try store.lead("bbbbbb")?.notes.map(\.text) == ["van a", "later"])
    try store.record(.noted("oud id", call: nil), for: "bbbbbb")
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["van a", "later", "oud id"])
  }

  @Test func aMergerThatArrivesLateCounts() throws {
    let store = try filled()
    let there = try World()
    try FileManager.default.createDirectory(
      atPath: there.folder + "/journal", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: world.journal(), toPath: there.folder + "/journal/sanne@laptop.jsonl")
    try there.store(World.daan).record(.merged(into: "aaaaaa"), for: "bbbbbb")
    try store.record(.noted("ondertussen", call: nil), for: "bbbbbb")
    try world.write(there.read(there.journal(World.daan)), to: world.journal(World.daan))
    store.refresh()
    #expect(store.leadCount == 1)
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["van a", "ondertussen"])
  }
}
