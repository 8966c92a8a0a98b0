import CallsideCore
import CallsideStore
import Foundation
import Testing

/// What is forgotten is gone from every file, and does not come back.
struct ForgetTests {
  let world: World
  let files = FileManager.default

  init() throws { world = try World() }

  /// A store with two writers and two leads; one is known by words that occur nowhere else.
  func filled() throws -> Store {
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

  var secrets: [String] { ["Zwaluwstaart", "Quirijn", "0335550130", "geheimpje"] }

  /// The files of the store in which something of the lead can still be read.
  func leaks(in folder: String, of words: [String]? = nil) -> [String] {
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

  /// Returns a copy of the journals as they are now.
  func copied(_ name: String) throws -> String {
    let aside = world.folder + "-" + name
    try files.createDirectory(atPath: aside, withIntermediateDirectories: true)
    try files.copyItem(atPath: world.folder + "/journal", toPath: aside + "/journal")
    return aside
  }

  let names = ["Quirijn", "0335550130"]

  /// Adds a damaged line about the lead that is forgotten.
  func damage() throws {
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
}
