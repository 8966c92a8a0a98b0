import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct WeightTests {
  private let lead = Lead.sample {
    $0.phase = "quote"
    $0.value = Money(minorUnits: 1_800_000, currency: "EUR")
    $0.calls = [.ended("2026-03-02T10:00:00+01:00")]
  }

  private func terms(_ weights: [String: Double]) -> [String] {
    var playbook = Playbook.sample
    playbook.weights = weights
    return Coach.suggestions(for: lead, in: playbook, calendar: FrozenWorld.calendar)
      .map { $0.terms.map { "\($0.name) \($0.points)" }.joined(separator: ", ") }
  }

  @Test(arguments: [
    (
      [:],
      [
        "quote-to-send 11.0, empty-role 3.0, deal-value 2.0",
        "no-next-step 6.0, empty-role 3.0, deal-value 2.0",
        "stuck-in-phase 8.0, empty-role 3.0, deal-value 2.0",
      ]
    ),
    (
      ["deal-value": 1.25, "empty-role": 0, "stuck-in-phase": 2],
      [
        "quote-to-send 11.0, deal-value 2.5", "stuck-in-phase 16.0, deal-value 2.5",
        "no-next-step 6.0, deal-value 2.5",
      ]
    ),
    (
      ["quote-to-send": 0, "no-next-step": 0, "stuck-in-phase": 0, "gone": 3],
      [
        "no-next-step 0.0, empty-role 3.0, deal-value 2.0",
        "quote-to-send 0.0, empty-role 3.0, deal-value 2.0",
        "stuck-in-phase 0.0, empty-role 3.0, deal-value 2.0",
      ]
    ),
  ])
  func aWeightMultipliesItsTermAndHidesNoLead(
    weights: [String: Double], expected: [String]
  ) {
    expectSame(terms(weights), expected)
  }

  @Test func aTermSaysItsWeight() {
    var playbook = Playbook.sample
    playbook.weights = ["deal-value": 1.5]
    let suggestion = Coach.suggestions(for: lead, in: playbook, calendar: FrozenWorld.calendar)[0]
    #expect(suggestion.terms.map(\.weight) == [1, 1, 1.5])
  }
}
