import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsidePlaybooks

/// The playbook that stories in tests are about.
let storyPlaybook: Playbook = {
  let source = SourceText(name: "example.yaml", text: Check.storyExamplePlaybook)
  guard let playbook = PlaybookReader.read(source).playbook else {
    preconditionFailure("the example playbook has errors")
  }
  return playbook
}()

/// Returns the lines of a story about the example playbook as a whole file.
func storyFile(_ lines: String, head: String = "") -> String {
  Check.Example.story(lines, head: head).text
}

/// Returns what the reader says about a file with stories.
func storyDiagnostics(_ text: String) -> [Diagnostic] {
  StoryReader.read(
    SourceText(name: "example.stories.yaml", text: text), for: storyPlaybook,
    calendar: FrozenWorld.calendar
  ).diagnostics
}

/// Returns what comes of the first story of a file about a playbook.
func storyResult(_ text: String, in playbook: Playbook = storyPlaybook) throws -> StoryResult {
  let (file, found) = StoryReader.read(
    SourceText(name: "example.stories.yaml", text: text), for: playbook,
    calendar: FrozenWorld.calendar)
  let all = found.map { $0.rendered(in: .en) }.joined(separator: "\n")
  let stories = try #require(file, "\(all)")
  return StoryRun.result(
    of: try #require(stories.stories.first), by: stories.caller, in: playbook,
    calendar: FrozenWorld.calendar)
}
