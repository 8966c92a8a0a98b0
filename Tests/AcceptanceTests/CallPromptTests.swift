import CallsideTestSupport
import Foundation
import Testing

/// A call walked at a terminal with the built program.
struct CallPromptTests {
  private func call(_ desk: Desk) throws -> PseudoTerminal {
    let seat = try desk.sit()
    try seat.enter("add Brouwer", expecting: "Brouwer")
    try seat.enter("call brouwer --phase first-contact", expecting: "SAY", prompt: "min > ")
    return seat
  }

  @Test func tabCompletesObjectionsCommandsAndChoices() throws {
    let seat = try call(Desk())
    try seat.enter("!too-e\t", expecting: "acknowledge", prompt: "min > ")
    try seat.enter("/sk\t", expecting: "SAY", prompt: "min > ")
    try seat.enter("/hang\t", expecting: "HOW DID IT END", prompt: "min > ")
    try seat.enter("Left a\t", expecting: "NEXT STEP", prompt: "min > ")
  }

  @Test func aCallKilledInAnObjectionGoesOnThere() throws {
    let desk = try Desk()
    let seat = try call(desk)
    try seat.enter("!too-expensive", expecting: "1/4", prompt: "min > ")
    try seat.enter("", expecting: "2/4", prompt: "min > ")
    seat.terminate(SIGKILL)
    #expect(try seat.waitForExit() == 128 + SIGKILL)
    let again = try desk.sit()
    #expect(again.screen.contains { $0.contains("your call with Brouwer") })
    try again.enter("call brouwer", expecting: "2/4", prompt: "min > ")
    try again.enter("/skip", expecting: "SAY", prompt: "min > ")
  }

  @Test func leavingByWordKeepsTheCall() throws {
    let desk = try Desk()
    let seat = try call(desk)
    try seat.enter("stop", expecting: "The call is kept")
    seat.type("stop\r")
    #expect(try seat.waitForExit() == 0)
    #expect(try !desk.journal().contains("noted"))
  }

  @Test func aNarrowTerminalLeavesRoomToType() throws {
    let desk = try Desk()
    _ = try desk.run("add", "Brouwer Installaties en Zonen")
    let seat = try desk.sit(columns: 60)
    try seat.enter("call brouwer", expecting: "SAY", prompt: "min > ")
    let prompt = try #require(seat.screen.last { $0.contains("min >") })
    #expect(prompt.count <= 36, "\(prompt)")
  }
}
