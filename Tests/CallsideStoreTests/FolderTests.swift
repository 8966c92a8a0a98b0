import CallsideCore
import CallsideStore
import Foundation
import Testing

@Suite struct FolderTests {
  let world: World

  init() throws { world = try World() }

  /// Checks what opening a store in a folder is refused with.
  private func checkRefused(_ folder: String, _ rule: String, naming part: String) {
    let error = #expect(throws: Diagnostic.self) {
      try Store(
        at: folder, writer: World.sanne, zone: World.zone, adviser: { _ in { _ in [] } },
        adviceVersion: "1")
    }
    #expect(error?.rule == rule)
    #expect(error?.severity == .error)
    #expect(error?.headline.en.contains("\"\(part)\"") == true)
    #expect(error?.headline.nl.contains("\"\(part)\"") == true)
  }

  @Test func missingFoldersAreMadeAndPrivate() throws {
    let deep = world.folder + "/a/b"
    _ = try Store(
      at: deep, writer: World.sanne, zone: World.zone, adviser: { _ in { _ in [] } },
      adviceVersion: "1")
    for part in [world.folder, world.folder + "/a", deep, deep + "/journal"] {
      #expect(try world.mode(part) == 0o700)
    }
  }

  @Test func aFileWhereTheFolderShouldBe() throws {
    try world.write("x", to: world.folder)
    checkRefused(world.folder, "store-not-a-folder", naming: world.folder)
    checkRefused(world.folder + "/below/it", "store-not-a-folder", naming: world.folder)
  }

  @Test func aFileWhereTheJournalFolderShouldBe() throws {
    try FileManager.default.createDirectory(
      atPath: world.folder, withIntermediateDirectories: true)
    try world.write("x", to: world.folder + "/journal")
    checkRefused(world.folder, "store-not-a-folder", naming: world.folder + "/journal")
  }

  @Test func aPlaceWhereNoFolderCanBeMade() {
    checkRefused("/proc/callside", "store-not-made", naming: "/proc/callside")
  }

  @Test func aFolderOthersCanLookIntoIsAWarning() throws {
    _ = try world.store()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: world.folder)
    let store = try world.store()
    #expect(store.takeRules() == ["store-open-to-others"])
    #expect(store.takeRules().isEmpty)
  }

  @Test func aFolderWhereTheJournalFileShouldBe() throws {
    let store = try world.store()
    try FileManager.default.createDirectory(
      atPath: world.journal(), withIntermediateDirectories: true)
    let error = #expect(throws: Diagnostic.self) { try store.add("Brouwer", id: "aaaaaa") }
    #expect(error?.rule == "journal-unwritable")
    #expect(
      error?.headline.en
        == "could not open journal \"sanne@laptop.jsonl\" for writing (a folder stands in the way)")
    #expect(
      error?.headline.nl
        == "kon journaal \"sanne@laptop.jsonl\" niet openen om te schrijven (er staat een map in de weg)"
    )
  }

  @Test(arguments: [true, false])
  func aStoreOnAReadOnlyDiskCanBeReadAndNotWritten(hasIndex: Bool) throws {
    try world.store().add("Brouwer", id: "aaaaaa")
    if !hasIndex { try world.removeIndex() }
    guard Mount.readOnly(world.folder) else {
      print("SKIPPED aStoreOnAReadOnlyDiskCanBeReadAndNotWritten: mounting needs root")
      return
    }
    defer { Mount.remove(world.folder) }
    let store = try world.store()
    #expect(store.takeRules() == (hasIndex ? [] : ["index-unusable"]))
    #expect(try store.lead("aaaaaa")?.name == "Brouwer")
    // Another moment is more than an index that cannot be written can show.
    #expect(store.queue(at: World.now + 86_400, limit: 5).count == 1)
    #expect(store.takeRules() == (hasIndex ? ["index-unusable"] : []))
    let error = #expect(throws: Diagnostic.self) { try store.add("De Vries", id: "bbbbbb") }
    #expect(error?.rule == "journal-unwritable")
    #expect(error?.headline.en.hasSuffix("(the disk is read-only)") == true)
    #expect(error?.notes.first?.nl == "het journaal is intact; er is niets vastgelegd")
    #expect(store.entryCount == 1)
  }
}
