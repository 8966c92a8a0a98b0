import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Whose number it is, does not depend on how it was typed.
struct KnownObjectionTests {
  private func lead(_ phone: String?, _ email: String? = nil, country: String? = nil) -> Lead {
    .sample {
      $0.country = country
      $0.contacts = [Contact(id: "c1", name: "Piet Pot", phone: phone, email: email)]
    }
  }

  @Test(
    arguments: [
      ("0201231264", "+31201231264", nil, true), ("0031201231264", "0201231264", nil, true),
      ("+310201231264", "020-1231264", nil, true), ("201231264", "+31201231264", nil, true),
      ("0201231264", "0201231265", nil, false), ("+32201231264", "0201231264", nil, false),
      ("0201231264", "+32201231264", "be", true), ("0201231264", "+31201231264", "be", false),
      ("+467001234567", "00467001234567", nil, true), ("31612345678", "0612345678", nil, true),
    ] as [(String, String, String?, Bool)])
  func oneNumberIsOne(typed: String, other: String, country: String?, isSame: Bool) {
    let shared = lead(typed, country: country).addresses.intersection(lead(other).addresses)
    #expect(shared.isEmpty != isSame)
  }

  @Test func mailAddressesAreComparedWithoutCase() {
    #expect(lead(nil, "Piet@Pot.nl").addresses == ["piet@pot.nl"])
  }

  @Test func anObjectionElsewhereClosesTheNumber() throws {
    let other = Lead.sample {
      $0.name = "Bezwaar BV"
      $0.objectedToCallsAt = FrozenWorld.now
    }
    let known = try #require(KnownObjection(of: other, address: "+31201231264"))
    let lead = Lead.sample { $0.legalForm = "bv" }
    let permission = CallPermission.of(
      lead, in: .sample, at: FrozenWorld.now, known: known)
    #expect(permission == .refused(.objectionElsewhere(known)))
    #expect(known.phrase.nl == "dit nummer is van Bezwaar BV, en die wil niet gebeld worden")
    #expect(KnownObjection(of: lead, address: "a@b.nl") == nil)
  }
}
