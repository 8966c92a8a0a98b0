import CallsideCore
import CallsideTestSupport
import Testing

@testable import CallsideReports

/// What became other between two versions of a playbook.
struct PlaybookDifferenceTests {
  /// Returns the differences from the sample, one line each, without wording and notes.
  private func changes(_ change: (inout Playbook) -> Void) -> [String] {
    var new = Playbook.sample
    change(&new)
    return PlaybookDifference(from: .sample, to: new).changes.map { change in
      "\(change.part) \(change.manner) \(change.path)" + (change.field.map { " \($0.en)" } ?? "")
    }
  }

  @Test func nothingIsNoDifference() {
    #expect(changes { _ in } == [])
    let lines = PlaybookDifference(from: .sample, to: .sample).lines(in: .nl, width: 76)
    #expect(lines == ["geen verschillen"])
  }

  @Test(arguments: ShippedPlaybooks.files) func aPlaybookIsNoOtherThanItself(_ path: String) throws
  {
    let playbook = try ShippedPlaybooks.read(path)
    #expect(PlaybookDifference(from: playbook, to: playbook).changes.isEmpty)
  }

  @Test func weights() {
    #expect(changes { $0.weights = ["deal-value": 2] } == ["playbook changed sample weights"])
    #expect(changes { $0.weights = ["deal-value": 1] } == [])
  }

  @Test func questions() {
    #expect(
      changes { $0.questions[1].ask = "How many are you?" } == ["question reworded team question"])
    #expect(changes { $0.questions[1].kind = .text } == ["question changed team type"])
    #expect(changes { $0.questions.swapAt(1, 2) }.count == 1)
    #expect(changes { $0.questions.remove(at: 3) } == ["question removed spend"])
    #expect(
      changes { $0.questions[0].choices.remove(at: 1) } == ["choice removed budget/room"])
    #expect(
      changes { $0.questions[0].choices[0].chance = 5 } == ["choice changed budget/fixed chance"])
  }

  @Test func hoursAndWhoseAnswerItIs() throws {
    let hours = try #require(WorkingHours(days: [1, 2], from: 600, to: 1_000, holidays: .none))
    #expect(
      changes { $0.hours = hours }
        == ["days of work", "from", "to", "holidays"].map { "playbook changed sample \($0)" })
    #expect(
      changes { $0.questions[1].namesWhomToCall = true }
        == ["question changed team names whom to call"])
    #expect(changes { $0.questions[1].person = "budget" } == ["question changed team belongs to"])
  }

  /// The question is asked, and stands in conditions: none of that is a difference of its own.
  @Test func aRenamedQuestionIsOneDifference() {
    var new = Playbook.sample
    new.questions[0].id = "money"
    new.questions[0].was = ["budget"]
    new.phases[0].script[1].body = .ask("money", isRequired: true)
    new.phases[0].script[2].when = .answerIs(question: "money", choice: "none")
    new.phases[0].script[3].when = .not(.answerIs(question: "money", choice: "none"))
    new.phases[0].exit = .and(.answerKnown(question: "money"), .roleKnown(.decider))
    let difference = PlaybookDifference(from: .sample, to: new)
    #expect(difference.changes.map(\.manner) == [.renamed])
    #expect(
      difference.changes.first?.note?.en == "answers recorded as \"budget\" count as answers to it")
    new.questions[0].was = []
    let unclaimed = PlaybookDifference(from: .sample, to: new).changes
    #expect(unclaimed.contains { $0.part == .question && $0.manner == .removed })
    #expect(unclaimed.contains { $0.note?.en.contains("`was: budget` at \"money\"") ?? false })
  }

  @Test func steps() {
    #expect(changes { $0.phases[0].script.remove(at: 5) } == ["step removed contact/6"])
    #expect(
      changes {
        $0.phases[0].script[0].body = .say(
          "Good day {{contact.first_name}}, this is {{me.name}}.", part: .opening)
      }
        == ["step reworded contact/1 line"])
    #expect(
      changes { $0.phases[0].script[4].when = .answerKnown(question: "team") }
        == ["step changed contact/5 only if"])
    #expect(
      changes {
        $0.phases[0].script.swapAt(4, 5)
        $0.phases[0].script[4].id = "contact/5"
        $0.phases[0].script[5].id = "contact/6"
      }.map { $0.prefix(10) } == ["step moved"])
  }

  @Test func everythingElse() {
    #expect(changes { $0.phases[0].exit = nil } == ["phase changed contact exit"])
    #expect(changes { $0.phases.remove(at: 3) } == ["phase removed care"])
    #expect(
      changes { $0.phases[0].outcomes[0].to = "decision" } == ["outcome changed contact/meeting to"]
    )
    #expect(
      changes { $0.objections[0].meet[1] = "With what?" } == [
        "objection reworded too-expensive explore"
      ])
    #expect(changes { $0.lostReasons[0].label = "Price" } == ["reason reworded lost/price words"])
    #expect(changes { $0.dmu[0].requiredFrom = nil } == ["role changed decider required from"])
    #expect(changes { $0.title = "Other" } == ["playbook reworded sample title"])
  }

  @Test(arguments: [
    ("a b c", "a b c", "a b c", "a b c"), ("a b c", "a x c", "a ‹b› c", "a ‹x› c"),
    ("a b c d", "a d", "a ‹b c› d", "a d"), ("", "a", "", "‹a›"), ("a", "", "‹a›", ""),
  ])
  func theWordsThatChangedAreMarked(_ old: String, _ new: String, _ was: String, _ now: String) {
    let words = WordDifference(old, new)
    #expect(words.was == was)
    #expect(words.now == now)
  }
}
