import CallsideCore
import Testing

@testable import CallsidePlaybooks

@Suite struct CheckLevelTests {
  private func found(_ level: String, _ text: String) -> [(String, Diagnostic.Severity)] {
    let book = Check.Example(.script, text).playbook
      .replacing("few-questions: off", with: "few-questions: off, \(level)")
    return PlaybookReader.read(SourceText(name: "test.yaml", text: book)).diagnostics
      .map { ($0.rule, $0.severity) }
  }

  private let line = "- dmu: user"

  @Test func aPlaybookMakesMoreOrLessOfACheck() {
    #expect(found("long-line: off", line).map(\.0) == ["role-without-words"])
    #expect(found("long-line: off", line).map(\.1) == [.warning])
    #expect(found("role-without-words: off", line).isEmpty)
    #expect(found("role-without-words: error", line).map(\.1) == [.error])
    #expect(found("role-without-words: warning", line).map(\.1) == [.warning])
  }

  @Test func anErrorOfItsMakingIsAnError() {
    let text = Check.Example(.script, line).playbook
      .replacing("few-questions: off", with: "few-questions: off, role-without-words: error")
    #expect(PlaybookReader.read(SourceText(name: nil, text: text)).playbook == nil)
  }

  @Test func someCannotBeLowered() {
    check(
      "checks: {unknown-question: ⟦warning⟧}", in: .playbook, finds: "below-floor",
      headline: "check \"unknown-question\" cannot be \"warning\"", help: "remove this line")
    check(
      "checks: {exit-never-met: ⟦off⟧}", in: .playbook, finds: "below-floor",
      headline: "check \"exit-never-met\" cannot be \"off\"", help: "write `warning`")
    let broken = found("unknown-question: off", "- ask: budgt").map(\.0)
    #expect(broken == ["below-floor", "unknown-question"])
  }

  @Test func namesAndLevelsAreChecked() {
    check(
      "checks: {⟦long-sentnce⟧: off}", in: .playbook, finds: "unknown-check",
      headline: "check \"long-sentnce\" does not exist", help: "did you mean \"long-sentence\"?")
    check(
      "checks: {⟦nonsense⟧: off}", in: .playbook, finds: "unknown-check",
      headline: "check \"nonsense\" does not exist", help: "`playbook explain` lists them")
    check(
      "checks: {long-sentence: ⟦uit⟧}", in: .playbook, finds: "unknown-value",
      headline: "\"uit\" is not a value of \"long-sentence\"")
    check(
      "checks: ⟦[long-sentence]⟧", in: .playbook, finds: "wrong-type",
      headline: "key \"checks\" takes lines such as `few-questions: off`")
  }

  @Test func theFloorIsNeverAboveTheSeverity() {
    for check in Check.all {
      #expect(check.levels.contains { $0.severity == check.severity }, "\(check.name)")
    }
    #expect(Check.form.allSatisfy { $0.floor == .error })
    #expect(Check.selling.allSatisfy { $0.floor == .off })
  }
}
