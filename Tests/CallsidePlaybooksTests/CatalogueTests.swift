import CallsideCore
import Foundation
import Testing

@testable import CallsidePlaybooks

/// The list of checks in the guide, which `scripts/bless` renews.
@Suite struct CatalogueTests {
  private static let guide = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/PLAYBOOKS.md")

  @Test func theGuideListsEveryCheck() throws {
    let text = try String(contentsOf: Self.guide, encoding: .utf8)
    let begin = try #require(text.firstRange(of: "<!-- checks -->\n"))
    let end = try #require(text.firstRange(of: "<!-- /checks -->"))
    if ProcessInfo.processInfo.environment["CALLSIDE_BLESS"] == "1" {
      let whole =
        text[..<begin.upperBound] + "\n" + Check.catalogue + "\n" + text[end.lowerBound...]
      try String(whole).write(to: Self.guide, atomically: true, encoding: .utf8)
      return
    }
    let listed = text[begin.upperBound..<end.lowerBound].trimmingCharacters(in: .newlines)
    #expect(
      listed == Check.catalogue.trimmingCharacters(in: .newlines),
      "run scripts/bless to list the checks anew")
  }

  @Test func everyCheckIsInOneFamily() {
    let all = Check.Family.allCases.flatMap(\.checks).map(\.name)
    #expect(all.count == Set(all).count)
    #expect(all.count >= 45)
    for check in Check.all { #expect(check.family.checks.contains { $0.name == check.name }) }
  }
}
