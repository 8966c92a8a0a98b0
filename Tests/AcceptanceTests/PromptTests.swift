import CallsideTestSupport
import Foundation
import Testing

/// The built program at a terminal.
struct PromptTests {
  @Test func tabCompletesCommandsAndLeads() throws {
    let seat = try Desk().sit()
    try seat.enter("add Müller & Söhne", expecting: "Müller & Söhne")
    try seat.enter("add Café 't Hoekje", expecting: "Hoekje")
    try seat.enter("pr\thoek\t", expecting: "ask", prompt: "callside> ")
    try seat.enter("show söh\t", expecting: "Müller & Söhne")
  }

  @Test func tabListsWhatIsInDoubt() throws {
    let seat = try Desk().sit()
    try seat.enter("add Brouwer Noord", expecting: "Noord")
    try seat.enter("add Brouwer Zuid", expecting: "Zuid")
    seat.type("show brou\t\t")
    try seat.expect("Brouwer Zuid")
    try seat.enter("Z\t", expecting: "phase")
  }

  @Test func accentsAreEditedWithoutALanguageSet() throws {
    let seat = try Desk().sit()
    let left = String(repeating: Key.left, count: 9)
    try seat.enter(
      "add Müler & Söhnex" + Key.backspace + left + Key.left + "l", expecting: "Müller & Söhne")
    try seat.enter("list", expecting: "Müller & Söhne")
  }

  @Test func historyOutlivesTheSession() throws {
    let desk = try Desk()
    let first = try desk.sit()
    try first.enter("add Brouwer", expecting: "Brouwer")
    try first.enter("find brouwer", expecting: "Prospecting")
    try first.enter("find brouwer", expecting: "Prospecting")
    first.type(Key.end)
    #expect(try first.waitForExit() == 0)
    let second = try desk.sit()
    second.type(Key.up + Key.up)
    try second.expect("add Brouwer")
    second.type(Key.interrupt)
    try second.waitForPrompt()
    try second.enter(Key.search + "find b", expecting: "Prospecting")
  }

  /// How far an import is does not hang on colours.
  @Test(arguments: [nil, "1"]) func anImportShowsHowFarItIs(noColour: String?) throws {
    let desk = try Desk()
    let list = desk.home.appending(path: "list.csv")
    let rows = (1...500).map { "Company \($0),Person \($0)\n" }.joined()
    try ("Company,Contact\n" + rows).write(to: list, atomically: true, encoding: .utf8)
    let seat = try desk.sit(noColour: noColour)
    seat.type("import \(list.path) --yes\n")
    try seat.expect("importing  ━")
    try seat.expect("500 rows")
    try seat.waitForPrompt()
    seat.type(Key.end)
    #expect(try seat.waitForExit() == 0)
  }

  @Test func ctrlCStopsAnImportAndNotTheProgram() throws {
    let desk = try Desk()
    let list = desk.home.appending(path: "list.csv")
    let rows = (1...30_000).map { "Company \($0),Person \($0)\n" }.joined()
    try ("Company,Contact\n" + rows).write(to: list, atomically: true, encoding: .utf8)
    let seat = try desk.sit()
    seat.type("import \(list.path) --yes\n")
    try seat.expect("rows/s")
    try seat.enter(Key.interrupt, expecting: "stopped", prompt: "callside> ")
    try seat.enter("add Brouwer", expecting: "Brouwer")
    seat.type(Key.end)
    #expect(try seat.waitForExit() == 0)
  }

  @Test func whoWasForgottenStandsInNoLineTypedBefore() throws {
    let desk = try Desk()
    let seat = try desk.sit()
    try seat.enter("add Brouwer", expecting: "Brouwer")
    try seat.enter("list", expecting: "Brouwer")
    try seat.enter("forget brou --yes", expecting: "forgotten")
    // Beyond the oldest line there is none.
    try seat.enter(Key.up + Key.up + Key.up, expecting: "No leads")
    seat.type(Key.end)
    #expect(try seat.waitForExit() == 0)
    let history = try String(contentsOf: desk.store.appending(path: "history"), encoding: .utf8)
    #expect(history == "list\n")
  }

  @Test func interruptAbandonsTheLineOnly() throws {
    let desk = try Desk()
    let seat = try desk.sit()
    seat.type("add Never" + Key.interrupt)
    try seat.waitForPrompt()
    try seat.enter("add Always", expecting: "Always")
    seat.type(Key.end)
    #expect(try seat.waitForExit() == 0)
    #expect(try !desk.journal().contains("Never"))
  }

  @Test func endLeavesTheCallAndThenTheProgram() throws {
    let seat = try Desk().sit()
    try seat.enter("add Brouwer", expecting: "Brouwer")
    try seat.enter("call brouwer", expecting: "SAY", prompt: "min > ")
    seat.type(Key.end)
    try seat.expect("goes on where you were")
    try seat.waitForPrompt()
    seat.type(Key.end)
    #expect(try seat.waitForExit() == 0)
  }

  @Test(arguments: [24, 40, 200])
  func resizingKeepsTheLine(columns: Int) throws {
    let seat = try Desk().sit()
    seat.type("add A long name that wraps around on a narrow")
    try seat.expect("narrow")
    seat.resize(columns: columns, rows: 20)
    try seat.waitForPrompt()
    try seat.enter(" terminal", expecting: "terminal")
    try seat.enter("list --json", expecting: "A long name that wraps around on a narrow terminal")
  }

  @Test func whatWasAnsweredSurvivesAKill() throws {
    let desk = try Desk()
    let seat = try desk.sit()
    try seat.enter("add Brouwer", expecting: "Brouwer")
    try seat.enter("call brouwer --phase first-contact", expecting: "1/", prompt: "min > ")
    try seat.enter("/note kill me now", expecting: "noted", prompt: "min > ")
    try seat.enter("", expecting: "2/", prompt: "min > ")
    seat.terminate(SIGKILL)
    #expect(try seat.waitForExit() == 128 + SIGKILL)
    #expect(try desk.journal().contains("kill me now"))
    let again = try desk.sit()
    try again.enter("call brouwer", expecting: "2/", prompt: "min > ")
  }

  @Test func theScreenHasColourOnlyWhereItMay() throws {
    let desk = try Desk()
    let coloured = try desk.sit()
    try coloured.enter("next", expecting: "waiting")
    #expect(coloured.raw.contains(0x1B))
    let dumb = try desk.sit(terminal: "dumb")
    try dumb.enter("next", expecting: "waiting")
    #expect(!dumb.raw.contains(0x1B))
  }

  @Test func viKeysByConfiguration() throws {
    let desk = try Desk()
    #expect(try desk.run("config", "keys", "vi").status == 0)
    let seat = try desk.sit()
    try seat.enter("add Brouwer\u{1b}0wiNew \u{1b}A Ltd", expecting: "New Brouwer Ltd")
  }

  @Test func aLineOfTenThousandCharactersIsRefusedKindly() throws {
    let seat = try Desk().sit()
    try seat.enter(
      "add " + String(repeating: "0123456789", count: 1_000), expecting: "at most 200 characters")
  }
}
