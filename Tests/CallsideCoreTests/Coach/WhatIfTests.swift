import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct WhatIfTests {
  private let lead = Lead.sample {
    $0.value = Money(minorUnits: 10_000_000, currency: "EUR")
    $0.calls = [.ended("2026-03-02T08:00:00+01:00")]
  }

  private func whatIf(_ answers: String...) throws -> WhatIf {
    try WhatIf(answers, for: lead, in: .sample, at: FrozenWorld.moment)
  }

  @Test func anAnswerMovesChanceAndTerms() throws {
    let whatIf = try whatIf("urgent=yes")
    #expect(whatIf.answers.map(\.question.id) == ["urgent"])
    #expect(whatIf.before.chance.effective == 20)
    #expect(whatIf.after.chance.effective > 20)
    #expect(whatIf.differences(at: FrozenWorld.now).map(\.name) == ["deal-value"])
    #expect(whatIf.differences(at: FrozenWorld.now).allSatisfy { $0.points > 0 })
  }

  @Test func theLeadBeforeIsTheLead() throws {
    let whatIf = try whatIf("urgent=yes", "urgent=no")
    expectSame(whatIf.before.lead, lead)
    #expect(whatIf.after.lead.answers["urgent"]?.value == .choice("no"))
    #expect(whatIf.after.chance.effective < 20)
  }

  @Test(arguments: [
    ([], "usage"), (["urgent"], "usage"), (["urgnt=yes"], "unknown-question"),
    (["urgent=yes", "budget=banana"], "unknown-choice"),
  ])
  func whatCannotBeSupposedIsRefused(answers: [String], rule: String) {
    let refusal = #expect(throws: Diagnostic.self) {
      try WhatIf(answers, for: lead, in: .sample, at: FrozenWorld.moment)
    }
    #expect(refusal?.rule == rule)
  }
}
