import CallsideCore
import CallsideTestSupport
import Testing

@testable import CallsidePlaybooks

/// Holding a story's conversation, over the example playbook: "Hello.", then budget.
@Suite struct StoryRunTests {
  /// Each line that is said is held against each ban once, not again at every line of the story.
  @Test(.timeLimit(.minutes(5))) func thousandsOfBansAreHeld() throws {
    let bans = (0..<10_000).map { "- not said: never \($0)" }.joined(separator: "\n")
    let lines = "- not asked: decider\n" + bans + "\n- ask: budget\n- back"
    #expect(try storyResult(storyFile(lines)).isPassed)
  }

  @Test(arguments: [
    "- say: Hello\n- ask: budget\n  answer: ja\n- outcome: done",
    "- say: hello.",
    // Lines to say are passed over, and an answer goes to the next open question.
    "- answer: ja\n- outcome: done",
    "- answer: \"1\"\n- outcome: done\n- phase: intake",
    "- ask: budget\n- skip\n- outcome: done",
    "- ask: budget\n- raise: too expensive\n- say: Why?\n- ask: budget\n- answer: nee",
    "- ask: budget\n  refused: maybe\n  answer: nee",
    "- raise: te-duur\n- skip\n- ask: budget",
    "- ask: budget\n  answer: ja\n- back\n- ask: budget\n- keep\n- outcome: done",
    "- hang up\n- outcome: done\n- plan: call in 2 days\n- next: call in 2d",
    "- hang up\n- outcome: done\n- plan: none\n- next: none",
    "- note: they laughed\n- own chance: 40\n- chance: 40",
    "- person: decider Karin Smit\n- grade: suspect\n- hang up\n- outcome: done\n  grade: prospect",
    "- not asked: decider\n- not said: goodbye\n- ask: budget",
    "- hang up\n- outcome: done\n- plan: none\n- call: tomorrow 10:00\n- ask: budget",
    "- answer: ja\n- later: tomorrow 10:00\n- call: tomorrow 10:00\n- outcome: done",
  ])
  func aStoryPasses(_ lines: String) throws {
    let result = try storyResult(storyFile(lines))
    #expect(result.isPassed, "\(String(describing: result.difference))")
  }

  @Test(arguments: [
    ("- ⟦say: Goodbye⟧", "says \"Goodbye\"", "asks budget: \"Is there a budget?\""),
    ("- ⟦dmu: decider⟧", "asks decider", "asks budget: \"Is there a budget?\""),
    (
      "- ask: budget\n  answer: ja\n- ⟦ask: budget⟧", "asks budget",
      "the script is over; it asks how the call ended"
    ),
    ("- ⟦outcome: done⟧", "ends with outcome done", "asks budget: \"Is there a budget?\""),
    (
      "- hang up\n- ⟦outcome: sent⟧", "ends with outcome sent",
      "phase \"intake\" has no such outcome"
    ),
    ("- hang up\n- ⟦answer: ja⟧", "answers ja", "the script is over; it asks how the call ended"),
    ("- ⟦not asked: budget⟧\n- answer: ja", "budget is not asked in this call", "asks budget"),
    ("- ⟦not said: hello⟧\n- answer: ja", "\"hello\" is not said in this call", "says it"),
    ("- ⟦refused: ja⟧", "`ja` is refused", "takes it"),
    ("- ⟦chance: 30⟧", "chance is 30", "chance is 20"),
    ("- ⟦phase: offer⟧", "phase is offer", "phase is intake"),
    (
      "- hang up\n- outcome: done\n- ⟦next: call in 2d⟧", "the next step is call in 2d",
      "no next step"
    ),
    ("- ⟦gatekeeper⟧", "`/gatekeeper` is typed", "there is no gatekeeper script to go to here"),
    ("- ⟦next: none⟧", "the next step is none", "says \"Hello.\""),
  ])
  func theFirstDifferenceIsShown(_ lines: String, _ expected: String, _ found: String) throws {
    let whole = Marked(storyFile(lines))
    let difference = try #require(storyResult(whole.text).difference)
    #expect(difference.expected.en == expected)
    #expect(difference.found.en == found)
    #expect(difference.span == whole.spans.first)
    #expect(!difference.expected.nl.isEmpty && difference.expected.nl != difference.expected.en)
  }

  @Test func whatIsKnownIsPassedOver() throws {
    let head = "    lead: {answers: {budget: ja}}\n"
    #expect(try storyResult(storyFile("- not asked: budget\n- outcome: done", head: head)).isPassed)
    // Named, it can still be answered anew.
    #expect(try storyResult(storyFile("- ask: budget\n  answer: nee", head: head)).isPassed)
  }

  @Test func aStoryCanBeginAtAQuestion() throws {
    let result = try storyResult(
      storyFile("- not said: Hello\n- answer: ja\n- outcome: done", head: "    from: budget\n"))
    #expect(result.isPassed, "\(String(describing: result.difference))")
  }

  @Test func theConversationUpToTheDifferenceIsKept() throws {
    let difference = try #require(
      storyResult(storyFile("- answer: ja\n- answer: nee")).difference)
    #expect(
      difference.conversation == [
        StoryUtterance(kind: .say, text: "Hello."),
        StoryUtterance(kind: .ask, text: "Is there a budget?"),
        StoryUtterance(kind: .typed, text: "ja"),
      ])
  }
}
