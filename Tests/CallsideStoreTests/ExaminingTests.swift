import CallsideCore
@testable import CallsideStore
import Foundation
import GRDB
import Testing

/// What is wrong with a store, and what puts it right.
struct ExaminingTests {
  private let world: World
  private let files = FileManager.default

  init() throws { world = try World() }

  private func filled() throws -> Store {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    try world.store(World.daan).record(.noted("van daan", call: nil), for: "aaaaaa")
    store.refresh()
    return store
  }

  @Test func aSoundStoreHasNothingWrong() throws {
    let store = try filled()
    #expect(store.indexFlaw() == nil)
    #expect(store.tornTails.isEmpty)
    #expect(store.strayFiles.isEmpty)
    #expect(!store.isOpenToOthers)
    #expect(!store.isBeingWritten)
    #expect(store.writers == ["daan@pc", "sanne@laptop"])
  }

  @Test func aColleaguesTornTailIsSetAsideWhenAsked() throws {
    let store = try filled()
    let whole = try world.read(world.journal(World.daan))
    try world.append(Data("{\"v\":1".utf8), to: world.journal(World.daan))
    let tail = try #require(store.tornTails.first)
    #expect(store.tornTails.count == 1)
    #expect(tail.bytes == 6)
    try store.setAside(tail)
    #expect(store.tornTails.isEmpty)
    #expect(try world.read(world.journal(World.daan)) == whole)
    #expect(try world.read(world.journal(World.daan) + ".torn") == Data("{\"v\":1\n".utf8))
    #expect(store.strayFiles.isEmpty)
  }

  @Test func strayFilesAreMovedAndNeverDeleted() throws {
    let store = try filled()
    try world.write("a", to: world.folder + "/journal/sanne.txt")
    try world.write("b", to: world.folder + "/journal/.stfolder")
    try world.write("c", to: world.folder + "/index.sqlite.new-999999")
    try world.write("d", to: world.folder + "/index.sqlite.new-\(getpid())")
    try files.createDirectory(
      atPath: world.folder + "/backups/.callside-backup-999999", withIntermediateDirectories: true)
    #expect(
      store.strayFiles == [
        "journal/sanne.txt", "index.sqlite.new-999999", "backups/.callside-backup-999999",
      ])
    for name in store.strayFiles { _ = try store.setAside(strayFile: name) }
    #expect(store.strayFiles.isEmpty)
    try world.write("e", to: world.folder + "/journal/sanne.txt")
    #expect(try store.setAside(strayFile: "journal/sanne.txt") == "set-aside/sanne.txt-2")
    #expect(try world.read(world.folder + "/set-aside/sanne.txt") == Data("a".utf8))
    #expect(
      try files.contentsOfDirectory(atPath: world.folder + "/set-aside").sorted() == [
        "callside-backup-999999", "index.sqlite.new-999999", "sanne.txt", "sanne.txt-2",
      ])
  }

  @Test func permissionsOfOthersAreTakenAway() throws {
    let store = try filled()
    let outside = world.folder + "-elsewhere"
    try world.write("x", to: outside)
    defer { try? files.removeItem(atPath: outside) }
    chmod(outside, 0o644)
    symlink(outside, world.folder + "/link")
    chmod(world.folder, 0o755)
    chmod(world.journal(), 0o644)
    #expect(store.isOpenToOthers)
    #expect(store.closeToOthers())
    #expect(try world.mode(world.journal()) == 0o600)
    #expect(try world.mode(world.folder) == 0o700)
    #expect(try world.mode(outside) == 0o644)
  }

  @Test func aStoreThatNothingCanBeWrittenToIsFound() async {
    // In a process of its own, as somebody to whom permissions mean something.
    await #expect(processExitsWith: .success) {
      guard let world = try World.ofSomebodyElse() else { return }
      let store = try world.store()
      try store.add("Zwaluwstaart", id: "aaaaaa")
      #expect(store.whyUnwritable == nil)
      for (path, mode, back) in [
        (world.journal(), 0o400, 0o600), (world.folder + "/journal", 0o500, 0o700),
        (world.folder, 0o500, 0o700),
      ] {
        chmod(path, mode_t(mode))
        #expect(store.whyUnwritable?.en == "no permission")
        chmod(path, mode_t(back))
      }
      #expect(store.whyUnwritable == nil)
    }
  }

  /// Of a fault of the disk nobody is told to give themselves rights.
  @Test(arguments: [(EACCES, true), (EPERM, true), (EIO, false), (EMFILE, false)])
  func whoMayNotReadAJournalIsToldHow(code: Int32, isTold: Bool) {
    let diagnostic = Diagnostic.journalUnreadable("a.jsonl", SystemError(code: code))
    #expect((diagnostic.help != nil) == isTold)
  }

  @Test func anIndexThatSaysSomethingElseIsFound() throws {
    let store = try filled()
    let database = try DatabaseQueue(path: world.folder + "/index.sqlite")
    try database.write { db in
      try db.execute(
        sql: "UPDATE document SET packed = (SELECT zeroblob(length(packed)) FROM document LIMIT 1)")
    }
    try database.close()
    #expect(store.indexFlaw() == .outOfStep)
    try store.rebuild()
    #expect(store.indexFlaw() == nil)
  }

  /// No file got shorter, and no line is damaged.
  @Test func aLetterThatWasChangedInAJournalIsFoundByItsLead() throws {
    let store = try filled()
    try store.record(.noted("later", call: nil), for: "aaaaaa")
    // What was recorded last need not be in the index yet.
    store.settle()
    let known = try #require(try store.lead("aaaaaa"))
    let line = try #require(try world.lines().first)
    let name = try #require(line.range(of: known.name))
    let other = line.replacingCharacters(in: name, with: String(known.name.reversed()))
    let rest = try world.lines().dropFirst()
    try world.write(([other] + rest).map { $0 + "\n" }.joined(), to: world.journal())
    #expect(try world.store().indexFlaw() == .differing([known]))
    let later = try world.store()
    try later.rebuild()
    #expect(later.indexFlaw() == nil)
    #expect(try later.lead("aaaaaa")?.name == String(known.name.reversed()))
  }

  @Test func aJournalThatLostLinesABackupHasIsFound() throws {
    let store = try filled()
    let first = try store.backUp(to: nil, at: World.now)
    try store.record(.noted("later", call: nil), for: "aaaaaa")
    #expect(store.shortJournals.isEmpty)
    let whole = try world.read(world.journal())
    let line = try #require(whole.firstIndex(of: UInt8(ascii: "\n")))
    try whole.prefix(through: line).write(to: URL(filePath: world.journal()))
    #expect(store.shortJournals.isEmpty, "the backup was made with as many")
    try files.removeItem(atPath: world.journal(World.daan))
    let short = try #require(store.shortJournals.first)
    #expect(store.shortJournals.count == 1)
    #expect(short.writer == "daan@pc")
    #expect(short.missing == 1)
    #expect(short.backup == first.name)
    _ = try store.restore(from: first.path)
    #expect(store.shortJournals.isEmpty)
  }
}
