import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct DealValueTests {
  private func worth(_ euros: Int, _ change: (inout Lead) -> Void = { _ in }) -> Lead {
    .sample {
      $0.value = Money(minorUnits: Int64(euros) * 100, currency: "EUR")
      change(&$0)
    }
  }

  private func chance(_ percent: Decimal) -> (inout Lead) -> Void {
    { $0.apply(.chanceGiven(percent), at: FrozenWorld.now, by: "sanne") }
  }

  /// Checks points to the tenth that is shown, and the words.
  private func checkPoints(_ lead: Lead, _ points: Double, en: String, nl: String) throws {
    let situation = try #require(
      Situation(lead: lead, playbook: .sample, calendar: FrozenWorld.calendar))
    let advice = try #require(Nudge.dealValue.advice(situation))
    #expect((advice.points * 10).rounded() / 10 == points)
    #expect(advice.because == Phrase(en: en, nl: nl))
    #expect(advice.occasion == nil)
  }

  @Test(arguments: [
    (5_000, 0.6, "€5,000", "€\u{A0}5.000"), (45_000, 2, "€45,000", "€\u{A0}45.000"),
    (495_000, 4, "€495,000", "€\u{A0}495.000"), (4_995_000, 6, "€4,995,000", "€\u{A0}4.995.000"),
    (900_000_000, 6, "€900,000,000", "€\u{A0}900.000.000"),
  ])
  func tenTimesTheValueIsTwoPointsUpToSix(euros: Int, points: Double, en: String, nl: String)
    throws
  {
    try checkPoints(
      worth(euros), points, en: "\(en) at a chance of 20%", nl: "\(nl) bij 20% kans")
  }

  @Test(arguments: [(Decimal(1), 0.1, "1"), (40, 1.6, "40"), (99.6, 2.3, "100")])
  func theRepsOwnChanceCounts(percent: Decimal, points: Double, shown: String) throws {
    try checkPoints(
      worth(13_000, chance(percent)), points, en: "€13,000 at a chance of \(shown)%",
      nl: "€\u{A0}13.000 bij \(shown)% kans")
  }

  @Test func answersThatMoveTheChanceMoveTheValue() throws {
    let lead = worth(45_000) {
      $0.answers["budget"] = Answer(
        value: .choice("fixed"), source: .buyer, at: FrozenWorld.now, by: "sanne")
    }
    try checkPoints(
      lead, 2.4, en: "€45,000 at a chance of 31%", nl: "€\u{A0}45.000 bij 31% kans")
  }

  @Test func whatIsWorthNothingWeighsNothing() {
    checkSilent(.dealValue, on: .sample())
    checkSilent(.dealValue, on: worth(0))
    checkSilent(.dealValue, on: worth(-500))
    checkSilent(.dealValue, on: worth(10_000, chance(0)))
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aClosedDealWeighsNothing(status: Lead.Status) {
    checkSilent(.dealValue, on: worth(10_000) { $0.close(status) })
  }
}
