import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct ScorecardTests {
  private var playbook: Playbook {
    var playbook = Playbook.sample
    for index in playbook.questions.indices {
      switch playbook.questions[index].id {
      case "budget", "spend": playbook.questions[index].tags = ["BANT.budget"]
      case "start": playbook.questions[index].tags = ["BANT.timeline", "MEDDIC.decision-process"]
      case "team": playbook.questions[index].tags = ["BANT.authority"]
      default: break
      }
    }
    return playbook
  }

  private func cards(
    _ answers: [(String, AnswerValue, Answer.Source)], decider: Date?? = nil
  ) -> [String: Scorecard.Level] {
    let lead = Lead.sample {
      for (id, value, source) in answers {
        $0.answers[id] = Answer(value: value, source: source, at: FrozenWorld.now, by: "sanne")
      }
      if let spokenAt = decider {
        var contact = Contact(id: "d", name: "Karin", roles: [.decider])
        contact.spokenAt = spokenAt
        $0.contacts = [contact]
      }
    }
    let cards = Scorecard.all(of: lead, in: playbook)
    #expect(cards.map(\.framework) == [.bant, .meddic])
    return Dictionary(
      cards.flatMap(\.parts).map { ($0.name, $0.level) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    (Answer.Source.guess, Scorecard.Level.named), (.buyer, .validated), (.document, .confirmed),
  ])
  func howWeKnowDecides(_ source: Answer.Source, _ level: Scorecard.Level) {
    #expect(cards([("budget", .choice("fixed"), source)])["budget"] == level)
  }

  @Test func theSurestAnswerOfAPartCounts() {
    let found = cards([
      ("budget", .choice("fixed"), .guess), ("spend", .number(5), .document),
    ])
    #expect(found["budget"] == .confirmed)
    #expect(found["timeline"] == .unknown && found["decision-process"] == .unknown)
  }

  /// However many guesses there are, nothing counts for more than that it was named.
  @Test func guessesNeverCountForMoreThanOne() {
    let found = cards([
      ("budget", .choice("fixed"), .guess), ("spend", .number(5), .guess),
      ("team", .number(4), .guess), ("start", .date(FrozenWorld.now), .guess),
    ])
    #expect(found.values.allSatisfy { $0 == .named })
  }

  @Test func whoDecidesIsAPerson() {
    #expect(cards([], decider: .some(nil))["authority"] == .named)
    #expect(cards([], decider: FrozenWorld.now)["authority"] == .validated)
    let confirmed = cards([("team", .number(4), .document)], decider: FrozenWorld.now)
    #expect(confirmed["authority"] == .confirmed)
  }

  @Test func thePointsAddUpAndTheNextQuestionIsNamed() throws {
    let lead = Lead.sample {
      $0.answers["budget"] = Answer(
        value: .choice("fixed"), source: .buyer, at: FrozenWorld.now, by: "sanne")
    }
    let bant = try #require(Scorecard.all(of: lead, in: playbook).first)
    #expect(bant.points == 2 && bant.most == 9)
    #expect(bant.parts.map(\.ask) == ["spend", "team", "start"])
  }

  @Test func withoutTagsThereIsNone() {
    #expect(Scorecard.all(of: .sample(), in: .sample).isEmpty)
  }
}
