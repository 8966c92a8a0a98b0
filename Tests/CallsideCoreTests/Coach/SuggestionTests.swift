import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct SuggestionTests {
  private func suggestion(
    _ points: [Double], due: Double = 0, ready: Double = 0, stale: Double? = nil
  ) -> Suggestion {
    Suggestion(
      lead: "k7f3q2", name: "Brouwer", action: .call, due: FrozenWorld.later(days: due),
      ready: FrozenWorld.later(days: ready), stale: stale.map { FrozenWorld.later(days: $0) },
      terms: points.map { Suggestion.Term(name: "t", points: $0, because: Phrase(same: "t")) })
  }

  @Test(arguments: [
    ([10.0], 0.0, 0.0, 10.0), ([10, 1.5, 3], 0, 0, 14.5), ([10], 1, 0, 10), ([10], -2, 0, 10),
    ([10], 0, 3, 10), ([], 0, 0, 0), ([7], 5, 5, 7), ([1], 5, 4.5, 1),
  ])
  func theScoreIsItsTermsAndTheDaysSinceDue(
    points: [Double], due: Double, now: Double, sum: Double
  ) {
    let suggestion = suggestion(points, due: due)
    let urgency = (now - due) * Suggestion.pointsPerDay
    #expect(suggestion.points == sum)
    #expect(suggestion.urgency(at: FrozenWorld.later(days: now)) == urgency)
    #expect(suggestion.score(at: FrozenWorld.later(days: now)) == sum + urgency)
  }

  @Test(arguments: [
    (0.0, nil, -0.001, false), (0, nil, 0, true), (0, nil, 400, true), (0, 2.0, 1.999, true),
    (0, 2, 2, false), (3, nil, 2.999, false), (3, nil, 3, true),
  ])
  func itIsShownFromReadyUntilStale(ready: Double, stale: Double?, now: Double, isShown: Bool) {
    let suggestion = suggestion([1], ready: ready, stale: stale)
    #expect(suggestion.isShown(at: FrozenWorld.later(days: now)) == isShown)
  }

  @Test func theOrderNeverChangesWithTheClock() {
    let seed = UInt64(99)
    var generator = SeededGenerator(seed: seed)
    let suggestions = (0..<60).map { _ in
      suggestion(
        [(Double.random(in: 0...20, using: &generator) * 10).rounded() / 10],
        due: Double(Int.random(in: -3000...3000, using: &generator)) / 96)
    }
    let ranked = suggestions.sorted { $0.rank > $1.rank }
    for days in [-400.0, -1, 0, 0.37, 30, 3650] {
      let now = FrozenWorld.later(days: days)
      for (better, worse) in zip(ranked, ranked.dropFirst()) {
        let lead = better.score(at: now) - worse.score(at: now)
        #expect(lead > -1e-6, "seed \(seed), day \(days)")
        #expect(abs(lead - (better.rank - worse.rank)) < 1e-6, "seed \(seed), day \(days)")
      }
    }
  }
}
