import CallsideCore
import CallsideStore
import Foundation
import Testing

/// What is forgotten is gone from every file, and does not come back.
struct ForgetTests {
  private let world: World
  private let files = FileManager.default

  init() throws { world = try World() }

  /// A store with two writers and two leads; one is known by words that occur nowhere else.
  private func filled() throws -> Store {
    let store = try world.store()
    try store.add("Zwaluwstaart", id: "aaaaaa")
    try store.record(
      .contactSet(Contact(id: "c1", name: "Quirijn Vos", phone: "0335550130")), for: "aaaaaa")
    try store.add("Bakker", id: "bbbbbb")
    try store.record(.noted("een geheimpje", call: nil), for: "aaaaaa")
    try world.store(World.daan).record(.noted("van daan: Quirijn Vos", call: nil), for: "aaaaaa")
    store.refresh()
    return store
  }

  private var secrets: [String] { ["Zwaluwstaart", "Quirijn", "0335550130", "geheimpje"] }

  /// The files of the store in which something of the lead can still be read.
  private func leaks(in folder: String, of words: [String]? = nil) -> [String] {
    (files.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter { name in
      guard let data = files.contents(atPath: folder + "/" + name) else { return false }
      let lower = String(decoding: data, as: UTF8.self).lowercased()
      return (words ?? secrets).contains { lower.contains($0.lowercased()) }
    }
  }

  @Test func nothingOfALeadIsLeftInAnyFile() throws {
    let store = try filled()
    let other = try store.lead("bbbbbb")
    _ = try store.backUp(to: nil, at: World.now)
    let tar = URL(fileURLWithPath: world.folder).deletingLastPathComponent().path + "/k.tar"
    _ = try store.backUp(to: tar, at: World.now)
    try world.write(
      "{\"at\":\"x\",\"lead\":\"aaaaaa\",\"text\":\"Quirijn\n", to: world.journal() + ".torn")
    let before = try world.lines()
    try store.record(.forgotten(contact: nil, marks: []), for: "aaaaaa")
    let erasure = try store.eraseForgotten()
    #expect(erasure.entries == 4)
    #expect(erasure.journals == 2)
    #expect(erasure.backups == 2)
    #expect(erasure.texts.contains("een geheimpje"))
    #expect(leaks(in: world.folder).isEmpty)
    let unpacked = world.folder + "-tar"
    try files.createDirectory(atPath: unpacked, withIntermediateDirectories: true)
    let process = try Process.run(
      URL(fileURLWithPath: "/usr/bin/tar"), arguments: ["-xf", tar, "-C", unpacked])
    process.waitUntilExit()
    #expect(try files.contentsOfDirectory(atPath: unpacked + "/journal").count == 2)
    #expect(leaks(in: unpacked).isEmpty)
    // Lines keep their numbers, and entries their ids and clocks.
    let after = try world.lines()
    #expect(after.count == before.count + 1)
    for (line, old) in zip(after, before) {
      let (entry, was) = (try Entry(line: Data(line.utf8)), try Entry(line: Data(old.utf8)))
      #expect(entry.stamp == was.stamp)
      #expect(entry.lead == was.lead)
    }
    #expect(try world.mode(world.journal()) == 0o600)
    // The store goes on.
    #expect(store.leadCount == 1)
    #expect(try store.lead("bbbbbb") == other)
    #expect(try store.lead("aaaaaa") == nil)
    #expect(store.takeRules().isEmpty)
    try store.record(.noted("verder", call: nil), for: "bbbbbb")
    #expect(try world.store().lead("bbbbbb")?.notes.map(\.text) == ["verder"])
    #expect(try store.eraseForgotten().entries == 0, "a second time changes nothing")
  }

  @Test func undoDoesNotTakeItBack() throws {
    let store = try filled()
    try store.record(.forgotten(contact: nil, marks: []), for: "aaaaaa")
    _ = try store.eraseForgotten()
    #expect(store.lastBatch(of: World.sanne)?.map(\.lead) == ["bbbbbb"])
  }

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

  /// Returns a copy of the journals as they are now.
  private func copied(_ name: String) throws -> String {
    let aside = world.folder + "-" + name
    try files.createDirectory(atPath: aside, withIntermediateDirectories: true)
    try files.copyItem(atPath: world.folder + "/journal", toPath: aside + "/journal")
    return aside
  }

  private let names = ["Quirijn", "0335550130"]

  /// Adds a damaged line about the lead that is forgotten.
  private func damage() throws {
    try world.append(
      Data("{\"v\":1,\"lead\":\"aaaaaa\",\"text\":\"Quirijn Vos\n".utf8),
      to: world.journal(World.daan))
  }

  @Test(arguments: ["c1", nil])
  func damagedLinesAreErasedWhereverTheyComeFrom(contact: String?) throws {
    let store = try filled()
    try damage()
    let aside = try copied("kopie")
    try store.record(.forgotten(contact: contact, marks: []), for: "aaaaaa")
    #expect(try store.unforgotten()["daan@pc"] == 2)
    _ = try store.eraseForgotten()
    #expect(leaks(in: world.folder, of: names).isEmpty)
    #expect(try store.unforgotten().isEmpty)
    // What stands empty now is no other line.
    #expect(try store.restore(from: aside) == Restoration())
    try files.removeItem(atPath: world.journal(World.daan))
    let reopened = try world.store()
    #expect(try reopened.restore(from: aside).entries == 2)
    #expect(leaks(in: world.folder, of: names).isEmpty)
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

  @Test(arguments: ["c1", nil])
  func headingsThatNameThemAreForgotten(contact: String?) throws {
    let store = try filled()
    let headings = ["Company", "Lead Status (Quirijn Vos)"]
    let memory = ColumnMemory(of: headings, in: world.folder)
    try memory.keep(ColumnMapping(guessing: headings))
    #expect(leaks(in: world.folder + "/columns", of: names).count == 1)
    _ = try store.forget(
      [(lead: "aaaaaa", event: .forgotten(contact: contact, marks: []))], at: World.now, by: "sanne"
    )
    #expect(leaks(in: world.folder, of: names).isEmpty)
    #expect(memory.recall().keys.sorted() == ["Company"])
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
      let world = try World()
      for folder in [world.folder + "/..", world.folder] {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.setAttributes(
          [.ownerAccountID: 65_534, .posixPermissions: 0o700], ofItemAtPath: folder)
      }
      guard geteuid() != 0 || setuid(65_534) == 0 else { return }
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

  @Test func anIndexOfAJournalThatIsAsLongAsBeforeGoesFirst() throws {
    let store = try world.store()
    try store.add("Bakker", id: "bbbbbb")
    // As long as what takes its place.
    try store.record(.contactSet(Contact(id: "c1", name: "Jqz")), for: "bbbbbb")
    try store.record(.noted("Jqz belt", call: nil), for: "bbbbbb")
    try store.record(.forgotten(contact: "c1", marks: []), for: "bbbbbb")
    var index: [String]?
    _ = try store.eraseForgotten { _ in index = leaks(in: world.folder, of: ["jqz"]) }
    #expect(index?.contains("index.sqlite") == true || index?.contains("index.sqlite-wal") == true)
    #expect(leaks(in: world.folder, of: ["jqz"]).isEmpty)
    #expect(store.indexFlaw() == nil)
  }

  @Test func manyLeadsAreForgottenAtOnce() throws {
    let store = try world.store()
    for number in 10...49 { try store.add("Zwaluwstaart \(number)", id: "aaaa\(number)") }
    try store.add("Bakker", id: "bbbbbb")
    let erasure = try store.forget(
      (10...49).map { (lead: "aaaa\($0)", event: .forgotten(contact: nil, marks: [])) },
      at: World.now, by: "sanne")
    #expect(erasure.entries == 40)
    #expect(store.leadCount == 1)
    #expect(leaks(in: world.folder).isEmpty)
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

  @Test func aNameThatStaysIsTold() throws {
    let store = try filled()
    try store.record(
      .contactSet(Contact(id: "c2", name: "Zwaluwstaart")), for: "aaaaaa")
    try store.record(
      .contactSet(Contact(id: "c3", name: "Bak")), for: "bbbbbb")
    try store.add("Bak Advies", id: "cccccc")
    try store.record(.contactSet(Contact(id: "c3", name: "Bak")), for: "cccccc")
    let erasure = try store.forget(
      [
        (lead: "aaaaaa", event: .forgotten(contact: "c2", marks: [])),
        (lead: "cccccc", event: .forgotten(contact: "c3", marks: [])),
      ], at: World.now, by: "sanne")
    #expect(erasure.keptNames == ["Bak Advies"])
    #expect(try store.lead("aaaaaa")?.name == "aaaaaa")
    #expect(try store.lead("bbbbbb")?.contacts.map(\.name) == ["Bak"])
    #expect(try store.lead("cccccc")?.name == "Bak Advies")
  }

  @Test func oneContactGoesAndTheLeadStays() throws {
    let store = try filled()
    try store.record(.forgotten(contact: "c1", marks: []), for: "aaaaaa")
    let erasure = try store.eraseForgotten()
    #expect(erasure.entries == 2)
    #expect(leaks(in: world.folder, of: ["Quirijn", "0335550130"]).isEmpty)
    let lead = try #require(try store.lead("aaaaaa"))
    #expect(lead.contacts.isEmpty)
    #expect(lead.notes.map(\.text) == ["een geheimpje", "van daan: …"])
  }

  @Test func aMarkIsFoundByTheNumberAlone() throws {
    let store = try filled()
    let lead = try #require(try store.lead("aaaaaa"))
    let marks = lead.addresses.map(DoNotCallMark.of)
    #expect(marks.count == 1)
    try store.record(.forgotten(contact: nil, marks: marks), for: "aaaaaa")
    _ = try store.eraseForgotten()
    for store in [store, try world.store()] {
      let known = try #require(store.objection(by: Array(lead.addresses), besides: "bbbbbb"))
      #expect(known.isForgotten)
      #expect(known.since == World.now)
      #expect(store.objection(by: ["+31201234567"], besides: "bbbbbb") == nil)
    }
    #expect(leaks(in: world.folder).isEmpty)
  }

  @Test func whoeverIsWaitingForTheJournalWritesToTheNewOne() throws {
    let store = try filled()
    let colleague = try world.store(World.daan)
    try store.record(.forgotten(contact: nil, marks: []), for: "aaaaaa")
    _ = try store.eraseForgotten()
    try colleague.record(.noted("later", call: nil), for: "bbbbbb")
    #expect(try world.lines(World.daan).count == 2)
    #expect(colleague.takeRules().isEmpty)
    #expect(try world.store().lead("bbbbbb")?.notes.map(\.text) == ["later"])
  }

  @Test func aLeadThatWasMergedIsForgottenWithIt() throws {
    let store = try filled()
    try store.record(.merged(into: "aaaaaa"), for: "bbbbbb")
    #expect(store.idsMerged(into: "aaaaaa") == ["bbbbbb"])
    _ = try store.append(
      ["aaaaaa", "bbbbbb"].map { (lead: $0, event: .forgotten(contact: nil, marks: [])) },
      at: World.now, by: "sanne")
    _ = try store.eraseForgotten()
    #expect(store.leadCount == 0)
    #expect(leaks(in: world.folder, of: secrets + ["Bakker"]).isEmpty)
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
