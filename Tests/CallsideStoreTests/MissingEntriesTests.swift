import CallsideCore
@testable import CallsideStore
import Foundation
import Testing

/// Lines that are gone from journals, where no backup tells.
struct MissingEntriesTests {
  private let world: World

  /// A store of five lines, and one of a colleague's.
  init() throws {
    world = try World()
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    for number in 2...5 { try store.record(.noted("\(number)", call: nil), for: "aaaaaa") }
    try world.store(World.daan).record(.noted("van daan", call: nil), for: "aaaaaa")
    store.refresh()
    // What was recorded last need not be in the index yet.
    store.settle()
  }

  private func keep(_ count: Int, of writer: Store.Writer = World.sanne) throws -> Data {
    let whole = try world.read(world.journal(writer))
    let lines = try world.lines(writer).prefix(count)
    try world.write(lines.map { $0 + "\n" }.joined(), to: world.journal(writer))
    return whole
  }

  @Test func aJournalCutShortIsMissed() throws {
    let whole = try keep(3)
    #expect(try world.store().takeRules() == ["journal-rewritten"])
    // Whoever looks later knows it too.
    let store = try world.store()
    let missing = try #require(store.missingEntries.first)
    #expect(store.missingEntries.count == 1)
    #expect(missing.writer == "sanne@laptop")
    #expect(missing.lines == [4...5])
    #expect((missing.count, missing.wereSeen) == (2, true))
    try world.write(whole, to: world.journal())
    #expect(try world.store().missingEntries.isEmpty, "it came back")
  }

