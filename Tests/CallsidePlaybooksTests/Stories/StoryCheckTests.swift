import CallsideCore
import CallsideTestSupport
import Testing

@testable import CallsidePlaybooks

/// Mistakes in files with stories.
@Suite struct StoryCheckTests {
  @Test(arguments: Check.stories.map(\.name))
  func aBadExampleGivesExactlyItsRule(_ name: String) throws {
    let check = try #require(Check.stories.first { $0.name == name })
    let found = storyDiagnostics(check.bad.text)
    #expect(found.map(\.rule) == [name], "\(found.map { $0.rendered(in: .en) })")
    #expect(storyDiagnostics(check.good.text).isEmpty)
    #expect(check.why.en != check.why.nl)
  }

  @Test(arguments: Check.stories.map(\.name))
  func anExampleInDutchSaysTheSame(_ name: String) throws {
    let check = try #require(Check.stories.first { $0.name == name })
    let text = ExampleWords.dutch(Check.storyExamplePlaybook)
    let book = try #require(
      PlaybookReader.read(SourceText(name: "dutch.yaml", text: text), under: []).playbook)
    func rules(_ story: String) -> [String] {
      StoryReader.read(
        SourceText(name: "dutch.stories.yaml", text: story), for: book,
        calendar: FrozenWorld.calendar
      ).diagnostics.map(\.rule)
    }
    #expect(rules(check.bad.dutch) == [name])
    #expect(rules(check.good.dutch) == [])
  }

  private func finds(_ marked: String, head: String = "", _ rule: String, _ help: String?) {
    let whole = Marked(storyFile(marked, head: head))
    let found = storyDiagnostics(whole.text)
    let all = found.map { $0.rendered(in: .en) }.joined(separator: "\n")
    #expect(found.map(\.rule) == [rule], "\(all)")
    #expect(found.first?.place?.span == whole.spans.first, "\(all)")
    if let help { #expect(found.first?.help?.en == help, "\(all)") }
    #expect(found.first?.headline.en != found.first?.headline.nl)
  }

  @Test func namesThatDoNotExist() {
    finds("- ask: ⟦budgt⟧", "unknown-question", "did you mean \"budget\"?")
    finds("- ask: budget\n- not asked: [⟦budgt⟧]", "unknown-question", "did you mean \"budget\"?")
    finds("- raise: ⟦te-durr⟧", "unknown-objection", "did you mean \"te-duur\"?")
    finds("- hang up\n- outcome: ⟦dnoe⟧", "unknown-outcome", "did you mean \"done\"?")
    finds("- phase: ⟦intkae⟧", "unknown-phase", "did you mean \"intake\"?")
    finds("- dmu: ⟦decidr⟧", "unknown-role", "did you mean \"decider\"?")
    finds("- ⟦skp⟧", "unknown-key", "did you mean \"skip\"?")
    finds("- ⟦aks⟧: budget", "unknown-key", "did you mean \"ask\"?")
    finds("- status: ⟦wun⟧", "unknown-value", "did you mean \"won\"?")
    finds(
      "- ask: budget", head: "    lead: {answers: {⟦budgt⟧: ja}}\n", "unknown-question",
      "did you mean \"budget\"?")
    finds(
      "- ask: budget", head: "    lead: {people: {⟦decidr⟧: Kim}}\n", "unknown-role",
      "did you mean \"decider\"?")
  }

  @Test func answersThatAreNotTaken() {
    finds("- ask: budget\n  answer: ⟦neee⟧", "bad-answer", "did you mean \"nee\"?")
    finds("- ask: budget", head: "    lead: {answers: {budget: ⟦jaa⟧}}\n", "bad-answer", nil)
    #expect(storyDiagnostics(storyFile("- ask: budget\n  refused: maybe")).isEmpty)
  }

  @Test func aBareWordUnderAKeyBelongsOnALineOfItsOwn() {
    finds("- ask: ⟦budget\n    skip⟧", "unknown-question", "put `- skip` on a line of its own")
  }

  @Test func aFileWithoutStoriesSaysSo() {
    #expect(storyDiagnostics("").map(\.rule) == ["empty-file"])
    #expect(storyDiagnostics("stories: [").map(\.rule) == ["yaml-syntax"])
    #expect(storyDiagnostics("caller: {name: Kim}").map(\.rule) == ["missing-field"])
  }
}
