import CallsideTestSupport
import Foundation
import Testing

/// The conversations in the guide for managers: one session from its first line to its last.
struct GuideConversationTests {
  @Test func theyGoAsWritten() throws {
    var guide = try Guide()
    var lines: [String] = []
    for (index, block) in guide.blocks.enumerated() {
      lines += guide.changes.filter { $0.before == index }.map(\.change)
      if block.marks.first == "saved", let path = block.marks.last {
        lines.append("+ \(path): " + block.text.replacing("\n", with: "\\n"))
      }
      guard block.marks == ["run"] else { continue }
      lines += ["# block \(index)"] + block.text.split(separator: "\n").map(String.init)
    }
    let played = try Transcript(lines.joined(separator: "\n")).played()
    let parts = played.components(separatedBy: "# block ").dropFirst()
    for part in parts {
      let number = try #require(Int(part.prefix { $0.isNumber }))
      let answer = part.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        .filter { !$0.hasPrefix("~ ") && !$0.hasPrefix("+ ") }.joined(separator: "\n")
      let shown = guide.blocks[number].text
      if ProcessInfo.processInfo.environment["CALLSIDE_BLESS"] == "1" {
        guide.blocks[number].text = trimmed(answer) + "\n"
        continue
      }
      #expect(
        trimmed(answer) == trimmed(shown), "\(guide.blocks[number]): \(trimmed(answer))")
    }
    #expect(parts.count == guide.blocks.count { $0.marks == ["run"] })
    try guide.write()
  }

  private func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .newlines)
  }
}
