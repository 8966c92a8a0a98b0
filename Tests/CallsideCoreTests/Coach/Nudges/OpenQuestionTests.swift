import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

struct OpenQuestionTests {
  private func called(_ change: (inout Lead) -> Void = { _ in }) -> Lead {
    .sample {
      $0.calls = [.ended("2026-03-02T10:00:00+01:00")]
      change(&$0)
    }
  }

  /// The sample playbook, with the first phase wanting answers to questions.
  private func playbook(asking questions: [String]) -> Playbook {
    var playbook = Playbook.sample
    playbook.phases[0].exit = nil
    playbook.phases[0].script = questions.map {
      Step(id: "contact/\($0)", body: .ask($0, isRequired: true))
    }
    return playbook
  }

  @Test(arguments: [
    (["budget"], 1.0, "still to ask: budget", "nog te vragen: budget"),
    (
      ["team", "budget"], 2, "still to ask: team and 1 more", "nog te vragen: team en nog 1"
    ),
    (
      ["team", "budget", "start"], 3, "still to ask: team and 2 more",
      "nog te vragen: team en nog 2"
    ),
    (
      ["team", "budget", "start", "spend"], 3, "still to ask: team and 3 more",
      "nog te vragen: team en nog 3"
    ),
  ])
  func everyOpenQuestionIsAPointUpToThree(
    questions: [String], points: Double, en: String, nl: String
  ) {
    checkNudge(
      .openQuestion, on: called(), in: playbook(asking: questions),
      says: .weight(points, en: en, nl: nl))
  }

  @Test func aQuestionIsNamedInWords() {
    var playbook = playbook(asking: ["decision-date"])
    playbook.questions.append(
      Question(id: "decision-date", ask: "When?", why: "To plan.", kind: .date))
    checkNudge(
      .openQuestion, on: called(), in: playbook,
      says: .weight(
        1, en: "still to ask: decision date", nl: "nog te vragen: decision date"))
  }

  @Test func aQuestionAskedTwiceIsOne() {
    checkNudge(
      .openQuestion, on: called(), in: playbook(asking: ["budget", "budget"]),
      says: .weight(1, en: "still to ask: budget", nl: "nog te vragen: budget"))
  }

  @Test func anAnswerClosesItAlsoAGuess() {
    let lead = called {
      $0.answers["budget"] = Answer(
        value: .choice("room"), source: .guess, at: FrozenWorld.now, by: "sanne")
    }
    checkSilent(.openQuestion, on: lead)
  }

  @Test func aQuestionThatMayBeLeftOpenIsNotMissed() {
    checkSilent(.openQuestion, on: called { $0.phase = "quote" })
  }

  @Test func beforeTheFirstCallNothingIsMissed() {
    checkSilent(.openQuestion, on: .sample())
  }

  @Test(arguments: [Lead.Status.won, .lost])
  func aClosedDealIsAskedNothing(status: Lead.Status) {
    checkSilent(.openQuestion, on: called { $0.close(status) })
  }
}
