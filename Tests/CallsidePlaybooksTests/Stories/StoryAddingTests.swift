import CallsideCore
import CallsideTestSupport
import Testing

@testable import CallsidePlaybooks

/// Stories saved into files that there were already.
struct StoryAddingTests {
  /// A file that an author wrote by hand: other indentation, a caller of its own, a key behind it.
  @Test(arguments: [
    "stories:\n- name: By hand\n  phase: intake\n  lines: [hang up]\ncaller: {name: Ada, company: Ada Ltd}\n",
    "caller: {name: Ada, company: Ada Ltd}\nstories:\n    - name: By hand\n      phase: intake\n      lines:\n        - hang up # the end",
    "caller: {name: Ada, company: Ada Ltd}\r\nstories:\r\n  - name: By hand\r\n    phase: intake\r\n    lines: [hang up]\r\n",
  ])
  func aStoryIsAddedAsTheOthersStand(_ text: String) throws {
    let earlier = try #require(
      StoryReader.read(
        SourceText(name: "hand.yaml", text: text), for: storyPlaybook,
        calendar: FrozenWorld.calendar
      ).file)
    #expect(earlier.caller.name == "Ada")
    let phase = try #require(storyPlaybook.phase("intake"))
    let lead = Lead(
      id: "k1", name: "Brouwer", playbook: "example", phase: "intake", owner: "sanne",
      createdAt: FrozenWorld.now)
    var walk = Walk(
      starting: "call01", lead: lead, phase: phase, playbook: storyPlaybook, by: "sanne",
      at: FrozenWorld.now)
    var recording = StoryRecording(of: walk, at: FrozenWorld.now)
    let input = try WalkInput("")
    recording.add(input, try walk.take(input, at: FrozenWorld.moment))
    let lines = try #require(
      recording.story(named: "Saved", by: earlier.caller, calendar: FrozenWorld.calendar))
    let added = try #require(earlier.text(adding: lines))
    let (read, found) = StoryReader.read(
      SourceText(name: "hand.yaml", text: added), for: storyPlaybook,
      calendar: FrozenWorld.calendar)
    #expect(found.isEmpty, "\(found.map(\.rule)) in\n\(added)")
    let stories = try #require(read)
    #expect(stories.stories.map(\.name) == ["By hand", "Saved"])
    #expect(stories.caller == earlier.caller)
    for story in stories.stories {
      let result = StoryRun.result(
        of: story, by: stories.caller, in: storyPlaybook, calendar: FrozenWorld.calendar)
      #expect(result.isPassed, "\(story.name) in\n\(added)")
    }
  }

  @Test(arguments: [
    "stories: [{name: By hand, phase: intake, lines: [hang up]}]",
    "stories: [\n  {name: By hand, phase: intake, lines: [hang up]}\n]",
  ])
  func nothingIsAddedToStoriesOnOneLine(_ text: String) throws {
    let earlier = try #require(
      StoryReader.read(
        SourceText(name: "hand.yaml", text: text), for: storyPlaybook,
        calendar: FrozenWorld.calendar
      ).file)
    #expect(earlier.text(adding: ["- name: Saved"]) == nil)
  }
}
