import CallsideCore
import CallsideStore
import Foundation
import Testing

@Suite struct TornTailTests {
  @Test func aJournalCutAnywhereInItsLastEntryLosesOnlyThatEntry() throws {
    let model = try World()
    do {
      let store = try model.store()
      try store.add("Brouwer", id: "aaaaaa")
      try store.record(.noted("een", call: nil), for: "aaaaaa")
      try store.record(.noted("twéé", call: nil), for: "aaaaaa")
    }
    let whole = try model.read(model.journal())
    let lastLine = try #require(try model.lines().last).utf8.count + 1
    let start = whole.count - lastLine
    for cut in start..<whole.count {
      let world = try World()
      try FileManager.default.createDirectory(
        atPath: world.folder + "/journal", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: world.folder)
      try world.write(whole[..<cut], to: world.journal())

      let store = try world.store()
      #expect(store.takeRules() == (cut == start ? [] : ["torn-entry"]))
      #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["een"])
      #expect(try world.read(world.journal()) == whole[..<start])
      let aside = try? world.read(world.journal() + ".torn")
      #expect(aside == (cut == start ? nil : whole[start..<cut] + Data("\n".utf8)))

      let entry = try store.record(.noted("drie", call: nil), for: "aaaaaa")
      #expect(entry.stamp.id.number == 3)
      #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["een", "drie"])
      #expect(try world.store().takeRules().isEmpty)
    }
  }

  @Test func aTailTornWhileTheStoreIsOpenIsSetAsideByTheNextAppend() throws {
    let world = try World()
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    try world.append(Data("{\"half".utf8), to: world.journal())
    store.refresh()
    #expect(store.takeRules().isEmpty)
    let entry = try store.record(.chanceGiven(10), for: "aaaaaa")
    #expect(entry.stamp.id.number == 2)
    #expect(store.takeRules() == ["torn-entry"])
    #expect(try world.read(world.journal() + ".torn") == Data("{\"half\n".utf8))
  }

  @Test func anotherWritersTailIsLeftAloneUntilItIsWhole() throws {
    let world = try World()
    try world.store(World.daan).add("Brouwer", id: "aaaaaa")
    let store = try world.store()
    let line = try #require(try world.lines(World.daan).first)
      .replacing("daan@pc/1", with: "daan@pc/2").replacing("aaaaaa", with: "bbbbbb")
    let half = Data(line.utf8.prefix(40))
    try world.append(half, to: world.journal(World.daan))
    store.refresh()
    #expect(try store.lead("bbbbbb") == nil)
    #expect(store.takeRules().isEmpty)
    try world.append(Data(line.utf8.dropFirst(40)) + Data("\n".utf8), to: world.journal(World.daan))
    store.refresh()
    #expect(try store.lead("bbbbbb")?.name == "Brouwer")
    #expect(store.takeRules().isEmpty)
  }

  @Test func aTailLongerThanABlockIsSetAsideWhole() throws {
    let world = try World()
    try world.store().add("Brouwer", id: "aaaaaa")
    let tail = Data(repeating: 0, count: 10_000)
    try world.append(tail, to: world.journal())
    #expect(try world.store().takeRules() == ["torn-entry"])
    #expect(try world.read(world.journal() + ".torn") == tail + Data("\n".utf8))
  }
}
