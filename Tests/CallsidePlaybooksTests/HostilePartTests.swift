import CallsideCore
import Testing

@testable import CallsidePlaybooks

/// Files that were not written to be read, as playbooks, as parts of one, and as settings.
@Suite struct HostilePartTests {
  private let good = Check.Example(.playbook, "currency: EUR").playbook

  /// Texts that were not written to be read, each with its name.
  static let hostile: [(name: String, bytes: [UInt8])] = [
    ("NUL", [0]), ("NUL within", Array("questions: {a\0b: 1}".utf8)),
    ("binary", (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 3) }),
    ("old encoding", [0x71, 0x3A, 0x20, 0xE9, 0x0A]),
    ("broken UTF-8", [0x71, 0xC3, 0x28, 0xF0, 0x9F]),
    ("UTF-16", [0xFF, 0xFE] + "a: 1\n".utf8.flatMap { [$0, 0] }),
    ("UTF-16 the other way", [0xFE, 0xFF] + "a: 1\n".utf8.flatMap { [0, $0] }),
    ("UTF-32", [0xFF, 0xFE, 0, 0] + "a: 1\n".utf8.flatMap { [$0, 0, 0, 0] }),
    ("two marks", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("a: 1".utf8)),
    ("a tab", Array("questions:\n\ta: 1\n".utf8)),
    ("deep lists", Array(repeating: 0x5B, count: 10_000)),
    ("deep keys", Array(String(repeating: "{a: ", count: 10_000).utf8)),
    (
      "deep lines",
      Array((0..<1_300).map { String(repeating: " ", count: $0) + "a:\n" }.joined().utf8)
    ),
    ("ten megabytes", Array(repeating: 0x61, count: 10_000_000)),
    ("a hundred thousand keys", Array((0..<100_000).map { "k\($0): 1\n" }.joined().utf8)),
    ("aliases", Array("a: &a [*a, *a]\nb: &b [*a, *a]\n<<: *b\n".utf8)),
    ("endless quote", Array("a: \"".utf8) + Array(repeating: 0x62, count: 900_000)),
    ("an escape", Array("a: \u{1B}[2J".utf8)), ("two documents", Array("a: 1\n---\nb: 2\n".utf8)),
    ("a directive", Array("%YAML 9.9\n---\na: 1\n".utf8)), ("a list", Array("- a\n".utf8)),
  ]

  @Test(.timeLimit(.minutes(5)), arguments: hostile.map(\.name))
  func hostileFilesAreToldWhereverTheyAreRead(_ name: String) throws {
    let bytes = try #require(Self.hostile.first { $0.name == name }).bytes
    let (whole, asPlaybook) = PlaybookReader.read(SourceText(name: "old.yaml", bytes: bytes))
    let isWholeRefused = whole == nil
    #expect(isWholeRefused)
    let including = SourceText(name: "a.yaml", text: good + "include: b.yaml\n")
    let (playbook, inPart) = PlaybookReader.read(including) { path in
      .file(path: path, shown: path, bytes: bytes)
    }
    let isRefused = playbook == nil
    #expect(isRefused)
    let alone = PlaybookReader.check(part: SourceText(name: "b.yaml", bytes: bytes))
    let (_, inSettings) = SettingsReader.read(SourceText(name: "config.yaml", bytes: bytes))
    for diagnostics in [asPlaybook, inPart, alone, inSettings] {
      let isTold = diagnostics.contains { $0.severity == .error }
      #expect(isTold)
      for diagnostic in diagnostics.prefix(20) {
        let size = diagnostic.place?.source.text.utf8.count ?? 0
        let isInside = diagnostic.place.map { $0.span.start >= 0 && $0.span.end <= size } ?? false
        #expect(isInside, "\(diagnostic.rule)")
        let shown = diagnostic.rendered(in: .nl, width: 20)
        let isClean = shown.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
        #expect(isClean, "\(diagnostic.rule)")
      }
    }
  }

  @Test func includedFilesOfEveryEditorAreRead() {
    let bytes = Array(Check.shared.utf8)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let windows = Array(Check.shared.replacing("\n", with: "\r\n").utf8)
    for bytes in [bytes, mark + bytes, windows, mark + windows, bytes.dropLast()] {
      let including = SourceText(name: "a.yaml", text: "\u{FEFF}" + good + "include: b.yaml\r\n")
      let (playbook, found) = PlaybookReader.read(including) { path in
        .file(path: path, shown: path, bytes: Array(bytes))
      }
      #expect(found.isEmpty && playbook?.objections.count == 2)
    }
  }
}
