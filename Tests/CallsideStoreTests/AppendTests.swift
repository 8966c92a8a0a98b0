import CallsideCore
import CallsideStore
import Foundation
import Testing

@Suite struct AppendTests {
  let world: World

  init() throws { world = try World() }

  @Test func entriesAreNumberedByLineAndShareOneClockABatch() throws {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    let batch = try store.append(
      [
        (lead: "aaaaaa", event: .noted("een", call: nil)),
        (lead: "aaaaaa", event: .chanceGiven(40)),
      ], at: World.now, by: "sanne")
    #expect(batch.map(\.stamp.id.description) == ["sanne@laptop/2", "sanne@laptop/3"])
    #expect(batch.map(\.stamp.clock) == [2, 2])
    #expect(store.entries(of: "aaaaaa").count == 3)
    #expect(store.entryCount == 3)
    #expect(store.leadCount == 1)
  }

  @Test func whatIsReturnedIsWhatIsReadLater() throws {
    let store = try world.store()
    let odd = World.now + 0.75
    let step = NextStep(action: .call, at: odd + 3_600, isPromised: true)
    try store.add("Brouwer", id: "aaaaaa", at: odd)
    let entry = try store.record(.nextStepSet(step), for: "aaaaaa", at: odd)
    #expect(entry.stamp.at == World.now)
    #expect(entry == store.entries(of: "aaaaaa").last)
    #expect(entry == (try world.store().entries(of: "aaaaaa").last))
    #expect(try store.lead("aaaaaa")?.nextStep?.at == World.now + 3_600)
  }

  @Test func datesCarryTheOffsetOfTheZone() throws {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    #expect(try world.lines()[0].contains("\"at\":\"2026-03-02T09:00:00+01:00\""))
  }

  @Test func everythingIsPrivate() throws {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    #expect(try world.mode(world.folder) == 0o700)
    #expect(try world.mode(world.folder + "/journal") == 0o700)
    #expect(try world.mode(world.journal()) == 0o600)
    for ending in ["", "-wal", "-shm"] {
      #expect(try world.mode(world.folder + "/index.sqlite" + ending) == 0o600)
    }
    #expect(store.takeRules().isEmpty)
  }

  @Test func nothingToRecordRecordsNothing() throws {
    let store = try world.store()
    #expect(try store.append([], at: World.now, by: "sanne").isEmpty)
    #expect(!FileManager.default.fileExists(atPath: world.journal()))
  }

  @Test func anUnknownLeadGetsNoEntriesAndNoSuggestions() throws {
    let store = try world.store()
    #expect(try store.lead("zzzzzz") == nil)
    #expect(store.entries(of: "zzzzzz").isEmpty)
    #expect(store.queue(at: World.now, limit: 5).isEmpty)
    #expect(store.resolve("zzzzzz", limit: 5).isEmpty)
    #expect(store.list(limit: 5).isEmpty)
    #expect(store.phaseCounts().isEmpty)
    #expect(store.lastBatch(of: World.sanne) == nil)
  }

  @Test func anotherWriterFollowsTheGreatestClockSeen() throws {
    let first = try world.store()
    try first.add("Brouwer", id: "aaaaaa")
    try first.record(.chanceGiven(10), for: "aaaaaa")
    let second = try world.store(World.daan)
    let entry = try second.record(.chanceGiven(20), for: "aaaaaa")
    #expect(entry.stamp.id.description == "daan@pc/1")
    #expect(entry.stamp.clock == 3)
  }

  @Test func playbooksAreCachedByHashUntilNewerOnesNeedTheRoom() throws {
    let store = try world.store()
    #expect(store.cachedPlaybook("0") == nil)
    for number in 0..<40 { store.cachePlaybook(Data([UInt8(number)]), hash: "\(number)") }
    #expect(store.cachedPlaybook("0") == nil)
    #expect(store.cachedPlaybook("39") == Data([39]))
    #expect(try world.store().cachedPlaybook("20") == Data([20]))
  }

  @Test func adviceMayReadAndFillTheCacheOfPlaybooks() throws {
    final class Box { weak var store: Store? }
    let box = Box()
    let store = try Store(
      at: world.folder, writer: World.sanne, zone: World.zone,
      adviser: { playbook -> Adviser in
        box.store?.cachePlaybook(Data("x".utf8), hash: playbook)
        let isKept = box.store?.cachedPlaybook(playbook) != nil
        return { isKept ? World.advise($0) : [] }
      }, adviceVersion: "1", opened: { box.store = $0 })
    try store.add("Brouwer", id: "aaaaaa")
    #expect(store.queue(at: World.now, limit: 5).count == 1)
    #expect(store.takeRules().isEmpty)
  }

  @Test(arguments: [
    ("sanne@laptop", "sanne@laptop"), ("Zoë de Wit", "Zoe-de-Wit"), ("../../etc", "-..-etc"),
    (".hidden", "hidden"), ("a/b\\c:d", "a-b-c-d"), ("", "-"), ("Юрий@дом", "Юрий@дом"),
    ("san\nne", "san-ne"),
  ])
  func writersAreSafeAsFileNames(typed: String, name: String) {
    #expect(Store.Writer(typed).name == name)
    #expect(Store.Writer(name).name == name)
  }

  @Test func aLongWriterStillFitsInAFileName() {
    let name = Store.Writer(String(repeating: "Ж", count: 500)).name
    #expect(name.utf8.count == 200)
  }
}
