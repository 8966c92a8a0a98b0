import CallsideCore
import Foundation
import GRDB
import Testing

@testable import CallsideStore

@Suite struct IndexFileTests {
  let world: World

  init() throws {
    world = try World()
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    try store.add("De Vries", id: "bbbbbb")
    try store.record(.noted("een offerte", call: nil), for: "aaaaaa")
  }

  private func checkWhole(_ store: Store) throws {
    #expect(try store.lead("aaaaaa")?.notes.count == 1)
    #expect(store.resolve("brouwer", limit: 5).map(\.id) == ["aaaaaa"])
    #expect(store.search("offerte", limit: 5).map(\.id) == ["aaaaaa"])
    #expect(store.leadCount == 2)
    #expect(store.entryCount == 3)
    #expect(store.queue(at: World.now, limit: 5).count == 2)
  }

  @Test func aDeletedIndexIsMadeAnewWithoutAWord() throws {
    try world.removeIndex()
    let store = try world.store()
    #expect(store.takeRules().isEmpty)
    try checkWhole(store)
  }

  @Test(arguments: [
    Data("this is no database at all, but long enough to look like a file of some kind".utf8),
    Data("SQLite format 3\u{0}".utf8) + Data(repeating: 7, count: 5_000),
    Data(repeating: 0, count: 8_192),
  ])
  func garbageIsReplacedWithAWarning(garbage: Data) throws {
    try world.removeIndex()
    try world.write(garbage, to: world.folder + "/index.sqlite")
    let store = try world.store()
    #expect(store.takeRules() == ["index-rebuilt"])
    try checkWhole(store)
    #expect(try world.store().takeRules().isEmpty)
  }

  @Test func anEmptyFileIsAsGoodAsNone() throws {
    try world.removeIndex()
    try world.write("", to: world.folder + "/index.sqlite")
    let store = try world.store()
    #expect(store.takeRules().isEmpty)
    try checkWhole(store)
  }

  @Test func pagesOverwrittenInTheMiddleDoNotStopAnything() throws {
    var bytes = try world.read(world.folder + "/index.sqlite")
    for offset in stride(from: 4_096, to: bytes.count, by: 1) { bytes[offset] = 0xA5 }
    try world.removeIndex()
    try world.write(bytes, to: world.folder + "/index.sqlite")
    let store = try world.store()
    try checkWhole(store)
    #expect(store.takeRules() == ["index-rebuilt"])
    try store.record(.chanceGiven(10), for: "bbbbbb")
    #expect(store.takeRules().isEmpty)
  }

  @Test func anotherVersionMeansANewIndex() throws {
    let database = try DatabaseQueue(path: world.folder + "/index.sqlite")
    try database.write { try $0.execute(sql: "PRAGMA user_version = 999; DELETE FROM lead") }
    try database.close()
    let store = try world.store()
    #expect(store.takeRules().isEmpty)
    try checkWhole(store)
  }

  @Test func aDatabaseOfSomebodyElseIsReplaced() throws {
    try world.removeIndex()
    let database = try DatabaseQueue(path: world.folder + "/index.sqlite")
    try database.write {
      try $0.execute(sql: "CREATE TABLE t (a); PRAGMA user_version = \(Index.version)")
    }
    try database.close()
    let store = try world.store()
    #expect(store.takeRules() == ["index-rebuilt"])
    try checkWhole(store)
  }

  @Test func aFolderInItsPlaceMakesAnIndexInMemoryStandIn() throws {
    try world.removeIndex()
    try FileManager.default.createDirectory(
      atPath: world.folder + "/index.sqlite/x", withIntermediateDirectories: true)
    let store = try world.store()
    let warnings = store.takeWarnings()
    #expect(warnings.map(\.rule) == ["index-unusable"])
    try checkWhole(store)
    // Entries are recorded all the same.
    try store.record(.noted("nog een offerte", call: nil), for: "bbbbbb")
    #expect(store.search("offerte", limit: 5).count == 2)
    #expect(store.takeRules().isEmpty)
    #expect(try world.lines().count == 4)
  }

