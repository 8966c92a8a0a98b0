import CallsideTestSupport
import Foundation
import Testing

/// Conversations as they look: what is typed, and what is answered.
struct TranscriptTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripts")

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".transcript") }.sorted()

  @Test func thereAreTranscripts() {
    #expect(TranscriptTests.names.count >= 10)
  }

  @Test(arguments: names)
  func conversationGoesAsWritten(name: String) throws {
    let file = TranscriptTests.folder.appending(path: name)
    let expected = try String(contentsOf: file, encoding: .utf8)
    let actual = try Transcript(expected).played()
    if ProcessInfo.processInfo.environment["CALLSIDE_BLESS"] == "1" {
      try actual.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(actual == expected, "\(Difference.firstLine(of: actual, expected))")
    }
  }

  @Test func theReadmesSessionIsOneOfThem() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let session = try #require(
      readme.split(separator: "```text\n").dropFirst().first?.split(separator: "```").first)
    let transcript = try String(
      contentsOf: TranscriptTests.folder.appending(path: "readme.transcript"), encoding: .utf8)
    #expect(transcript.contains(session), "the README shows another session than readme.transcript")
  }
}

/// Where two texts part.
enum Difference {
  /// Returns the first line that differs, both ways.
  static func firstLine(of actual: String, _ expected: String) -> String {
    let pairs = zip(
      actual.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false))
    for (number, pair) in pairs.enumerated() where pair.0 != pair.1 {
      return "line \(number + 1)\n  is:        \(pair.0)\n  should be: \(pair.1)"
    }
    return "one is longer than the other"
  }
}
