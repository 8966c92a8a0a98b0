import CallsideCore
import CallsideStore
import Foundation
import Testing

/// What changes under a store that is open.
@Suite struct MidwayTests {
  let world: World

  init() throws { world = try World() }

  @Test func aJournalThatAppearsIsSeenAtTheNextLook() throws {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    try store.record(.noted("een", call: nil), for: "aaaaaa")
    let there = try World()
    let colleague = try there.store(World.daan)
    try colleague.add("De Vries", id: "bbbbbb")
    try colleague.record(.noted("twee", call: nil), for: "bbbbbb")
    // As a synchronised folder delivers it: under another name first.
    let delivered = world.journal(World.daan)
    try world.write(try there.read(there.journal(World.daan)), to: delivered + ".part")
    store.refresh()
    #expect(try store.lead("bbbbbb") == nil)
    try FileManager.default.moveItem(atPath: delivered + ".part", toPath: delivered)
    store.refresh()
    #expect(try store.lead("bbbbbb")?.notes.map(\.text) == ["twee"])
    #expect(store.resolve("vries", limit: 5).map(\.id) == ["bbbbbb"])
    #expect(try store.lead("aaaaaa")?.notes.map(\.text) == ["een"])
    #expect(store.takeRules().isEmpty)
  }

  /// Entries go by the logical clock; a wrong date puts nothing out of order.
  @Test func aClockThatGoesBackLosesNothingAndChangesNoOrder() throws {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    let back = World.now - 10 * 365 * 86_400
    let step = NextStep(action: .call, at: World.now + 3_600, isPromised: true)
    try store.record(.nextStepSet(step), for: "aaaaaa")
    try store.record(.phaseMoved(to: "quote", because: nil), for: "aaaaaa", at: back)
    try store.record(.phaseMoved(to: "decision", because: nil), for: "aaaaaa", at: back - 1)
    #expect(try store.lead("aaaaaa")?.phase == "decision")
    #expect(store.entries(of: "aaaaaa").map(\.stamp.clock) == [1, 2, 3, 4])
    // The queue goes to and fro with the time it is asked for.
    #expect(store.queue(at: World.now + 7_200, limit: 5).count == 1)
    #expect(store.queue(at: back, limit: 5).isEmpty)
    #expect(store.queue(at: World.now + 7_200, limit: 5).count == 1)
    try world.removeIndex()
    let again = try world.store()
    #expect(try again.lead("aaaaaa") == store.lead("aaaaaa"))
    #expect(again.takeRules().isEmpty)
  }

  @Test func aProcessThatWasKilledHoldsNoLock() throws {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/env")
    // Told by a file: a lock that is held can be seen in no other way but by waiting for it.
    holder.arguments = [
      "flock", world.journal(), "sh", "-c", "touch '\(world.folder)/held'; exec sleep 60",
    ]
    try holder.run()
    while access(world.folder + "/held", F_OK) != 0 { usleep(1_000) }
    let descriptor = open(world.journal(), O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == -1)
    // The child of `flock` has the lock as well, and both get the signal.
    kill(-holder.processIdentifier, SIGKILL)
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    try store.record(.chanceGiven(1), for: "aaaaaa")
    #expect(store.entryCount == 2)
    #expect(store.takeRules().isEmpty)
  }

  @Test func permissionThatIsLostMidwayIsToldAndComesBack() async {
    // In a process of its own, as somebody to whom permissions mean something.
    await #expect(processExitsWith: .success) {
      guard let world = try World.ofSomebodyElse() else { return }
      let store = try world.store()
      try store.add("Brouwer", id: "aaaaaa")
      for (path, mode, rule) in [
        (world.journal(), 0o400, "journal-unwritable"),
        (world.journal(), 0o000, "journal-unwritable"),
        (world.folder + "/journal", 0o500, nil),
        (world.folder + "/index.sqlite", 0o400, nil),
        (world.folder, 0o500, nil),
      ] as [(String, Int, String?)] {
        let before = try world.mode(path)
        chmod(path, mode_t(mode))
        let lines = store.entryCount
        do throws(Diagnostic) {
          _ = try store.append(
            [(lead: "aaaaaa", event: .noted("\(mode)", call: nil))], at: World.now, by: "sanne")
          #expect(rule == nil, "\(path) \(mode)")
        } catch {
          #expect(error.rule == rule, "\(path) \(mode)")
        }
        #expect(try store.lead("aaaaaa")?.name == "Brouwer", "\(path) \(mode)")
        chmod(path, mode_t(before ?? 0o700))
        _ = store.takeRules()
        try store.record(.noted("weer", call: nil), for: "aaaaaa")
        #expect(store.entryCount == lines + (rule == nil ? 2 : 1), "\(path) \(mode)")
        #expect(store.takeRules().isEmpty, "\(path) \(mode)")
      }
      #expect(try world.store().entryCount == store.entryCount)
    }
  }
}
