import CallsideCore
import CallsideStore
import Foundation
import Testing

/// Journals and backups from elsewhere bring nobody back.
extension ForgetTests {
  @Test func oldLinesThatArriveLaterDoNotBringItBack() throws {
    let store = try filled()
    let old = try world.read(world.journal(World.daan))
    try store.record(.forgotten(contact: nil, marks: []), for: "aaaaaa")
    _ = try store.eraseForgotten()
    #expect(try store.unforgotten().isEmpty)
    // The other machine's synchronisation wins.
    try world.write(old, to: world.journal(World.daan))
    let reopened = try world.store()
    #expect(try reopened.lead("aaaaaa") == nil)
    #expect(try reopened.unforgotten() == ["daan@pc": 1])
    #expect(try reopened.eraseForgotten().entries == 1)
    #expect(leaks(in: world.folder).isEmpty)
  }

  @Test func aBackupFromBeforeDoesNotBringItBack() throws {
    let store = try filled()
    let aside = world.folder + "-kopie"
    try files.createDirectory(atPath: aside, withIntermediateDirectories: true)
    try files.copyItem(atPath: world.folder + "/journal", toPath: aside + "/journal")
    try store.record(.forgotten(contact: nil, marks: []), for: "aaaaaa")
    _ = try store.eraseForgotten()
    #expect(try store.restore(from: aside).entries == 0)
    #expect(leaks(in: world.folder).isEmpty)
    try files.removeItem(atPath: world.journal(World.daan))
    let reopened = try world.store()
    #expect(try reopened.restore(from: aside).entries == 1)
    #expect(try reopened.lead("aaaaaa") == nil)
    #expect(try reopened.unforgotten().isEmpty)
    #expect(leaks(in: world.folder).isEmpty)
  }

  @Test func aJournalWrittenLaterBringsNobodyBack() throws {
    let store = try filled()
    _ = try store.forget(
      [(lead: "aaaaaa", event: .forgotten(contact: "c1", marks: []))], at: World.now, by: "sanne")
    try world.store(World.daan).record(
      .contactSet(Contact(id: "c1", name: "Quirijn Vos", phone: "0335550130")), for: "aaaaaa")
    store.refresh()
    #expect(try store.lead("aaaaaa")?.contacts.isEmpty == true)
    #expect(try store.unforgotten() == ["daan@pc": 1])
    _ = try store.eraseForgotten()
    #expect(leaks(in: world.folder, of: names).isEmpty)
  }

  @Test func aBackupFromBeforeDoesNotBringAContactBack() throws {
    let store = try filled()
    try store.record(.noted("Quirijn Vos belt terug", call: nil), for: "aaaaaa")
    let aside = try copied("kopie")
    _ = try store.forget(
      [(lead: "aaaaaa", event: .forgotten(contact: "c1", marks: []))], at: World.now, by: "sanne")
    // Lines of which something was blanked are no other lines.
    #expect(try store.restore(from: aside) == Restoration())
    // Nobody but the backup knows any more who it was.
    try files.removeItem(atPath: world.journal(World.daan))
    let reopened = try world.store()
    #expect(try reopened.restore(from: aside).entries == 1)
    #expect(leaks(in: world.folder, of: names).isEmpty)
    #expect(
      try reopened.lead("aaaaaa")?.notes.map(\.text).contains("van daan: …") == true)
  }

  @Test func aBackupThatSaysWhoMustBeForgottenIsHeeded() throws {
    let store = try filled()
    let before = try copied("voor")
    _ = try store.append(
      [(lead: "aaaaaa", event: .forgotten(contact: "c1", marks: []))], at: World.now, by: "sanne")
    let after = try copied("na")
    // A disk gave back an older state.
    try files.removeItem(atPath: world.folder + "/journal")
    try files.copyItem(atPath: before + "/journal", toPath: world.folder + "/journal")
    let reopened = try world.store()
    #expect(try reopened.restore(from: after).entries == 1)
    #expect(leaks(in: world.folder, of: names).isEmpty)
  }

  @Test func aBackupThatComesBackIsErasedFrom() throws {
    let store = try filled()
    let tar = URL(fileURLWithPath: world.folder).deletingLastPathComponent().path + "/k.tar"
    _ = try store.backUp(to: tar, at: World.now)
    try files.moveItem(atPath: tar, toPath: tar + ".weg")
    let erasure = try store.forget(
      [(lead: "aaaaaa", event: .forgotten(contact: "c1", marks: []))], at: World.now, by: "sanne")
    #expect(erasure.missing == [tar])
    #expect(store.backupsOutOfReach == [tar])
    try files.moveItem(atPath: tar + ".weg", toPath: tar)
    #expect(store.backupsOutOfReach.isEmpty)
    #expect(try store.eraseForgotten().backups == 1)
    let data = String(decoding: try world.read(tar), as: UTF8.self)
    #expect(!data.contains("Quirijn"))
    #expect(try store.eraseForgotten().backups == 0)
  }
}
