import CallsideCore
import Foundation
import Testing

@testable import CallsidePlaybooks

@Suite struct WeightTests {
  @Test func namesAndNumbersAreChecked() {
    check(
      "weights: {⟦deal-valeu⟧: 2}", in: .playbook, finds: "unknown-nudge",
      headline: "nudge \"deal-valeu\" does not exist", help: "did you mean \"deal-value\"?")
    check(
      "weights: {deal-value: ⟦-1⟧}", in: .playbook, finds: "weight-out-of-range",
      headline: "weight \"-1\" is out of range")
    check(
      "weights: {deal-value: ⟦10.5⟧}", in: .playbook, finds: "weight-out-of-range",
      headline: "weight \"10.5\" is out of range")
    check(
      "weights: {deal-value: ⟦zwaar⟧}", in: .playbook, finds: "wrong-type",
      headline: "key \"deal-value\" takes a number")
    #expect(rules("weights: {deal-value: 0, promised-step: 10}", in: .playbook).isEmpty)
  }

  @Test func weightsAreRead() {
    let text = Check.Example(.playbook, "weights: {deal-value: 2, empty-role: 0.25}").playbook
    let playbook = PlaybookReader.read(SourceText(name: nil, text: text)).playbook
    #expect(playbook?.weights == ["deal-value": 2, "empty-role": 0.25])
  }

  @Test func theGuideExplainsEveryNudge() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let guide = try String(
      contentsOf: root.appending(path: "docs/PLAYBOOKS.md"), encoding: .utf8)
    for nudge in Nudge.all { #expect(guide.contains("| `\(nudge.name)` |"), "\(nudge.name)") }
  }
}
