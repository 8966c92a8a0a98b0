import CallsideCore
import CallsideStore
import Foundation
import Testing

/// Lines of journals beside those of the backups that the program made.
struct ChangedLinesTests {
  private let world: World
  private let store: Store
  private let backup: Backup

  /// A store with a backup, and an entry more than that.
  init() throws {
    world = try World()
    store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    try store.record(.noted("belt om 1500", call: nil), for: "aaaaaa")
    try store.record(.noted("gaat op vakantie", call: nil), for: "aaaaaa")
    backup = try store.backUp(to: nil, at: World.now)
    try store.record(.noted("later", call: nil), for: "aaaaaa")
  }

  private func replace(_ text: String, by other: String, in path: String) throws {
    let bytes = String(decoding: try world.read(path), as: UTF8.self)
    try #require(bytes.contains(text))
    try world.write(bytes.replacing(text, with: other), to: path)
  }

  private var copy: String { backup.path + "/journal/sanne@laptop.jsonl" }
  private var aside: String { world.folder + "/set-aside/sanne@laptop.jsonl" }

  @Test func whatWasAddedOrErasedSinceIsNoChange() throws {
    #expect(store.changedLines.isEmpty)
    _ = try store.forget(
      [(lead: "aaaaaa", event: .forgotten(contact: nil, marks: []))], at: World.now, by: "sanne")
    #expect(store.changedLines.isEmpty)
  }

  @Test func whatWasErasedHereAndNotInTheCopyIsNoChange() throws {
    let old = try world.read(copy)
    _ = try store.forget(
      [(lead: "aaaaaa", event: .forgotten(contact: nil, marks: []))], at: World.now, by: "sanne")
    try world.write(old, to: copy)
    #expect(store.changedLines.isEmpty)
  }

  @Test func aFlippedDigitIsFoundAndLeftToAPerson() throws {
    try replace("1500", by: "1700", in: world.journal())
    let whole = try world.read(world.journal())
    let changed = try #require(store.changedLines.first)
    #expect(store.changedLines.count == 1)
    #expect(changed.writer == "sanne@laptop")
    #expect(changed.first == [2])
    #expect((changed.others, changed.damaged) == (1, 0))
    #expect(try store.mendLines().isEmpty)
    #expect(try world.read(world.journal()) == whole)
  }

  @Test func theLineOfTheBackupIsTakenWhenAsked() throws {
    let whole = try world.read(world.journal())
    try replace("1500", by: "1700", in: world.journal())
    let reopened = try world.store()
    try reopened.rebuild()
    #expect(try reopened.lead("aaaaaa")?.notes.first?.text == "belt om 1700")
    let restoration = try reopened.restore(from: backup.path, replacing: true)
    #expect((restoration.replaced, restoration.anew, restoration.entries) == (1, 1, 0))
    #expect(try world.read(world.journal()).prefix(whole.count) == whole)
    // The other one stands behind, with the place in the order that it had.
    #expect(
      try reopened.lead("aaaaaa")?.notes.prefix(2).map(\.text) == ["belt om 1500", "belt om 1700"])
    #expect(reopened.entries(of: "aaaaaa").map(\.stamp.id.number) == [1, 2, 5, 3, 4])
    #expect(reopened.changedLines.isEmpty)
    #expect(reopened.takeRules().isEmpty)
    // Another process that had it open sees it too, and writes on.
    try store.record(.noted("nog later", call: nil), for: "aaaaaa")
    #expect(try store.lead("aaaaaa")?.notes.map(\.text).first == "belt om 1500")
    #expect(try store.lead("aaaaaa")?.notes.count == 5)
  }

  @Test func aDamagedLineIsTakenBackAndSetAside() throws {
    let whole = try world.read(world.journal())
    try replace("\"belt om 1500\"", by: "\"belt om 15", in: world.journal())
    let reopened = try world.store()
    try reopened.rebuild()
    #expect(reopened.flaws.count == 1)
    let changed = try #require(reopened.changedLines.first)
    #expect((changed.others, changed.damaged) == (0, 1))
    // A newer backup has the damage too.
    _ = try reopened.backUp(to: nil, at: World.now + 60)
    #expect(reopened.changedLines.first?.damaged == 1)
    #expect(try reopened.mendLines() == ["sanne@laptop": 1])
    #expect(try world.read(world.journal()) == whole)
    #expect(String(decoding: try world.read(aside), as: UTF8.self).contains("\"belt om 15,"))
    #expect(reopened.flaws.isEmpty)
    #expect(reopened.changedLines.isEmpty)
    #expect(try reopened.mendLines().isEmpty)
  }

  /// Where the journal went on otherwise, a number in the backup may be of something else.
  @Test func nothingIsTakenFromABackupThatSaysOtherwise() throws {
    try replace("1500", by: "1700", in: world.journal())
    var lines = try world.lines()
    lines[2] = String(lines[2].dropLast())
    try world.write(lines.map { $0 + "\n" }.joined(), to: world.journal())
    let whole = try world.read(world.journal())
    let reopened = try world.store()
    #expect(try reopened.mendLines().isEmpty)
    #expect(try world.read(world.journal()) == whole)
    _ = try reopened.restore(from: backup.path, replacing: true)
    #expect(reopened.changedLines.isEmpty && reopened.flaws.isEmpty)
  }

  @Test func whatMustBeForgottenDoesNotComeBackForALine() throws {
    let old = try world.read(copy)
    _ = try store.forget(
      [(lead: "aaaaaa", event: .forgotten(contact: nil, marks: []))], at: World.now, by: "sanne")
    try world.write(old, to: copy)
    let erased = try world.read(world.journal())
    var lines = erased.split(separator: 0x0A)
    lines[1] = lines[1].dropLast()
    try world.write(
      Data(lines.joined(separator: Data("\n".utf8))) + Data("\n".utf8), to: world.journal())
    #expect(try world.store().mendLines() == ["sanne@laptop": 1])
    #expect(try world.read(world.journal()) == erased)
  }

  @Test func aDamagedBackupNeverTakesTheLine() throws {
    try replace("\"belt om 1500\"", by: "\"belt om 15", in: copy)
    let whole = try world.read(world.journal())
    #expect(store.changedLines.isEmpty)
    #expect(throws: Diagnostic.self) { try store.restore(from: backup.path, replacing: true) }
    #expect(try world.read(world.journal()) == whole)
  }

  @Test func aDamagedBackupTakesNoOtherLineEither() throws {
    try replace("\"belt om 1500\"", by: "\"belt om 15", in: copy)
    try replace("Brouwer", by: "Brouwes", in: world.journal())
    let whole = try world.read(world.journal())
    let error = #expect(throws: Diagnostic.self) {
      try store.restore(from: backup.path, replacing: true)
    }
    #expect(error?.rule == "backup-damaged")
    #expect(try world.read(world.journal()) == whole)
  }

  @Test func ofManyLinesTheFirstAreTold() throws {
    for number in 1...20 {
      try store.record(.noted("notitie \(number)", call: nil), for: "aaaaaa")
    }
    let later = try store.backUp(to: nil, at: World.now + 60)
    try replace("\"notitie", by: "\"Notitie", in: world.journal())
    let changed = try #require(store.changedLines.first)
    #expect(changed.backup.name == later.name)
    #expect(changed.first == [5, 6, 7, 8, 9])
    #expect(changed.others == 20)
  }
}