  @Test func numbersAreNotGivenOutAgainAndWhatIsGoneFindsItsPlace() throws {
    let backup = try world.store().backUp(to: nil, at: World.now)
    _ = try keep(3)
    try world.removeBackup(backup, keepingAs: world.folder + "-kopie")
    defer { try? FileManager.default.removeItem(atPath: world.folder + "-kopie") }
    let store = try world.store()
    let entry = try store.record(.noted("nieuw", call: nil), for: "aaaaaa")
    #expect(entry.stamp.id.number == 6)
    #expect(store.missingEntries.map(\.lines) == [[4...5]])
    #expect(try world.store().takeRules() == [])
    let restoration = try store.restore(from: world.folder + "-kopie")
    #expect((restoration.entries, restoration.replaced) == (2, 0))
    #expect(
      try store.lead("aaaaaa")?.notes.map(\.text) == ["2", "3", "4", "5", "van daan", "nieuw"])
    #expect(store.missingEntries.isEmpty)
  }

  /// The file lies in a folder that people and synchronisers write to.
  @Test(arguments: [
    "sanne@laptop/3-0", "sanne@laptop/0", "sanne@laptop/-5--9", "sanne@laptop/9-3", "/", "…",
    "x/y-z",
    "sanne@laptop/99999999999999999999",
  ])
  func aListThatMakesNoSenseHindersNobody(line: String) throws {
    try world.write(line + "\n", to: world.folder + "/missing-entries")
    let store = try world.store()
    #expect(try store.record(.noted("nieuw", call: nil), for: "aaaaaa").stamp.id.number == 6)
    #expect(store.missingEntries.isEmpty)
  }

  @Test func aJournalThatIsGoneIsMissed() throws {
    try FileManager.default.removeItem(atPath: world.journal(World.daan))
    let store = try world.store()
    #expect(store.missingEntries.map(\.writer) == ["daan@pc"])
    #expect(store.missingEntries.map(\.lines) == [[1...1]])
  }

  @Test func aLineTakenOutOfTheMiddleIsMissedWithoutAnyMemory() throws {
    var lines = try world.lines()
    lines.removeSubrange(1...2)
    try world.write(lines.map { $0 + "\n" }.joined(), to: world.journal())
    try world.removeIndex()
    let store = try world.store()
    #expect(store.missingEntries.map(\.lines) == [[2...3]])
    #expect(store.missingEntries.first?.wereSeen == false)
  }

  @Test func whatCanBeExplainedOtherwiseIsNoLoss() throws {
    let store = try world.store()
    // Taken back, merged, forgotten, a newer backup, an index made anew.
    try store.record(.withdrawn([EntryID(writer: "sanne@laptop", number: 2)]), for: "aaaaaa")
    try store.add("Jansen", id: "bbbbbb")
    try store.record(.merged(into: "aaaaaa"), for: "bbbbbb")
    try store.add("Pietersen", id: "cccccc")
    let other = try world.store()
    _ = try store.forget(
      [(lead: "cccccc", event: .forgotten(contact: nil, marks: []))], at: World.now, by: "sanne")
    other.refresh()
    _ = try store.backUp(to: nil, at: World.now)
    #expect(other.missingEntries.isEmpty)
    try store.rebuild()
    #expect(store.missingEntries.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: world.folder + "/missing-entries"))
    // An empty line that an editor left, and a damaged one.
    try world.append(Data("\nkapot\n".utf8), to: world.journal())
    try store.record(.noted("later", call: nil), for: "aaaaaa")
    try world.removeIndex()
    #expect(try world.store().missingEntries.isEmpty)
  }

  /// What is listed as missing is known without reading a journal, until it is back or accepted.
  @Test func whatIsListedIsKnownUntilItIsBack() throws {
    #expect(try !world.store().lacksEntries)
    let whole = try keep(3)
    #expect(try world.store().lacksEntries)
    try world.write(whole, to: world.journal())
    #expect(try !world.store().lacksEntries)
  }

  @Test func aLossThatIsAcceptedIsNotToldAgain() throws {
    _ = try keep(3)
    let store = try world.store()
    try store.accept(store.missingEntries)
    #expect(store.missingEntries.isEmpty && !store.lacksEntries)
    #expect(try store.record(.noted("nieuw", call: nil), for: "aaaaaa").stamp.id.number == 6)
    // A new loss is told by itself.
    try FileManager.default.removeItem(atPath: world.journal(World.daan))
    let later = try world.store()
    #expect(later.missingEntries.map(\.writer) == ["daan@pc"] && later.lacksEntries)
  }

  @Test func whatCameBackAndIsGoneAnewWasNotAccepted() throws {
    let whole = try keep(3)
    let store = try world.store()
    try store.accept(store.missingEntries)
    try world.write(whole, to: world.journal())
    #expect(try !world.store().lacksEntries)
    _ = try keep(3)
    let later = try world.store()
    #expect(later.missingEntries.map(\.lines) == [[4...5]] && later.lacksEntries)
  }

  /// A backup that has some of the lines says nothing of the others.
  @Test func whatABackupHasIsNotAcceptedAsLost() throws {
    _ = try keep(4)
    let store = try world.store()
    _ = try store.backUp(to: nil, at: World.now)
    #expect(store.missingBeyondBackups.map(\.lines) == [[5...5]])
    _ = try keep(2)
    let later = try world.store()
    #expect(later.missingEntries.map(\.lines) == [[3...5]])
    #expect(later.missingBeyondBackups.map(\.lines) == [[5...5]])
    try later.accept(later.missingBeyondBackups)
    #expect(later.missingEntries.map(\.lines) == [[3...4]] && later.lacksEntries)
  }

  @Test func whatABackupGaveBackIsTakenOffTheList() throws {
    let backup = try world.store().backUp(to: nil, at: World.now)
    _ = try keep(2)
    let store = try world.store()
    _ = try store.restore(from: backup.path)
    #expect(!store.lacksEntries)
    #expect(
      try world.read(world.folder + "/missing-entries")
        == Data("\nsanne@laptop/3-5\n\n- sanne@laptop/3-5\n".utf8))
    _ = try keep(4)
    #expect(try world.store().missingEntries.map(\.lines) == [[5...5]])
  }

  /// A full disk or a power cut left half a line.
  @Test func aLineThatWasCutOffTakesNoOtherWithIt() throws {
    let list = EntryList(path: world.folder + "/list")
    try world.write("sanne@laptop/13-1", to: list.path)
    try list.add(["daan@pc": RangeSet(4..<6)])
    #expect(list.numbers == ["daan@pc": RangeSet(4..<6)])
  }

  /// Neither reads what the other wrote before it writes.
  @Test func twoThatListAtTheSameTimeLoseNothingOfEachOther() throws {
    let list = EntryList(path: world.folder + "/list")
    DispatchQueue.concurrentPerform(iterations: 40) { number in
      try? list.add(["sanne@laptop": RangeSet(number * 2 + 1..<number * 2 + 2)])
    }
    #expect(list.numbers["sanne@laptop"]?.ranges.count == 40)
    try list.takeOut(["sanne@laptop": RangeSet(1..<78), "daan@pc": RangeSet(1..<9)])
    #expect(list.numbers == ["sanne@laptop": RangeSet(79..<80)])
  }

  @Test func aGapKnownByItsNumbersAloneCanBeAcceptedToo() throws {
    var lines = try world.lines()
    lines.removeSubrange(1...2)
    try world.write(lines.map { $0 + "\n" }.joined(), to: world.journal())
    try world.removeIndex()
    let store = try world.store()
    try store.accept(store.missingEntries)
    #expect(store.missingEntries.isEmpty)
    #expect(try world.store().missingEntries.isEmpty)
  }

  @Test func aJournalThatIsArrivingIsNoLoss() throws {
    let daan = try world.store(World.daan)
    for number in 2...9 { try daan.record(.noted("\(number)", call: nil), for: "aaaaaa") }
    let whole = try keep(1, of: World.daan)
    try world.removeIndex()
    let store = try world.store()
    #expect(store.missingEntries.isEmpty)
    for bytes in [whole.count / 2, whole.count - 1, whole.count] {
      try world.write(whole.prefix(bytes), to: world.journal(World.daan))
      store.refresh()
      #expect(store.missingEntries.isEmpty, "after \(bytes) bytes")
    }
  }
}

extension World {
  /// Moves a backup out of the store.
  fileprivate func removeBackup(_ backup: Backup, keepingAs path: String) throws {
    try FileManager.default.moveItem(atPath: backup.path, toPath: path)
  }
}
