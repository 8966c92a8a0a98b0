import CallsideTestSupport
import Foundation
import Testing

/// A folder that is synchronised with somebody else's.
struct ColleagueTests {
  @Test func aColleaguesJournalThatArrivesIsThereAtTheNextLine() throws {
    let (mine, theirs) = (try Desk(), try Desk())
    #expect(try theirs.run("--as", "daan", "add", "De Vries").status == 0)
    #expect(try theirs.run("--as", "daan", "note", "De Vries", "wants an offer").status == 0)
    let seat = try mine.sit()
    try seat.enter("add Brouwer", expecting: "Brouwer")
    try seat.enter("call brouwer", expecting: "SAY", prompt: "min > ")
    let folders = [theirs, mine].map { $0.store.appending(path: "journal") }
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folders[0].path)
        .first { $0.hasPrefix("daan@") && $0.hasSuffix(".jsonl") })
    try FileManager.default.copyItem(
      at: folders[0].appending(path: name), to: folders[1].appending(path: name))
    try seat.enter("/note still talking", expecting: "noted", prompt: "min > ")
    seat.type(Key.end)
    try seat.waitForPrompt()
    try seat.enter("show vries", expecting: "wants an offer")
    try seat.enter("find offer", expecting: "De Vries")
    #expect(!seat.screen.contains { $0.contains("warning") })
  }
}
