import CallsideCore
import CallsideStore
import Foundation
import Testing

/// What goes wrong in the middle of an erasure costs nothing, and leaves nothing behind.
extension ForgetTests {
  @Test func anErasureThatWasBrokenOffIsFinishedLater() throws {
    let store = try filled()
    // Killed once it was recorded, and again when the notes had been gone through.
    try store.record(.forgotten(contact: "c1", marks: []), for: "aaaaaa")
    let path = world.journal(World.daan)
    let blanked = String(decoding: try world.read(path), as: UTF8.self)
      .replacing("Quirijn Vos", with: "…")
    try world.write(blanked, to: path)
    let reopened = try world.store()
    #expect(try reopened.unforgotten() == ["sanne@laptop": 1])
    #expect(
      try reopened.unforgottenContacts(of: ["aaaaaa"]).map(\.name) == ["Quirijn Vos"])
    var typed: Erasure?
    let erasure = try reopened.eraseForgotten { typed = $0 }
    #expect(erasure.entries == 1)
    #expect(typed?.names.isSuperset(of: ["Quirijn Vos", "0335550130"]) == true)
    #expect(leaks(in: world.folder, of: names).isEmpty)
  }

  @Test func whoTheyAreIsKnownUntilAllElseIsGone() throws {
    let store = try filled()
    var seen: [String] = []
    _ = try store.forget(
      [(lead: "aaaaaa", event: .forgotten(contact: "c1", marks: []))], at: World.now, by: "sanne"
    ) { _ in
      seen = leaks(in: world.folder + "/journal", of: ["Quirijn"])
    }
    #expect(seen.sorted() == ["daan@pc.jsonl", "sanne@laptop.jsonl"])
    #expect(leaks(in: world.folder, of: names).isEmpty)
  }

  @Test func oneJournalThatCannotBeWrittenRefusesAll() throws {
    let store = try filled()
    let before = try world.read(world.journal())
    let descriptor = open(world.journal(World.daan), O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    do throws(Diagnostic) {
      _ = try store.forget(
        [(lead: "aaaaaa", event: .forgotten(contact: nil, marks: []))], at: World.now, by: "sanne")
      Issue.record("it was erased")
    } catch {
      #expect(error.rule == "journal-busy")
      #expect(error.headline.en.contains("daan@pc.jsonl"))
    }
    #expect(try world.read(world.journal()) == before)
    #expect(try store.lead("aaaaaa") != nil)
  }

  @Test func whatMayNotBeReplacedRefusesAll() async {
    // In a process of its own, as somebody to whom permissions mean something.
    await #expect(processExitsWith: .success) {
      guard let world = try World.ofSomebodyElse() else { return }
      let store = try world.store()
      try store.add("Zwaluwstaart", id: "aaaaaa")
      try world.store(World.daan).record(.noted("van daan", call: nil), for: "aaaaaa")
      store.refresh()
      let before = try world.read(world.journal())
      for (path, mode, back) in [
        (world.journal(World.daan), 0o400, 0o600), (world.folder + "/journal", 0o500, 0o700),
      ] {
        chmod(path, mode_t(mode))
        do throws(Diagnostic) {
          _ = try store.forget(
            [(lead: "aaaaaa", event: .forgotten(contact: nil, marks: []))], at: World.now,
            by: "sanne")
          Issue.record("it was erased")
        } catch {
          #expect(["journal-unwritable", "not-erasable"].contains(error.rule))
          #expect(error.headline.en.contains("daan@pc.jsonl"))
        }
        chmod(path, mode_t(back))
        #expect(try world.read(world.journal()) == before)
      }
      _ = try store.forget(
        [(lead: "aaaaaa", event: .forgotten(contact: nil, marks: []))], at: World.now, by: "sanne")
      #expect(try !String(decoding: world.read(world.journal()), as: UTF8.self).contains("Zwaluw"))
    }
  }

  @Test func aDiskThatFailsIsNotTheEndOfAJournal() throws {
    let store = try filled()
    // Reading its first page is an error of the disk, as far as anybody can tell.
    symlink("/proc/self/mem", world.journal(Store.Writer("kapot")))
    for body in [
      { _ = try store.forgotten() }, { try store.eachEntry { _, _ in } },
      { _ = try store.unforgotten() },
    ] {
      #expect(throws: Diagnostic.self) { try body() }
    }
  }

  @Test func aJournalThatIsALinkStaysOne() throws {
    let store = try filled()
    let elsewhere = world.folder + "-elders.jsonl"
    try files.moveItem(atPath: world.journal(World.daan), toPath: elsewhere)
    symlink(elsewhere, world.journal(World.daan))
    chmod(elsewhere, 0o640)
    try store.record(.forgotten(contact: nil, marks: []), for: "aaaaaa")
    _ = try store.eraseForgotten()
    #expect(try files.destinationOfSymbolicLink(atPath: world.journal(World.daan)) == elsewhere)
    #expect(!String(decoding: try world.read(elsewhere), as: UTF8.self).contains("Quirijn"))
    #expect(try world.mode(elsewhere) == 0o640)
  }

  @Test(arguments: [nil, "c1"]) func whatKilledProcessesLeftGoesToo(contact: String?) throws {
    let store = try filled()
    _ = try store.backUp(to: nil, at: World.now)
    let whole = try world.read(world.journal())
    let line = try #require(try world.lines().first { $0.contains("Quirijn") })
    for folder in ["set-aside/callside-backup-999999", "backups/.callside-erase-999999"] {
      let place = world.folder + "/" + folder
      try files.createDirectory(atPath: place, withIntermediateDirectories: true)
      try files.copyItem(atPath: world.folder + "/journal", toPath: place + "/journal")
    }
    try world.write(whole, to: world.journal() + ".new-999999")
    try world.write(whole, to: world.folder + "/index.sqlite.new-999999")
    try world.write(whole, to: world.folder + "/set-aside/index.sqlite.new-999998")
    try world.write(whole, to: world.folder + "/set-aside/sanne.txt")
    try world.write("hallo\n" + line.dropLast(10), to: world.folder + "/set-aside/half")
    try world.write("van mij", to: world.folder + "/set-aside/callside-notities.txt")
    try world.append(Data(line.utf8.dropLast(10)), to: world.journal(World.daan))
    _ = try store.forget(
      [(lead: "aaaaaa", event: .forgotten(contact: contact, marks: []))], at: World.now,
      by: "sanne")
    #expect(leaks(in: world.folder, of: contact == nil ? secrets : names).isEmpty)
    #expect(try world.read(world.folder + "/set-aside/half") == Data("hallo\n".utf8.dropLast()))
    #expect(files.fileExists(atPath: world.folder + "/set-aside/callside-notities.txt"))
    #expect(store.strayFiles.isEmpty)
  }

  @Test func aBackupThatCannotBeReadStopsNothing() throws {
    let store = try filled()
    let tar = URL(fileURLWithPath: world.folder).deletingLastPathComponent().path + "/k.tar"
    _ = try store.backUp(to: tar, at: World.now)
    try world.write("geen tar", to: tar)
    try store.record(.forgotten(contact: nil, marks: []), for: "aaaaaa")
    #expect(try store.eraseForgotten().missing == [tar])
    #expect(leaks(in: world.folder).isEmpty)
  }

  @Test func aBackupWithALinkLeadsNowhere() throws {
    let store = try filled()
    let root = URL(fileURLWithPath: world.folder).deletingLastPathComponent().path
    let tar = root + "/k.tar"
    _ = try store.backUp(to: tar, at: World.now)
    let other = try copied("elders")
    let made = root + "/nep"
    try files.createDirectory(atPath: made, withIntermediateDirectories: true)
    symlink(other + "/journal", made + "/journal")
    let process = try Process.run(
      URL(fileURLWithPath: "/usr/bin/tar"), arguments: ["-cf", tar, "-C", made, "."])
    process.waitUntilExit()
    try store.record(.forgotten(contact: nil, marks: []), for: "aaaaaa")
    #expect(try store.eraseForgotten().missing == [tar])
    #expect(!leaks(in: other).isEmpty)
    #expect(leaks(in: world.folder).isEmpty)
  }

  @Test func withoutRoomTheJournalIsWholeAndItCanBeDoneLater() throws {
    guard Mount.small(world.folder, kilobytes: 3_000) else {
      print("SKIPPED withoutRoomTheJournalIsWholeAndItCanBeDoneLater: mounting needs root")
      return
    }
    defer { Mount.remove(world.folder) }
    let store = try filled()
    for _ in 1...40 {
      try store.record(.noted(String(repeating: "z", count: 9_000), call: nil), for: "bbbbbb")
    }
    try store.record(.forgotten(contact: nil, marks: []), for: "aaaaaa")
    let before = try world.read(world.journal())
    let ballast = world.folder + "/ballast"
    let file = try #require(fopen(ballast, "w"))
    while fputs(String(repeating: "x", count: 4_000), file) >= 0, fflush(file) == 0 {}
    fclose(file)
    do throws(Diagnostic) {
      _ = try store.eraseForgotten()
      Issue.record("there was room")
    } catch {
      #expect(error.rule == "file-not-written")
      #expect(error.notes.map(\.en).first?.hasPrefix("the journal is whole") == true)
    }
    #expect(try world.read(world.journal()) == before)
    #expect(try store.lead("aaaaaa") == nil)
    try files.removeItem(atPath: ballast)
    #expect(try store.eraseForgotten().entries > 0)
    #expect(leaks(in: world.folder).isEmpty)
  }
}
