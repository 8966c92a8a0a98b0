import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// What is told of what a row changes.
struct ImportChangeTests {
  private let headings = ["Company", "Next step", "Due", "Status"]

  @Test(arguments: [
    ("Call", "2026-04-03", "", [ImportChange.Particular.nextStep]),
    ("Email", "2026-04-01", "", [.nextStep]), ("Call", "2026-04-01", "", []),
    // What is closed has none, and one that was not there gives way to none.
    ("", "", "Lost", [.status]),
  ])
  func anotherNextStepIsTold(
    action: String, due: String, status: String, told: [ImportChange.Particular]
  ) throws {
    var world = ImportingWorld()
    try world.take(headings, [["Acme", "Call", "2026-04-01", ""], ["Beta", "", "", ""]])
    try world.take(
      headings, [["Acme", action, due, status], ["Beta", "Call", "2026-04-01", ""]])
    #expect(world.changes == [told, []])
  }

  @Test func whatItWasAndBecomesIsSaid() throws {
    var before = Lead.after()
    before.nextStep = NextStep(action: .call, at: FrozenWorld.now, isPromised: false)
    var after = before
    after.nextStep = NextStep(action: .email, at: FrozenWorld.later(hours: 1), isPromised: false)
    let change = try #require(ImportChange(from: before, to: after))
    let phrase = change.phrase(.nextStep) { Phrase(same: $0 == FrozenWorld.now ? "A" : "B") }
    #expect(
      phrase == Phrase(en: "next step call A → email B", nl: "vervolgstap bellen A → mailen B"))
    after.nextStep = nil
    let dropped = try #require(ImportChange(from: before, to: after))
    #expect(dropped.phrase(.nextStep) { _ in Phrase(same: "A") }.en == "next step call A → –")
  }
}
