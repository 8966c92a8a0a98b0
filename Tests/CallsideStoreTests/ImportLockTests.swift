import CallsideCore
import CallsideStore
import Testing

/// Two imports at once would each add what the other adds.
@Suite struct ImportLockTests {
  let world: World

  init() throws { world = try World() }

  @Test func onlyOneImportGoesOnAtATime() throws {
    let (one, other) = (try world.store(), try world.store())
    let lock = try one.lockForImport()
    let refusal = #expect(throws: Diagnostic.self) { _ = try other.lockForImport() }
    #expect(refusal?.rule == "import-busy")
    withExtendedLifetime(lock) {}
  }

  @Test func theNextOneKnowsWhatTheLastOneAdded() throws {
    let (one, other) = (try world.store(), try world.store())
    do {
      let lock = try one.lockForImport()
      try one.add("Bakker BV", id: "aaaaaa")
      withExtendedLifetime(lock) {}
    }
    let lock = try other.lockForImport()
    #expect(try other.leads(knownByAny: ["=bakker"]).map(\.id) == ["aaaaaa"])
    withExtendedLifetime(lock) {}
  }

  @Test func othersRecordWhileAnImportGoesOn() throws {
    let (one, other) = (try world.store(), try world.store())
    let lock = try one.lockForImport()
    try other.add("Bakker BV", id: "aaaaaa")
    #expect(other.leadCount == 1)
    withExtendedLifetime(lock) {}
  }
}
