import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct WalkResumingTests {
  /// Every prefix of a call, dropped there, goes on where the undisturbed call stands.
  @Test(arguments: 0...7)
  func aDroppedCallGoesOnWhereItWas(lines: Int) throws {
    let all = ["", "fixed", "12", "Karin Smit", "", "meeting", ""]
    var driver = Driver()
    try driver.type(Array(all.prefix(lines)))
    let resumed = Walk(
      resuming: driver.walk.lead, before: .sample(), playbook: .sample, by: "sanne",
      at: FrozenWorld.now)
    if driver.walk.isOver {
      #expect(resumed == nil)
    } else {
      #expect(resumed?.place == driver.walk.place)
      #expect(resumed?.call == "call01")
    }
  }

  @Test func aDroppedCallCanGoBack() throws {
    var driver = Driver()
    try driver.type(["", "fixed"])
    driver.walk = try #require(
      Walk(
        resuming: driver.walk.lead, before: .sample(), playbook: .sample, by: "sanne",
        at: FrozenWorld.now))
    try driver.type("/back")
    #expect(driver.step == "contact/2")
  }

  @Test func aDroppedCallRemembersThatItWentBack() throws {
    var driver = Driver()
    try driver.type(["", "fixed", "12", "/back", "/back", "room"])
    let resumed = try #require(
      Walk(
        resuming: driver.walk.lead, before: .sample(), playbook: .sample, by: "sanne",
        at: FrozenWorld.now))
    #expect(resumed == driver.walk)
  }

  @Test func aColleaguesCallIsNotTakenOver() throws {
    var driver = Driver()
    try driver.type("")
    #expect(
      Walk(
        resuming: driver.walk.lead, before: .sample(), playbook: .sample, by: "piet",
        at: FrozenWorld.now) == nil)
  }
}
