import CallsideCore
import CallsidePlaybooks

/// What `playbook test --json` prints.
struct StoriesJSON: Encodable {
  /// One file with stories.
  struct File: Encodable {
    var playbook: String
    var file: String
    var diagnostics: DiagnosticsJSON
    var stories: [StoryJSON]
  }

  /// One story.
  struct StoryJSON: Encodable {
    var name: String
    var line: Int
    var passed: Bool
    var difference: DifferenceJSON?
  }

  /// Where a story and its playbook part.
  struct DifferenceJSON: Encodable {
    var line: Int
    var column: Int
    var expected: String
    var found: String
    var conversation: [LineJSON]
  }

  /// One line of a conversation.
  struct LineJSON: Encodable {
    var kind: String
    var text: String
  }

  var passed: Bool
  var files: [File]

  /// Makes the value of what came of stories.
  init(_ reports: [StoryReport], language: Language) {
    passed = reports.allSatisfy(\.isPassed)
    files = reports.map { report in
      File(
        playbook: report.id, file: report.path,
        diagnostics: DiagnosticsJSON(report.diagnostics, language: language),
        stories: report.results.map { StoryJSON($0, in: report.source, language: language) })
    }
  }
}

extension StoriesJSON.StoryJSON {
  fileprivate init(_ result: StoryResult, in source: SourceText?, language: Language) {
    name = result.story.name
    line = source?.position(of: result.story.span.start).line ?? 0
    passed = result.isPassed
    difference = result.difference.map { difference in
      let place = source?.position(of: difference.span.start) ?? (line: 0, column: 0)
      return StoriesJSON.DifferenceJSON(
        line: place.line, column: place.column, expected: difference.expected[language],
        found: difference.found[language],
        conversation: difference.conversation.map { .init(kind: $0.kind.rawValue, text: $0.text) })
    }
  }
}
