import CallsideCore
import CallsideStore
import Foundation
import Testing

@Suite struct DiskFullTests {
  /// Appends until it fails and checks that everything before is whole, and that it goes on
  /// once `relief` has made room.
  ///
  /// - Parameter before: The empty lines that stand in the journal already.
  static func fill(
    _ world: World, _ store: Store, before: Int = 0, relief: () throws -> Void
  ) throws {
    var written = 0
    var failure: Diagnostic?
    while failure == nil, written < 100_000 {
      do throws(Diagnostic) {
        let events = (0..<3).map { _ in
          (lead: "aaaaaa", event: Event.noted(String(repeating: "x", count: 700), call: nil))
        }
        written += try store.append(events, at: World.now, by: "sanne").count
      } catch {
        failure = error
      }
    }
    #expect(failure?.rule == "journal-unwritable")
    #expect(
      failure?.notes.first?.en == "the journal is whole; none of these 3 entries was recorded")
    #expect(written > 0)
    #expect(try world.lines().count == written + 1)
    #expect(try world.read(world.journal()).last == UInt8(ascii: "\n"))
    #expect(store.entryCount == written + 1)
    try relief()
    #expect(
      try store.record(.chanceGiven(1), for: "aaaaaa").stamp.id.number == before + written + 2)
    #expect(try world.store().entryCount == written + 2)
  }

  @Test func aJournalThatMayNotGrowIsLeftWhole() async {
    // In a process of its own: the limit holds for all its files.
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let world = try World()
      let store = try world.store()
      try store.add("Brouwer", id: "aaaaaa")
      // The journal is to meet the limit long before the index does: lines that are none fill
      // it, and stay out of the index.
      let size = 2_000_000
      try world.append(Data(repeating: UInt8(ascii: "\n"), count: size), to: world.journal())
      store.refresh()
      var limit = rlimit(rlim_cur: UInt(size + 20_000), rlim_max: UInt.max)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      try DiskFullTests.fill(world, store, before: size) {
        limit.rlim_cur = UInt.max
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      }
    }
  }

  @Test func aFullDiskLeavesTheJournalWhole() throws {
    let world = try World()
    guard Mount.small(world.folder, kilobytes: 1_000) else {
      print("SKIPPED aFullDiskLeavesTheJournalWhole: mounting needs root")
      return
    }
    defer { Mount.remove(world.folder) }
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    let ballast = world.folder + "/ballast"
    try world.write(Data(repeating: 1, count: 300_000), to: ballast)
    try DiskFullTests.fill(world, store) {
      try FileManager.default.removeItem(atPath: ballast)
    }
  }
}
