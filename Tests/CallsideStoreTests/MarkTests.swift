import CallsideCore
import CallsideStore
import CallsideTestSupport
import Foundation
import Testing

/// Marks that are left of those who were forgotten.
@Suite struct MarkTests {
  let world: World
  let store: Store

  init() throws {
    world = try World()
    store = try world.store()
  }

  private func forget(_ lead: String, _ address: String, objected: Bool) throws {
    try store.record(
      .forgotten(contact: nil, marks: [DoNotCallMark.of(address)], objected: objected), for: lead)
  }

  @Test func aMarkSaysWhetherSomebodyObjected() throws {
    #expect(!store.hasMarks && store.mark(of: "jan@acme.nl") == nil)
    try forget("aaaaaa", "jan@acme.nl", objected: false)
    try forget("bbbbbb", "+31612345678", objected: true)
    #expect(store.mark(of: "jan@acme.nl") == .forgotten)
    #expect(store.mark(of: "+31612345678") == .objection)
    #expect(store.mark(of: "+31612345679") == nil && store.hasMarks)
  }

  @Test func oneObjectionCountsForAll() throws {
    for objected in [false, true, false] {
      try forget(objected ? "aaaaaa" : "bbbbbb", "jan@acme.nl", objected: objected)
    }
    try forget("bbbbbb", "jan@acme.nl", objected: true)
    try forget("bbbbbb", "jan@acme.nl", objected: false)
    #expect(store.mark(of: "jan@acme.nl") == .objection)
    try world.removeIndex()
    #expect(try world.store().mark(of: "jan@acme.nl") == .objection)
  }
}
