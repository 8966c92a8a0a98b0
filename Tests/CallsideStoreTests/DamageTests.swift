import CallsideCore
import CallsideStore
import Foundation
import Testing

@Suite struct DamageTests {
  let world: World

  init() throws { world = try World() }

  /// Writes a journal of five entries about one lead, one line of which is something else.
  private func prepare(line: Int, _ text: String) throws {
    do {
      let store = try world.store()
      try store.add("Brouwer", id: "aaaaaa")
      for number in 2...5 { try store.record(.noted("\(number)", call: nil), for: "aaaaaa") }
    }
    var lines = try world.lines()
    lines[line - 1] = text
    try world.write(lines.map { $0 + "\n" }.joined(), to: world.journal())
    try world.removeIndex()
  }

  @Test(arguments: [
    "nonsense", "{", "{}", "[1,2]", "\u{0}\u{0}\u{0}",
    "{\"v\":1,\"id\":\"sanne@laptop/3\",\"clock\":3,\"lead\":\"aaaaaa\",\"kind\":\"noted\"}",
    "{\"id\":\"sanne@laptop/3\",\"clock\":9223372036854775807,\"lead\":\"aaaaaa\","
      + "\"at\":\"2026-03-02T09:00:00+01:00\",\"by\":\"x\",\"kind\":\"noted\",\"text\":\"x\"}",
  ])
  func aDamagedLineIsSkippedAndToldOnceAProcess(text: String) throws {
    try prepare(line: 3, text)
    let store = try world.store()
    let warnings = store.takeWarnings()
    #expect(warnings.map(\.rule) == ["damaged-entry"])
    #expect(warnings.first?.headline.en == "line sanne@laptop.jsonl:3 is not an entry")
    #expect(warnings.first?.headline.nl == "regel sanne@laptop.jsonl:3 is geen journaalregel")
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["2", "4", "5"])
    #expect(store.entryCount == 4)
    let entry = try store.record(.noted("6", call: nil), for: "aaaaaa")
    #expect(entry.stamp.id.number == 6)
    store.refresh()
    #expect(store.takeRules().isEmpty)
    #expect(try world.store().takeRules() == ["damaged-entry"])
  }

  @Test func privateTextIsNotQuoted() throws {
    try prepare(line: 3, "{\"text\":\"het wachtwoord is pinda\"")
    for warning in try world.store().takeWarnings() {
      #expect(!warning.rendered(in: .nl).contains("pinda"))
    }
  }

  @Test func manyDamagedLinesAreCountedRatherThanListed() throws {
    try prepare(line: 3, String(repeating: "kapot\n", count: 29) + "kapot")
    let warnings = try world.store().takeWarnings()
    #expect(warnings.count == 11)
    #expect(warnings.last?.headline.en == "20 more lines are not entries")
  }

  @Test func emptyLinesCountAsLinesOnly() throws {
    try prepare(line: 3, "  ")
    let store = try world.store()
    #expect(store.takeRules().isEmpty)
    #expect(try store.record(.chanceGiven(1), for: "aaaaaa").stamp.id.number == 6)
  }

  @Test func lineBreaksOfWindowsDoNoHarm() throws {
    try prepare(line: 3, "")
    let lines = try world.lines().joined(separator: "\r\n") + "\r\n"
    try world.write(lines, to: world.journal())
    let store = try world.store()
    #expect(store.takeRules().isEmpty)
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["2", "4", "5"])
  }

  @Test func anUnknownKindIsKeptAndPassedOver() throws {
    try prepare(
      line: 3,
      "{\"v\":7,\"id\":\"sanne@laptop/3\",\"clock\":3,\"lead\":\"aaaaaa\",\"kind\":\"teleported\","
        + "\"at\":\"2026-03-02T09:00:00+01:00\",\"by\":\"sanne\",\"where\":{\"to\":[1,\"}\"]}}")
    let store = try world.store()
    #expect(store.takeRules().isEmpty)
    #expect(store.entries(of: "aaaaaa").map(\.event.kind).contains("teleported"))
    #expect(store.entryCount == 5)
    #expect(try store.lead("aaaaaa")?.notes.count == 3)
  }

  @Test func theIdInTheLineIsBelieved() throws {
    let line =
      "{\"v\":1,\"id\":\"oud@pc/12\",\"clock\":3,\"lead\":\"aaaaaa\",\"kind\":\"noted\","
      + "\"at\":\"2026-03-02T09:00:00+01:00\",\"by\":\"x\",\"text\":\"van elders\"}"
    try prepare(line: 3, line)
    let store = try world.store()
    #expect(store.takeRules().isEmpty)
    #expect(store.entries(of: "aaaaaa").map(\.stamp.id.description)[2] == "oud@pc/12")
    #expect(store.lastBatch(of: Store.Writer("oud@pc"))?.count == 1)
  }

  @Test func aCopyOfAJournalCountsOnce() throws {
    try prepare(line: 3, "")
    // Some synchronising tools leave such copies, before and after the real one in order.
    for name in ["sanne@laptop (copy)", "zzz"] {
      try world.write(try world.read(world.journal()), to: "\(world.folder)/journal/\(name).jsonl")
      let store = try world.store()
      #expect(store.takeRules().isEmpty)
      #expect(store.entryCount == 4)
      #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["2", "4", "5"])
    }
    try world.removeIndex()
    #expect(try world.store().entryCount == 4)
  }

  @Test func twoEntriesOfOneIdBothCountWithAWarning() throws {
    try prepare(line: 3, "")
    let other = try world.lines().joined(separator: "\n")
      .replacing("\"text\":\"5\"", with: "\"text\":\"vijf\"")
    try world.write(other + "\n", to: world.folder + "/journal/zzz.jsonl")
    let store = try world.store()
    #expect(store.takeRules() == ["clashing-entry"])
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["2", "4", "5", "vijf"])
    #expect(try world.store().takeRules() == ["clashing-entry"])
  }

  @Test func otherFilesInTheFolderAreNoJournals() throws {
    try prepare(line: 3, "")
    for name in [".sanne.jsonl", "notes.txt", "x.jsonl.torn", "x.jsonl~"] {
      try world.write("nonsense\n", to: "\(world.folder)/journal/\(name)")
    }
    try FileManager.default.createDirectory(
      atPath: world.folder + "/journal/map.jsonl", withIntermediateDirectories: true)
    #expect(try world.store().takeRules().isEmpty)
  }
}
