import CallsideCore
import CallsideStore
import Foundation
import Testing

/// Numbers of those who objected to calls are known whatever they are added under.
@Suite struct ObjectorTests {
  let world: World

  init() throws { world = try World() }

  private let address = "+31201231264"

  private func contact(_ phone: String?, _ email: String? = nil) -> Event {
    .contactSet(Contact(id: "c1", name: "Bea Bos", phone: phone, email: email))
  }

  @Test func objectionsAreFoundByNumberAndMailAddress() throws {
    let store = try world.store()
    try store.add("Bezwaar BV", id: "aaaaaa")
    try store.record(contact("0201231264", "bea@bezwaar.nl"), for: "aaaaaa")
    #expect(store.objection(by: [address], besides: "bbbbbb") == nil)
    let objection = try store.record(.objectedToCalls(call: nil), for: "aaaaaa")
    #expect(store.objection(by: ["+31", address], besides: "bbbbbb")?.name == "Bezwaar BV")
    #expect(store.objection(by: ["bea@bezwaar.nl"], besides: "bbbbbb")?.isOfNumber == false)
    #expect(store.objection(by: [address], besides: "aaaaaa") == nil)
    try store.record(contact("0201239999"), for: "aaaaaa")
    #expect(store.objection(by: [address], besides: "bbbbbb") == nil)
    #expect(store.objection(by: ["+31201239999"], besides: "bbbbbb") != nil)
    try store.record(.withdrawn([objection.stamp.id]), for: "aaaaaa")
    #expect(store.objection(by: ["+31201239999"], besides: "bbbbbb") == nil)
  }

  @Test func aLeadTakenBackIsForgotten() throws {
    let store = try world.store()
    let added = try store.add("Bezwaar BV", id: "aaaaaa")
    try store.record(contact("0201231264"), for: "aaaaaa")
    try store.record(.objectedToCalls(call: nil), for: "aaaaaa")
    try world.removeIndex()
    #expect(try world.store().objection(by: [address], besides: "") != nil)
    try store.record(.withdrawn([added.stamp.id]), for: "aaaaaa")
    #expect(store.objection(by: [address], besides: "") == nil)
  }
}
