import CallsideCore
import CallsideStore
import Foundation
import Testing

@Suite struct UndoTests {
  let world: World
  let store: Store

  init() throws {
    world = try World()
    store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
  }

  private func undo() throws {
    let batch = try #require(store.lastBatch(of: World.sanne))
    let events = Dictionary(grouping: batch, by: \.lead).sorted { $0.key < $1.key }
      .map { (lead: $0.key, event: Event.withdrawn($0.value.map(\.stamp.id))) }
    _ = try store.append(events, at: World.now, by: "sanne")
  }

  @Test func undoTakesBackWholeBatchesOneAfterAnother() throws {
    try store.record(.noted("een", call: nil), for: "aaaaaa")
    _ = try store.append(
      [
        (lead: "aaaaaa", event: .noted("twee", call: nil)),
        (lead: "aaaaaa", event: .chanceGiven(40)),
        (lead: "bbbbbb", event: .leadAdded(.plain("De Vries"))),
      ], at: World.now, by: "sanne")
    #expect(store.lastBatch(of: World.sanne)?.map(\.stamp.id.number) == [3, 4, 5])
    #expect(store.leadCount == 2)
    try undo()
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["een"])
    #expect(try store.lead("aaaaaa")?.ownChance == nil)
    #expect(try store.lead("bbbbbb") == nil)
    #expect(store.leadCount == 1)
    #expect(store.resolve("vries", limit: 5).isEmpty)
    #expect(store.queue(at: World.now, limit: 5).map(\.lead) == ["aaaaaa"])
    try undo()
    #expect(try store.lead("aaaaaa")?.notes.isEmpty == true)
    try undo()
    #expect(try store.lead("aaaaaa") == nil)
    #expect(store.lastBatch(of: World.sanne) == nil)
    // Nothing is ever taken out of the journal.
    #expect(store.entryCount == 9)
  }

  @Test func linesThatWereReadOutGoWithWhatCameBeforeThem() throws {
    let said = Event.stepPassed(.init(step: "s1", manner: .said), call: "k1")
    try store.record(.callStarted(call: "k1", phase: "first-contact"), for: "aaaaaa")
    try store.record(said, for: "aaaaaa")
    try store.record(.noted("verhuist", call: "k1"), for: "aaaaaa")
    try store.record(said, for: "aaaaaa")
    try store.record(.wentTo(["s1"], call: "k1"), for: "aaaaaa")
    #expect(store.lastBatch(of: World.sanne)?.map(\.stamp.id.number) == [4, 5, 6])
    try undo()
    #expect(try store.lead("aaaaaa")?.notes.isEmpty == true)
    #expect(try store.lead("aaaaaa")?.calls.first?.passed.count == 1)
    #expect(store.lastBatch(of: World.sanne)?.map(\.stamp.id.number) == [2, 3])
  }

  @Test func onlyOneLeadIsLookedAtWhereThatIsAsked() throws {
    try store.add("De Vries", id: "bbbbbb")
    try store.record(.noted("een", call: nil), for: "aaaaaa")
    try store.record(.noted("twee", call: nil), for: "bbbbbb")
    #expect(store.lastBatch(of: World.sanne)?.map(\.lead) == ["bbbbbb"])
    #expect(store.lastBatch(of: World.sanne, on: "aaaaaa")?.map(\.stamp.id.number) == [3])
    #expect(store.lastBatch(of: World.sanne, on: "cccccc") == nil)
  }

  @Test func onlyTheWritersOwnBatchesAreTakenBack() throws {
    try world.store(World.daan).record(.noted("van daan", call: nil), for: "aaaaaa")
    store.refresh()
    #expect(store.lastBatch(of: World.sanne)?.map(\.event.kind) == ["lead-added"])
    #expect(store.lastBatch(of: World.daan)?.map(\.event.kind) == ["noted"])
    #expect(store.lastBatch(of: Store.Writer("piet@mac")) == nil)
  }

  @Test func newEntriesAfterAnUndoAreTheNextToGo() throws {
    try store.record(.noted("een", call: nil), for: "aaaaaa")
    try undo()
    try store.record(.noted("twee", call: nil), for: "aaaaaa")
    #expect(store.lastBatch(of: World.sanne)?.map(\.stamp.id.number) == [4])
    try undo()
    #expect(store.lastBatch(of: World.sanne)?.map(\.stamp.id.number) == [1])
  }

  @Test func whatIsLeftOfABatchIsStillTakenBack() throws {
    let batch = try store.append(
      [
        (lead: "aaaaaa", event: .noted("een", call: nil)),
        (lead: "aaaaaa", event: .noted("twee", call: nil)),
      ], at: World.now, by: "sanne")
    try store.record(.withdrawn([batch[0].stamp.id]), for: "aaaaaa")
    #expect(store.lastBatch(of: World.sanne)?.map(\.stamp.id.number) == [3])
  }

  @Test func aWithdrawalThatArrivesBeforeWhatItTakesBackHolds() throws {
    try store.record(.withdrawn([EntryID(writer: "daan@pc", number: 1)]), for: "aaaaaa")
    let there = try World()
    let other = try there.store(World.daan)
    try other.record(.noted("terug", call: nil), for: "aaaaaa")
    try other.record(.noted("blijft", call: nil), for: "aaaaaa")
    let late = try there.lines(World.daan).joined(separator: "\n")
      .replacing("\"clock\":1,", with: "\"clock\":11,").replacing(
        "\"clock\":2,", with: "\"clock\":12,")
    try world.write(late + "\n", to: world.journal(World.daan))
    store.refresh()
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["blijft"])
    #expect(store.lastBatch(of: World.daan)?.map(\.stamp.id.number) == [2])
  }
}
