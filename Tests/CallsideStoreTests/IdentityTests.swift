import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideStore

/// A lead is found by its name as it is compared, its numbers and its mail addresses.
@Suite struct IdentityTests {
  let world: World
  let store: Store

  init() throws {
    world = try World()
    store = try world.store()
    try store.add("Café Noir B.V.", id: "aaaaaa")
    try store.record(
      .contactSet(Contact(id: "c1", name: "Bea", phone: "020 1231264", email: "Bea@Noir.nl")),
      for: "aaaaaa")
    try store.add("Brouwer", id: "bbbbbb")
  }

  private func found(_ identities: String..., in store: Store? = nil) throws -> [String] {
    try (store ?? self.store).leads(knownByAny: identities).map(\.id)
  }

  @Test func leadsAreFoundByWhatTheyAreKnownBy() throws {
    #expect(try found("=cafe noir") == ["aaaaaa"])
    #expect(try found("+31201231264") == ["aaaaaa"])
    #expect(try found("bea@noir.nl") == ["aaaaaa"])
    #expect(try found("=brouwer") == ["bbbbbb"])
    #expect(try found("=noir", "+3120", "cafe noir", "") == [])
    #expect(try found() == [])
  }

  @Test func theFirstIdentityComesFirstAndNobodyTwice() throws {
    #expect(try found("=brouwer", "bea@noir.nl", "=cafe noir") == ["bbbbbb", "aaaaaa"])
    try store.add("Café Noir", id: "cccccc")
    #expect(try found("=cafe noir", "bea@noir.nl") == ["aaaaaa", "cccccc"])
  }

  @Test func anotherNameOrNumberIsTheOneThatCounts() throws {
    var change = LeadChange()
    change.name = "Bistro Blanc"
    try store.record(.leadChanged(change), for: "aaaaaa")
    #expect(try found("=cafe noir") == [] && found("=bistro blanc") == ["aaaaaa"])
    try store.record(
      .contactSet(Contact(id: "c1", name: "Bea", phone: "0201239999")), for: "aaaaaa")
    #expect(try found("+31201231264") == [] && found("bea@noir.nl") == [])
    #expect(try found("+31201239999") == ["aaaaaa"])
    change = LeadChange()
    change.country = "be"
    try store.record(.leadChanged(change), for: "aaaaaa")
    #expect(try found("+31201239999") == [] && found("+32201239999") == ["aaaaaa"])
  }

  @Test func whatIsWithdrawnIsForgottenAndComesBackWithIt() throws {
    let contact = try store.record(
      .contactSet(Contact(id: "c2", name: "Ans", phone: "0612345678")), for: "bbbbbb")
    #expect(try found("+31612345678") == ["bbbbbb"])
    try store.record(.withdrawn([contact.stamp.id]), for: "bbbbbb")
    #expect(try found("+31612345678") == [])
    let added = try store.add("Delta", id: "dddddd")
    #expect(try found("=delta") == ["dddddd"])
    try store.record(.withdrawn([added.stamp.id]), for: "dddddd")
    #expect(try found("=delta") == [])
  }

  @Test func aRebuildFindsTheSame() throws {
    var change = LeadChange()
    change.name = "Brouwer & Zn"
    try store.record(.leadChanged(change), for: "bbbbbb")
    try world.removeIndex()
    let rebuilt = try world.store()
    #expect(try found("=cafe noir", "=brouwer zn", in: rebuilt) == ["aaaaaa", "bbbbbb"])
    #expect(try found("=brouwer", in: rebuilt) == [])
    #expect(try found("+31201231264", in: rebuilt) == ["aaaaaa"])
  }

  @Test func anotherWriterSeesThem() throws {
    let other = try world.store(World.daan)
    try other.add("Elders", id: "eeeeee")
    #expect(try found("=elders") == ["eeeeee"])
  }
}

/// A batch that is recorded in several parts is one step.
@Suite struct LongBatchTests {
  let world: World
  let store: Store

  init() throws {
    world = try World()
    store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
  }

  /// Records a lead for each letter, one at a time, under one clock.
  private func record(_ letters: [String], during other: (Int) throws -> Void = { _ in }) throws
    -> [Entry]
  {
    var clock: Int?
    var entries: [Entry] = []
    for (number, letter) in letters.enumerated() {
      let new = try store.append(
        [
          (lead: letter, event: .leadAdded(.plain("Lead \(letter)"))),
          (lead: letter, event: .noted("x", call: nil)),
        ],
        at: World.now, by: "sanne", batch: clock)
      clock = clock ?? new.first?.stamp.clock
      entries += new
      try other(number)
    }
    return entries
  }

  private func undo() throws {
    let batch = try #require(store.lastBatch(of: World.sanne))
    let events = Dictionary(grouping: batch, by: \.lead).sorted { $0.key < $1.key }
      .map { (lead: $0.key, event: Event.withdrawn($0.value.map(\.stamp.id))) }
    _ = try store.append(events, at: World.now, by: "sanne")
  }

  @Test func allPartsHaveOneClockAndOneUndo() throws {
    let entries = try record(["b", "c", "d"])
    #expect(Set(entries.map(\.stamp.clock)).count == 1)
    #expect(entries.map(\.stamp.id.number) == Array(2...7))
    #expect(store.lastBatch(of: World.sanne)?.count == 6)
    #expect(store.leadCount == 4)
    try undo()
    #expect(store.leadCount == 1)
    #expect(try store.lead("aaaaaa") != nil)
    #expect(try store.leads(knownByAny: ["=lead b", "=lead c", "=lead d"]).isEmpty)
  }

  /// A colleague, or another window of the same rep, records something in between.
  @Test func anotherBatchInBetweenIsAStepOfItsOwn() throws {
    let daan = try world.store(World.daan)
    let entries = try record(["b", "c", "d"]) { number in
      try daan.record(.noted("van daan \(number)", call: nil), for: "aaaaaa")
    }
    #expect(Set(entries.map(\.stamp.clock)).count == 1)
    #expect(store.lastBatch(of: World.sanne)?.count == 6)
    try undo()
    #expect(store.leadCount == 1)
    #expect(
      try store.lead("aaaaaa")?.notes.map(\.text) == ["van daan 0", "van daan 1", "van daan 2"])
  }

  @Test func aRebuildMakesTheSameOfIt() throws {
    let daan = try world.store(World.daan)
    _ = try record(["b", "c"]) { _ in try daan.record(.noted("van daan", call: nil), for: "aaaaaa")
    }
    store.refresh()
    let before = try ["aaaaaa", "b", "c"].map { try store.lead($0) }
    try world.removeIndex()
    let rebuilt = try world.store()
    for (lead, id) in zip(before, ["aaaaaa", "b", "c"]) { #expect(try rebuilt.lead(id) == lead) }
    #expect(rebuilt.lastBatch(of: World.sanne)?.count == 4)
  }

  /// What ended last is undone first.
  @Test func whatTheSameRepDidMeanwhileIsUndoneAfterIt() throws {
    let entries = try record(["b", "c", "d"]) { number in
      if number == 1 { try store.record(.noted("intussen", call: nil), for: "aaaaaa") }
    }
    #expect(Set(entries.map(\.stamp.clock)).count == 1)
    #expect(store.lastBatch(of: World.sanne)?.count == 6)
    try undo()
    #expect(store.leadCount == 1)
    #expect(store.lastBatch(of: World.sanne)?.count == 1)
    try undo()
    #expect(try store.lead("aaaaaa")?.notes.isEmpty == true)
  }
}
