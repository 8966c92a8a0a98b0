import CallsideCore
import CallsideStore
import Foundation
import Testing

/// Journals that went on from an older state than a backup, and take its lines over.
struct TakingOverTests {
  private let world: World
  private let store: Store
  private let backup: Backup

  /// A store of six lines with a backup.
  init() throws {
    world = try World()
    store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    for number in 2...6 { try store.record(.noted("oud \(number)", call: nil), for: "aaaaaa") }
    backup = try store.backUp(to: nil, at: World.now)
  }

  /// Cuts the journal off after some lines where nothing remembers it, and goes on.
  private func diverged(after count: Int) throws -> Store {
    let lines = try world.lines().prefix(count)
    try world.write(lines.map { $0 + "\n" }.joined(), to: world.journal())
    try world.removeIndex()
    return try world.store()
  }

  private func texts(_ store: Store) throws -> [String]? {
    try store.lead("aaaaaa")?.notes.map(\.text)
  }

  @Test func whatWasWrittenSinceFollowsTheBackup() throws {
    let store = try diverged(after: 3)
    try store.record(.noted("nieuw 4", call: nil), for: "aaaaaa", at: World.now + 60)
    try store.record(.phaseMoved(to: "quote", because: nil), for: "aaaaaa", at: World.now + 61)
    #expect(throws: Diagnostic.self) { try store.restore(from: backup.path) }
    let restoration = try store.restore(from: backup.path, replacing: true)
    #expect(
      (restoration.replaced, restoration.anew, restoration.aside, restoration.entries)
        == (2, 2, 0, 1))
    #expect(try texts(store) == ["oud 2", "oud 3", "oud 4", "oud 5", "oud 6", "nieuw 4"])
    #expect(try store.lead("aaaaaa")?.phase == "quote")
    let entries = store.entries(of: "aaaaaa")
    #expect(entries.map(\.stamp.id.number) == Array(1...8))
    #expect(entries.map(\.stamp.clock) == Array(1...8))
    #expect(entries[6].stamp.at == World.now + 60)
    #expect(entries[6].stamp.by == "sanne")
    #expect(!FileManager.default.fileExists(atPath: world.folder + "/set-aside"))
    let whole = try world.read(world.journal())
    #expect(try store.restore(from: backup.path, replacing: true) == Restoration())
    #expect(try world.read(world.journal()) == whole, "a second time changes nothing")
    #expect(store.changedLines.isEmpty)
    #expect(store.missingEntries.isEmpty)
    #expect(store.takeRules().isEmpty)
    #expect(try world.store().takeRules().isEmpty)
  }

  @Test func aJournalThatWentOnFurtherKeepsItsOrder() throws {
    let store = try diverged(after: 3)
    for number in 4...9 { try store.record(.noted("nieuw \(number)", call: nil), for: "aaaaaa") }
    let restoration = try store.restore(from: backup.path, replacing: true)
    #expect((restoration.replaced, restoration.anew, restoration.entries) == (3, 6, 0))
    #expect(
      try texts(store) == (2...6).map { "oud \($0)" } + (4...9).map { "nieuw \($0)" })
    #expect(store.entries(of: "aaaaaa").map(\.stamp.id.number) == Array(1...12))
    #expect(store.lastBatch(of: World.sanne)?.count == 1)
    #expect(try store.record(.noted("later", call: nil), for: "aaaaaa").stamp.id.number == 13)
  }

  @Test func whatWasTakenBackStaysTakenBack() throws {
    let store = try diverged(after: 3)
    let kept = try store.record(.noted("nieuw 4", call: nil), for: "aaaaaa")
    let wrong = try store.record(.noted("verkeerd", call: nil), for: "aaaaaa")
    try store.record(.withdrawn([wrong.stamp.id]), for: "aaaaaa")
    #expect(kept.stamp.id.number == 4)
    _ = try store.restore(from: backup.path, replacing: true)
    #expect(try texts(store) == ["oud 2", "oud 3", "oud 4", "oud 5", "oud 6", "nieuw 4"])
    #expect(
      store.entries(of: "aaaaaa").last?.event
        == .withdrawn([EntryID(writer: "sanne@laptop", number: 8)]))
  }

  @Test func whatCannotBeReadIsSetAside() throws {
    let store = try diverged(after: 3)
    try store.record(.noted("nieuw 4", call: nil), for: "aaaaaa")
    try world.append(Data("{\"id\":\"sanne@laptop/5\", kapot\n".utf8), to: world.journal())
    let restoration = try store.restore(from: backup.path, replacing: true)
    #expect((restoration.replaced, restoration.anew, restoration.aside) == (2, 1, 1))
    #expect(
      try world.read(world.folder + "/set-aside/sanne@laptop.jsonl")
        == Data("{\"id\":\"sanne@laptop/5\", kapot\n".utf8))
    #expect(try texts(store)?.last == "nieuw 4")
  }

  @Test func aLineTakenOutOfTheMiddleComesBackAndNothingIsDoubled() throws {
    var lines = try world.lines()
    lines.remove(at: 2)
    try world.write(lines.map { $0 + "\n" }.joined(), to: world.journal())
    try world.removeIndex()
    let store = try world.store()
    #expect(store.missingEntries.map(\.lines) == [[3...3]])
    let added = try store.record(.noted("nieuw", call: nil), for: "aaaaaa")
    #expect(added.stamp.id.number == 7, "number 6 is taken")
    _ = try store.restore(from: backup.path, replacing: true)
    #expect(try texts(store) == ["oud 2", "oud 3", "oud 4", "oud 5", "oud 6", "nieuw"])
    #expect(store.missingEntries.isEmpty)
    #expect(store.flaws.isEmpty)
  }

  @Test func whatANewerVersionWroteKeepsWhatItSays() throws {
    let store = try diverged(after: 3)
    let line =
      "{\"at\":\"2026-03-02T10:00:00+05:00\",\"by\":\"x\",\"clock\":4,\"id\":\"sanne@laptop/4\","
      + "\"kind\":\"teleported\",\"lead\":\"aaaaaa\",\"v\":9,\"where\":{\"to\":[1,\"a/b\"]}}"
    try world.append(Data((line + "\n").utf8), to: world.journal())
    _ = try store.restore(from: backup.path, replacing: true)
    let new = line.replacing("laptop/4", with: "laptop/7").replacing("clock\":4", with: "clock\":7")
    #expect(try world.lines().last == new)
  }

  @Test func damagedAndEmptyLinesComeBackWithoutForce() throws {
    let whole = try world.read(world.journal())
    var lines = try world.lines()
    lines[2] = "kapot"
    lines[3] = ""
    try world.write(lines.map { $0 + "\n" }.joined(), to: world.journal())
    try world.removeIndex()
    let store = try world.store()
    let restoration = try store.restore(from: backup.path)
    #expect((restoration.replaced, restoration.aside, restoration.entries) == (1, 1, 1))
    #expect(try world.read(world.journal()) == whole)
    #expect(store.flaws.isEmpty)
  }
}
