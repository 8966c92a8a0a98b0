import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// Random files, with seeds.
extension ImportBatchTests {
  private func rows(_ seed: UInt64) -> [[String]] {
    var random = SeededGenerator(seed: seed)
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    return (0..<Int.random(in: 2...14, using: &random)).map { _ in
      row(
        pick(["Acme", "ACME bv", "Beta", "Gamma & Zn", "!!", "Delta", "De Beta"]),
        pick(["", "", "Jan", "JAN", "Piet Pot", "Ans"]),
        phone: pick(["", "", "0201111111", "+31 20 1111111", "0202222222", "soon"]),
        email: pick(["", "", "a@acme.nl", "A@acme.nl", "b@beta.nl", "none"]),
        amount: pick(["", "100", "200.50", "much"]),
        stage: pick(["", "", "New", "Proposal", "Closed Won", "Lost", "Purple"]),
        note: pick(["", "", "called", "mailed"]), kleur: pick(["", "rood", "blauw"]),
        deal: pick(["", "", "Rack", "Switch"]), owner: pick(["", "sanne", "daan"]),
        second: pick(["", "", "", "Jan", "Ans", "Bea"]),
        phone2: pick(["", "", "0201111111", "0203333333"]),
        objects: pick(["", "", "", "yes", "no"]),
        due: pick(["", "", "2026-04-01", "2026-05-01 10:00", "2025-12-24", "soon"]),
        next: pick(["", "", "", "call", "meeting", "send brochure"]))
    }
  }

  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func runTwiceItChangesNothing(seed: UInt64) throws {
    let rows = rows(seed)
    var world = ImportingWorld()
    if seed % 3 == 0 { try world.take(headings, self.rows(seed &+ 5_000)) }
    try world.take(headings, rows)
    let before = world.leads
    let outcomes = try world.take(headings, rows)
    let isSame =
      world.events.isEmpty && outcomes.allSatisfy { $0 == .duplicate } && world.leads == before
    #expect(isSame, "seed \(seed): \(world.events)\n\(rows)")
  }

  /// Nothing depends on how many rows are recorded at a time.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func recordingInPartsMakesNoDifference(seed: UInt64) throws {
    var whole = ImportingWorld()
    var parts = ImportingWorld()
    parts.atOnce = 1
    let rows = rows(seed)
    #expect(try whole.take(headings, rows) == parts.take(headings, rows), "seed \(seed)")
    let isSame = whole.leads == parts.leads
    #expect(isSame, "seed \(seed)\n\(rows)")
  }
}
