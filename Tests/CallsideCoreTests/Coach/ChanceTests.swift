import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct ChanceTests {
  private func answered(
    _ answers: [String: String], phase: String = "contact", source: Answer.Source = .buyer
  ) -> Lead {
    .sample {
      $0.phase = phase
      for (question, choice) in answers {
        $0.answers[question] = Answer(
          value: .choice(choice), source: source, at: FrozenWorld.now, by: "sanne")
      }
    }
  }

  private func checkLadder(
    _ lead: Lead, _ percent: Double, in playbook: Playbook = .sample,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Chance(of: lead, in: playbook).ladder == percent, sourceLocation: sourceLocation)
    #expect(
      Chance(of: lead, in: playbook.outline).ladder == percent, sourceLocation: sourceLocation)
  }

  @Test(arguments: [("contact", 20.0), ("quote", 50), ("decision", 70), ("care", 90), ("gone", 0)])
  func theLadderStartsAtThePhase(phase: String, percent: Double) {
    checkLadder(answered([:], phase: phase), percent)
  }

  @Test(arguments: [0.0, 0.5, 1, 33.3, 50, 99, 99.5, 100])
  func withoutAnswersItIsThePhasesOwn(base: Double) {
    var playbook = Playbook.sample
    playbook.phases[0].chance = base
    checkLadder(.sample(), base, in: playbook)
  }

  @Test(arguments: [
    (["budget": "fixed"], "quote", 64.6), (["budget": "none"], "quote", 31.0),
    (["budget": "room"], "quote", 50), (["urgent": "yes"], "quote", 59.9),
    (["budget": "fixed", "urgent": "yes"], "quote", 73.1),
    (["budget": "fixed", "urgent": "no"], "quote", 55),
    (["budget": "fixed"], "contact", 31.3), (["budget": "none"], "contact", 10.1),
    (["budget": "fixed"], "care", 94.3),
  ])
  func answersMoveItInLogOdds(answers: [String: String], phase: String, percent: Double) {
    checkLadder(answered(answers, phase: phase), percent)
  }

  @Test(arguments: [
    (["budget": "fixed"], 57.4), (["budget": "none"], 40.1), (["urgent": "no"], 45.0),
  ])
  func aGuessCountsForHalf(answers: [String: String], percent: Double) {
    checkLadder(answered(answers, phase: "quote", source: .guess), percent)
  }

  @Test func aDocumentCountsInFull() {
    checkLadder(answered(["budget": "fixed"], phase: "quote", source: .document), 64.6)
  }

  @Test func whatIsNoChoiceOfThePlaybookMovesNothing() {
    checkLadder(answered(["budget": "gone", "removed": "yes"]), 20)
    checkLadder(
      .sample {
        $0.answers["budget"] = Answer(
          value: .text("fixed"), source: .buyer, at: FrozenWorld.now, by: "sanne")
      }, 20)
  }

  @Test(arguments: [(0.0, 15.0), (0, -20), (1, -1000), (50, 1000), (99, 1000), (100, -20)])
  func itStaysWithinNothingAndAll(base: Double, points: Double) {
    #expect((0...100).contains(Chance.moved(base, by: points)))
  }

  @Test(arguments: [1.0, 5, 20, 50, 80, 95, 99])
  func morePointsNeverMeanLess(base: Double) {
    let ladder = stride(from: -200.0, through: 200, by: 5).map { Chance.moved(base, by: $0) }
    #expect(ladder == ladder.sorted())
    #expect(ladder.first ?? 0 < base && base < ladder.last ?? 0)
  }

  @Test func whatCannotBeIsMovedByNothing() {
    for points in [-50.0, 0, 50] {
      #expect(Chance.moved(0, by: points) == 0)
      #expect(Chance.moved(100, by: points) == 100)
    }
  }

  @Test func thereAndBackIsNoMove() {
    #expect(Chance.moved(Chance.moved(50, by: 10), by: -10) == 50)
    #expect(Chance.moved(50, by: 7) + Chance.moved(50, by: -7) == 100)
  }

  @Test func theOwnViewStandsBesideTheLadder() {
    var lead = answered(["budget": "fixed"])
    lead.apply(.chanceGiven(66.5), at: FrozenWorld.now, by: "sanne")
    let chance = Chance(of: lead, in: .sample)
    #expect(chance.ladder == 31.3)
    #expect(chance.own == 66.5)
    #expect(chance.effective == 66.5)
    #expect(Chance(of: answered([:]), in: .sample).own == nil)
    #expect(Chance(of: answered([:]), in: .sample).effective == 20)
  }

  @Test(arguments: [(Lead.Status.won, 100.0), (.lost, 0)])
  func aClosedDealIsCertain(status: Lead.Status, percent: Double) {
    var lead = answered(["budget": "none"])
    lead.apply(.chanceGiven(55), at: FrozenWorld.now, by: "sanne")
    lead.close(status)
    let chance = Chance(of: lead, in: .sample)
    #expect(chance.ladder == percent)
    #expect(chance.own == nil)
    #expect(chance.effective == percent)
  }

  @Test func movesNameTheirQuestionsInThePlaybooksOrder() {
    let lead = answered(["urgent": "no", "budget": "fixed", "team": "x"], source: .buyer)
    let moves = Chance.moves(of: lead, in: .sample)
    #expect(moves.map(\.question.id) == ["budget", "urgent"])
    #expect(moves.map(\.points) == [15, -10])
  }
}
