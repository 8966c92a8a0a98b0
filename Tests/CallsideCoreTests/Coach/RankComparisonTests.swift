import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct RankComparisonTests {
  private func suggestion(
    _ lead: String, _ points: [String: Double], due: Double = 0
  ) -> Suggestion {
    Suggestion(
      lead: lead, name: lead, action: .call, due: FrozenWorld.later(days: due),
      ready: FrozenWorld.now,
      terms: points.sorted { $0.key < $1.key }.map {
        Suggestion.Term(name: $0.key, points: $0.value, because: Phrase(same: $0.key))
      })
  }

  private func shown(_ comparison: RankComparison) -> [String] {
    ["\(comparison.ahead.lead) before \(comparison.behind.lead): \(comparison.points)"]
      + comparison.differences.map { "\($0.name) \($0.points)" }
  }

  @Test func theLargestDifferenceComesFirst() {
    let comparison = RankComparison(
      suggestion("b", ["promise": 10, "value": 1.1, "same": 3]),
      suggestion("a", ["quote": 12, "value": 4.3, "same": 3], due: 6), at: FrozenWorld.now)
    expectSame(
      shown(comparison),
      ["a before b: 2.2", "quote 12.0", "promise -10.0", "value 3.2", "urgency -3.0"])
    let swapped = RankComparison(comparison.ahead, comparison.behind, at: FrozenWorld.now)
    expectSame(swapped, comparison)
  }

  @Test func whatIsShownNowComesFirst() {
    let shown = suggestion("a", ["value": 1])
    var later = suggestion("b", ["promise": 10])
    later.ready = FrozenWorld.later(days: 1)
    for comparison in [
      RankComparison(shown, later, at: FrozenWorld.now),
      RankComparison(later, shown, at: FrozenWorld.now),
    ] {
      expectSame(comparison.ahead, shown)
      expectSame(comparison.points, -9)
    }
  }

  @Test func equalRanksAreToldApartByDueThenID() {
    let late = suggestion("a", ["value": 1 + Suggestion.pointsPerDay], due: 1)
    expectSame(
      shown(RankComparison(late, suggestion("b", ["value": 1]), at: FrozenWorld.now)),
      ["b before a: 0.0", "value -0.5", "urgency 0.5"])
    expectSame(
      shown(
        RankComparison(suggestion("d", ["v": 1]), suggestion("c", ["v": 1]), at: FrozenWorld.now)),
      ["c before d: 0.0"])
  }

  @Test(arguments: 1...200)
  func theDifferencesAddUpToThatOfTheScores(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func any(_ lead: String) -> Suggestion {
      let names = ["a", "b", "c", "d"].filter { _ in Bool.random(using: &generator) }
      let points = names.map {
        ($0, (Double.random(in: -9...20, using: &generator) * 10).rounded() / 10)
      }
      return suggestion(
        lead, Dictionary(uniqueKeysWithValues: points),
        due: Double.random(in: -90...90, using: &generator))
    }
    let now = FrozenWorld.later(days: Double.random(in: -9...9, using: &generator))
    let comparison = RankComparison(any("one"), any("two"), at: now)
    let scores = comparison.ahead.shownScore(at: now) - comparison.behind.shownScore(at: now)
    #expect(abs(comparison.points - scores) < 0.001, "seed \(seed)")
    // Each urgency is rounded, so what is shown may be off by a tenth.
    #expect(comparison.points > -0.11, "seed \(seed)")
    let sizes = comparison.differences.map { abs($0.points) }
    #expect(sizes == sizes.sorted(by: >), "seed \(seed)")
  }
}
