import CallsideCore
import CallsideStore
import Foundation
import Testing

/// Entries that have the id of others, and how they get one of their own.
struct ClashingEntriesTests {
  private let world: World

  /// A store of four lines.
  init() throws {
    world = try World()
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    for number in 2...4 { try store.record(.noted("\(number)", call: nil), for: "aaaaaa") }
  }

  private var copy: String { world.folder + "/journal/sanne@laptop (kopie).jsonl" }

  /// Makes a copy of the journal that went on by itself from its third line on.
  private func makeCopy() throws {
    let lines = try world.lines().map { $0.replacing("\"text\":\"4\"", with: "\"text\":\"vier\"") }
    let undone =
      "{\"at\":\"2026-03-02T09:00:00+01:00\",\"by\":\"sanne\",\"clock\":5,\"entries\":"
      + "[\"sanne@laptop/4\"],\"id\":\"sanne@laptop/5\",\"kind\":\"withdrawn\",\"lead\":\"aaaaaa\",\"v\":1}"
    try world.write((lines + [undone]).map { $0 + "\n" }.joined(), to: copy)
  }

  @Test func aCopyThatWentOnByItselfIsSaidToBeOne() throws {
    try makeCopy()
    let flaw = try #require(world.store().flaws.first)
    #expect(
      flaw.headline.en == "line sanne@laptop (kopie).jsonl:4 has the id of sanne@laptop.jsonl:4")
    #expect(
      flaw.notes.first?.en == "both count; one of the two files is a copy that went on by itself")
  }

  @Test func linesOfACopyGetTheNameOfTheirFile() throws {
    try makeCopy()
    let own = try world.read(world.journal())
    let store = try world.store()
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["2", "3"], "both were taken for one")
    #expect(try store.renameClashing() == ["sanne@laptop (kopie)": 1])
    #expect(store.flaws.isEmpty)
    #expect(
      try store.lead("aaaaaa")?.notes.map(\.text) == ["2", "3", "4"], "only the copy's was undone")
    #expect(store.entries(of: "aaaaaa").contains { $0.event == .noted("vier", call: nil) })
    #expect(try world.read(world.journal()) == own)
    #expect(store.missingEntries.isEmpty)
    #expect(try store.renameClashing().isEmpty)
    #expect(try world.store().takeRules().isEmpty)
  }

  @Test func aNumberGivenOutTwiceInOneFileIsMended() throws {
    // As an older version went on after a line had been taken out.
    var lines = try world.lines()
    lines.remove(at: 1)
    lines.append(lines[2].replacing("\"text\":\"4\"", with: "\"text\":\"opnieuw\""))
    try world.write(lines.map { $0 + "\n" }.joined(), to: world.journal())
    try world.removeIndex()
    let store = try world.store()
    let flaw = try #require(store.flaws.first)
    #expect(flaw.headline.en == "line sanne@laptop.jsonl:4 has the id of sanne@laptop.jsonl:3")
    #expect(flaw.notes.first?.en.contains("numbers were used again") == true)
    #expect(try store.renameClashing() == ["sanne@laptop": 1])
    #expect(store.flaws.isEmpty)
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["3", "4", "opnieuw"])
    #expect(store.missingEntries.map(\.lines) == [[2...2]])
    #expect(try store.record(.noted("later", call: nil), for: "aaaaaa").stamp.id.number == 6)
    #expect(try world.store().flaws.isEmpty)
  }

  @Test func aColleaguesJournalIsLeftToItsWriter() throws {
    var lines = try world.lines()
    lines.append(lines[3].replacing("\"text\":\"4\"", with: "\"text\":\"opnieuw\""))
    try world.write(lines.map { $0 + "\n" }.joined(), to: world.journal())
    let whole = try world.read(world.journal())
    let store = try world.store(World.daan)
    #expect(try store.renameClashing().isEmpty)
    #expect(try world.read(world.journal()) == whole)
    #expect(try world.store().renameClashing() == ["sanne@laptop": 1])
  }

  @Test func aBackupKnowsTheRenamedLineAgain() throws {
    try makeCopy()
    let store = try world.store()
    let backup = try store.backUp(to: nil, at: World.now)
    _ = try store.renameClashing()
    let whole = try world.read(copy)
    #expect(store.changedLines.isEmpty, "also where an undo names the new id")
    #expect(try store.mendLines().isEmpty)
    #expect(try world.read(copy) == whole)
    #expect(backup.journals == 2)
  }
}
