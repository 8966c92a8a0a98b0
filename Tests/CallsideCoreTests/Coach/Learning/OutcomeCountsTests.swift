import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@Suite struct OutcomeCountsTests {
  private func counted(_ leads: [ClosedLead]) -> OutcomeCounts {
    leads.reduce(into: OutcomeCounts()) { $0.count($1) }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func takingALeadAwayLeavesWhatWasThere(seed: UInt64) {
    var made = MadeClosedLeads(seed: seed)
    let (kept, taken) = (made.leads(60), made.leads(40))
    var random = SeededGenerator(seed: seed)
    var counts = OutcomeCounts()
    for lead in (kept + taken).shuffled(using: &random) { counts.count(lead) }
    for lead in taken.shuffled(using: &random) { counts.count(lead, times: -1) }
    #expect(counts == counted(kept), "seed \(seed)")
    for lead in kept { counts.count(lead, times: -1) }
    #expect(counts == OutcomeCounts(), "seed \(seed)")
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func anyOrderOfLeadsGivesTheSameFigure(seed: UInt64) throws {
    var made = MadeClosedLeads(seed: seed)
    let leads = made.leads(200)
    var random = SeededGenerator(seed: seed)
    let (one, other) = (counted(leads), counted(leads.shuffled(using: &random)))
    #expect(one == other, "seed \(seed)")
    var replay = LearnedReplay(counts: one, closed: leads, until: .distantFuture)
    var again = LearnedReplay(counts: other, closed: leads, until: .distantFuture)
    let found = replay.fitted()
    let weights = try #require(found)
    #expect(weights == again.fitted(), "seed \(seed)")
    let features = leads[7].features
    #expect(
      LearnedChance(of: features, counts: one, weights: weights)
        == LearnedChance(of: features, counts: other, weights: weights), "seed \(seed)")
  }

  @Test func aLeadWithoutAFeatureCountsAsOneWithout() {
    let at = FrozenWorld.now
    let counts = counted([
      ClosedLead(id: "a", closedAt: at, isWon: true, features: [.source: "cold"]),
      ClosedLead(id: "b", closedAt: at, isWon: false, features: [:]),
      ClosedLead(id: "c", closedAt: at, isWon: true, features: [:]),
    ])
    #expect(counts.total(.source, "cold") == OutcomeCount(won: 1, lost: 0))
    #expect(counts.total(.source, nil) == OutcomeCount(won: 1, lost: 1))
    #expect(counts.total(.source, "marketing").isEmpty)
  }

  @Test(arguments: [
    LeadFeature.source, .grade, .readiness, .playbook, .phase, .daysOpen, .value, .legalForm,
    .attempts, .conversations, .people, .decider, .answer("budget"), .objection("a:b"), .field(""),
  ])
  func aFeatureIsReadBackFromItsName(feature: LeadFeature) {
    #expect(LeadFeature(name: feature.name) == feature)
  }
}
