import CallsideCore
import Foundation
import Testing

@testable import CallsidePlaybooks

/// Broken playbooks with everything that is said about them, in both languages.
///
/// `CALLSIDE_BLESS=1 swift test` writes what is said now; the difference is for the reviewer.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test func thereAreSome() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names, Language.allCases)
  func everythingIsSaid(_ name: String, in language: Language) throws {
    let file = Self.folder.appending(path: "\(name).yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let found = PlaybookReader.read(SourceText(name: "\(name).yaml", text: text)).diagnostics
    let said =
      found.map { $0.rendered(in: language, width: 100) + "\n\n" }.joined()
      + Diagnostic.summary(of: found, playbooks: 1)[language] + "\n"
    let golden = Self.folder.appending(path: "\(name).\(language.rawValue).txt")
    if ProcessInfo.processInfo.environment["CALLSIDE_BLESS"] == "1" {
      try said.write(to: golden, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: golden, encoding: .utf8)
    #expect(said == expected, "run with CALLSIDE_BLESS=1 if this is how it should be")
  }
}
