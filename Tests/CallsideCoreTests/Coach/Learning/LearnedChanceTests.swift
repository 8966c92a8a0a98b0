import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@Suite struct LearnedChanceTests {
  /// Learns most leads and foretells the last; before there is a figure, `nil`.
  private func judged(
    _ leads: [ClosedLead], last: Int
  ) -> (learned: ChanceRecord, base: ChanceRecord, compared: ChanceRecord) {
    var (replay, model) = (LearnedReplay(until: .distantFuture), FrequencyModel())
    let known = leads.dropLast(last)
    for lead in known {
      replay.learn(lead)
      model.learn(lead)
    }
    let weights = replay.fitted()
    let base = 100 * Double(known.count(where: \.isWon)) / Double(known.count)
    var result = (learned: ChanceRecord(), base: ChanceRecord(), compared: ChanceRecord())
    for lead in leads.suffix(last) {
      if let weights {
        let chance = LearnedChance(of: lead.features, counts: replay.counts, weights: weights)
        result.learned.add(chance.percent, isWon: lead.isWon)
      }
      result.base.add(base, isWon: lead.isWon)
      result.compared.add(model.percent(lead.features), isWon: lead.isWon)
    }
    return result
  }

  @Test(arguments: [(10, 10, true), (9, 30, false), (30, 9, false), (0, 0, false)])
  func nothingIsSaidBelowTenOfEither(won: Int, lost: Int, isSaid: Bool) {
    var replay = LearnedReplay(until: .distantFuture)
    for number in 0..<(won + lost) {
      replay.learn(
        ClosedLead(
          id: "\(number)", closedAt: FrozenWorld.now, isWon: number < won, features: [:]))
    }
    #expect((replay.foretell([:]) != nil) == isSaid)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func itForetellsBetterThanTheAverageAndThanFrequencies(seed: UInt64) throws {
    var made = MadeClosedLeads(seed: seed)
    let scores = judged(made.leads(600), last: 300)
    let (learned, base) = (try #require(scores.learned.brier), try #require(scores.base.brier))
    #expect(learned < base - 0.04, "seed \(seed)")
    // Frequencies count what is told four times four times over.
    #expect(learned < (scores.compared.brier ?? 0) - 0.01, "seed \(seed)")
  }

  /// The order of one set of 300 leads says little: over seeds, the difference has a standard
  /// deviation of about 0.011, so that of the mean of thirty is 0.002.
  @Test func itOrdersAsWellAsFrequencies() throws {
    let seeds = 1...30 as ClosedRange<UInt64>
    let differences = try seeds.map { seed in
      var made = MadeClosedLeads(seed: seed)
      let scores = judged(made.leads(600), last: 300)
      return try #require(scores.learned.auc) - #require(scores.compared.auc)
    }
    #expect(differences.reduce(0, +) / Double(seeds.count) > -0.01)
  }

  /// What it says comes true that often, of leads it has not seen.
  ///
  /// The share won of a tenth with 300 leads or more has a standard error below three points; of
  /// most, which have 900, below two.
  @Test func whatItSaysComesTrueThatOften() {
    let cases = (1...30 as ClosedRange<UInt64>).flatMap { seed in
      var made = MadeClosedLeads(seed: seed)
      return judged(made.mixedLeads(600), last: 300).learned.cases
    }
    let tenths = ChanceRecord(cases).tenths
    #expect(tenths.count == 10)
    for tenth in tenths where tenth.count >= 300 {
      #expect(abs(tenth.said - tenth.won) < 5, "\(tenth)")
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func itSaysTheAverageWhereNothingTells(seed: UInt64) throws {
    var made = MadeClosedLeads(seed: seed)
    let scores = judged(made.leads(600, hasSignal: false), last: 300)
    #expect(
      try #require(scores.learned.brier) < #require(scores.base.brier) + 0.002, "seed \(seed)")
  }

  /// What used to win loses now: two years weigh less than the last weeks.
  @Test func recentOutcomesWeighMore() throws {
    func leads(_ count: Int, day: Double, won: String, _ id: String) -> [ClosedLead] {
      (0..<count).map {
        let value = $0 % 2 == 0 ? "a" : "b"
        return ClosedLead(
          id: "\(id)\($0)", closedAt: FrozenWorld.later(days: day),
          isWon: (value == won) != ($0 % 9 == 0),
          features: [.field("x"): value])
      }
    }
    let old = leads(100, day: -1_800, won: "a", "old")
    let new = leads(100, day: 0, won: "b", "new")
    var replay = LearnedReplay(until: .distantFuture)
    for lead in old + new { replay.learn(lead) }
    let (a, b) = (replay.foretell([.field("x"): "a"]), replay.foretell([.field("x"): "b"]))
    #expect(try #require(a).percent < #require(b).percent)
  }

  /// Nine leads with a value, all won, are no reason yet; ten are.
  @Test(arguments: [(1, false), (9, false), (10, true)])
  func aValueSeenSeldomIsNoReason(count: Int, isReason: Bool) throws {
    var replay = LearnedReplay(until: .distantFuture)
    // The other values tell how it ends without fail, so the feature is believed.
    for number in 0..<200 {
      let isRare = number >= 200 - count
      replay.learn(
        ClosedLead(
          id: "\(number)", closedAt: FrozenWorld.now, isWon: isRare || number % 4 == 0,
          features: [.field("x"): isRare ? "rare" : number % 4 == 0 ? "good" : "bad"]))
    }
    let found = replay.foretell([.field("x"): "rare"])
    let reasons = try #require(found).reasons
    #expect(reasons.contains { $0.feature == .field("x") } == isReason)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func everyReasonIsOfAtLeastTenLeads(seed: UInt64) {
    var made = MadeClosedLeads(seed: seed)
    var replay = LearnedReplay(until: .distantFuture)
    for lead in made.leads(60) { replay.learn(lead) }
    for lead in made.leads(30) {
      let reasons = replay.foretell(lead.features)?.reasons ?? []
      #expect(reasons.allSatisfy { $0.seen.won + $0.seen.lost >= LearnedWeights.fewest })
    }
  }

  @Test func learningAtOnceIsLearningOneByOne() {
    var made = MadeClosedLeads(seed: 5)
    let leads = made.leads(400)
    var slowly = LearnedReplay(until: .distantFuture)
    for lead in leads { slowly.learn(lead) }
    var atOnce = LearnedReplay(counts: slowly.counts, closed: leads, until: .distantFuture)
    #expect(atOnce.fitted() == slowly.fitted())
    #expect(atOnce.counts == slowly.counts)
  }

  /// However many leads were closed, weighing needs the last of them and the counts.
  @Test func onlyTheLastLeadsAreNeeded() {
    var made = MadeClosedLeads(seed: 6)
    let leads = made.leads(LearnedReplay.needed + 200)
    let counts = leads.reduce(into: OutcomeCounts()) { $0.count($1) }
    var all = LearnedReplay(counts: counts, closed: leads, until: .distantFuture)
    var last = LearnedReplay(
      counts: counts, closed: leads.suffix(LearnedReplay.needed), until: .distantFuture)
    #expect(all.fitted() == last.fitted())
  }

  /// A lead closed in 2099, by a clock that was wrong, leaves what the others taught.
  @Test func oneWrongClockUnlearnsNothing() throws {
    var made = MadeClosedLeads(seed: 1)
    let leads = made.leads(300)
    var (replay, other) = (LearnedReplay(until: made.now), LearnedReplay(until: made.now))
    for lead in leads {
      replay.learn(lead)
      other.learn(lead)
    }
    var late = leads[0]
    late.id = "late"
    late.closedAt = FrozenWorld.later(days: 73 * 365)
    replay.learn(late)
    late.closedAt = made.now
    other.learn(late)
    for lead in leads.prefix(20) {
      let (found, expected) = (replay.foretell(lead.features), other.foretell(lead.features))
      #expect(try #require(found).percent == #require(expected).percent)
    }
  }

  @Test func theReasonsAreTheStrongestEitherWay() throws {
    var made = MadeClosedLeads(seed: 3)
    var replay = LearnedReplay(until: .distantFuture)
    for lead in made.leads(600) { replay.learn(lead) }
    let found = replay.foretell([
      .field("sector"): "bouw", .field("size1"): "klein", .source: "cold",
    ])
    let chance = try #require(found)
    #expect(chance.up.map(\.feature).contains(.field("sector")))
    #expect(chance.up.count <= 3 && chance.down.count <= 3)
    #expect(chance.down.allSatisfy { $0.logOdds < 0 && $0.feature != .field("sector") })
    let strengths = chance.up.map(\.logOdds)
    #expect(strengths == strengths.sorted(by: >))
    #expect(chance.learnedFrom.won + chance.learnedFrom.lost == 600)
  }
}