  @Test func anIndexDeletedWhileOpenIsReplacedAtTheNextEntry() throws {
    let first = try world.store()
    try world.removeIndex()
    let second = try world.store(World.daan)
    try second.record(.chanceGiven(10), for: "aaaaaa")
    try first.record(.chanceGiven(20), for: "bbbbbb")
    first.refresh()
    second.refresh()
    for store in [first, second] {
      #expect(try store.lead("aaaaaa")?.ownChance?.percent == 10)
      #expect(try store.lead("bbbbbb")?.ownChance?.percent == 20)
      #expect(store.takeRules().isEmpty)
    }
    try checkWholeIndex(entries: 5)
  }

  private func checkWholeIndex(entries: Int) throws {
    let database = try DatabaseQueue(path: world.folder + "/index.sqlite")
    let found = try database.read {
      (
        try String.fetchOne($0, sql: "PRAGMA integrity_check"),
        try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM entry")
      )
    }
    #expect(found.0 == "ok")
    #expect(found.1 == entries)
  }

  @Test func otherAdviceMakesOnlySuggestionsAnew() throws {
    _ = try world.store()
    world.advise = { lead in
      World.advise(lead).map {
        var suggestion = $0
        suggestion.action = .meet
        return suggestion
      }
    }
    #expect(try world.store().queue(at: World.now, limit: 5).map(\.action) == [.call, .call])
    let inode =
      try FileManager.default.attributesOfItem(
        atPath: world.folder + "/index.sqlite")[.systemFileNumber] as? Int
    let store = try world.store(version: "2")
    #expect(store.queue(at: World.now, limit: 5).map(\.action) == [.meet, .meet])
    let after =
      try FileManager.default.attributesOfItem(
        atPath: world.folder + "/index.sqlite")[.systemFileNumber] as? Int
    #expect(inode == after)
  }

  /// As a program would leave it whose leads had a property less.
  @Test func aDocumentThatCannotBeReadIsFoldedAnew() throws {
    let database = try DatabaseQueue(path: world.folder + "/index.sqlite")
    try database.write { try $0.execute(sql: "UPDATE document SET packed = '{}'") }
    try database.close()
    let store = try world.store()
    try checkWhole(store)
    #expect(store.list(limit: 5).map(\.name) == ["Brouwer", "De Vries"])
    try store.record(.noted("nog een", call: nil), for: "bbbbbb")
    #expect(try store.lead("bbbbbb")?.notes.count == 1)
    #expect(try world.store(version: "2").queue(at: World.now, limit: 5).count == 2)
  }

  @Test func aRebuildLeavesNothingOfTheOldIndex() throws {
    let store = try world.store()
    try store.rebuild()
    try checkWhole(store)
    #expect(store.takeRules().isEmpty)
  }

  @Test func aShortenedJournalIsNoticed() throws {
    let store = try world.store()
    let lines = try world.lines()
    try world.write(lines[0] + "\n", to: world.journal())
    store.refresh()
    #expect(store.takeRules() == ["journal-rewritten"])
    #expect(store.entryCount == 1)
    #expect(try store.lead("aaaaaa")?.notes.isEmpty == true)
    #expect(try store.lead("bbbbbb") == nil)
  }

  @Test func aJournalReplacedByAsLongAnotherIsNoticed() throws {
    let store = try world.store()
    let lines = try world.lines()
    let other = lines[2].replacing("offerte", with: "etreffo")
    try world.write([lines[0], lines[1], other, ""].joined(separator: "\n"), to: world.journal())
    store.refresh()
    #expect(store.takeRules() == ["journal-rewritten"])
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["een etreffo"])
  }

  @Test func aRemovedJournalIsNoticedAtTheNextStart() throws {
    try FileManager.default.removeItem(atPath: world.journal())
    let store = try world.store()
    #expect(store.takeRules() == ["journal-rewritten"])
    #expect(store.leadCount == 0)
    #expect(store.queue(at: World.now, limit: 5).isEmpty)
    // The index had read two lines; their numbers are not given out again.
    #expect(try store.add("Nieuw", id: "cccccc").stamp.id.number == 3)
  }

  @Test func aTouchedJournalIsNoNews() throws {
    let store = try world.store()
    try world.write(try world.read(world.journal()), to: world.journal())
    store.refresh()
    #expect(store.takeRules().isEmpty)
    try checkWhole(store)
  }
}
