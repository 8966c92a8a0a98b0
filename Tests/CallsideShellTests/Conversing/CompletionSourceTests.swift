import CallsideCore
import CallsideShell
import CallsideStore
import CallsideTestSupport
import Testing

struct CompletionSourceTests {
  private let leads = ["Brouwer Installaties", "Bakkerij Brouwer", "Café 't Hoekje"]

  private var source: CompletionSource {
    CompletionSource(
      commands: [
        CompletionSource.Command(
          names: ["next", "volgende"], options: ["--limit"], takes: .nothing),
        CompletionSource.Command(names: ["prep"], options: [], takes: .lead),
        CompletionSource.Command(names: ["log"], options: ["--next"], takes: .leadThenOutcome),
        CompletionSource.Command(
          names: ["playbook"], options: [], takes: .nothing,
          subcommands: [
            CompletionSource.Command(names: ["check"], options: [], takes: .playbook)
          ]),
        CompletionSource.Command(names: ["config"], options: ["--json"], takes: .setting),
      ],
      leads: { text in
        leads.filter { Spelling.fold($0).contains(Spelling.fold(text)) }
          .map { LeadRow(id: "x", name: $0, status: .open, phase: "contact") }
      },
      outcomes: { _ in [.meeting, .voicemail] }, playbooks: ["sample", "saas"],
      settings: ["name", "company"])
  }

  private func check(_ line: String, _ candidates: [String], start: Int) {
    let completion = source.completion(of: line)
    #expect(completion.candidates.map(\.text) == candidates)
    #expect(completion.start == start)
  }

  @Test func commandsByTheirFirstLetters() {
    check("pr", ["prep "], start: 0)
    check("p", ["playbook ", "prep "], start: 0)
    check("vo", ["volgende "], start: 0)
  }

  @Test func settingsByTheirNames() {
    check("config ", ["name ", "company "], start: 7)
    check("config co", ["company "], start: 7)
    check("config company co", [], start: 15)
    check("config company ", [], start: 15)
  }

  @Test func leadsByAnyPartOfTheName() {
    check("prep inst", [#""Brouwer Installaties" "#], start: 5)
    check("prep hoek", [#""Café 't Hoekje" "#], start: 5)
  }

  @Test func aNameOfSeveralWordsIsReplacedWhole() {
    check("prep café 't ho", [#""Café 't Hoekje" "#], start: 5)
  }

  @Test func severalLeadsAreOffered() {
    check("prep brouw", [#""Brouwer Installaties" "#, #""Bakkerij Brouwer" "#], start: 5)
  }

  @Test func optionsOfTheCommand() {
    check("next --l", ["--limit "], start: 5)
    check("prep --l", [], start: 5)
  }

  @Test func outcomesAfterTheLead() {
    check("log brouwer v", ["voicemail "], start: 12)
    check("log brouwer ", ["meeting ", "voicemail "], start: 12)
  }

  @Test func subcommandsAndPlaybooks() {
    check("playbook c", ["check "], start: 9)
    check("playbook check s", ["sample ", "saas "], start: 15)
    check("next --playbook sa", ["sample ", "saas "], start: 16)
  }

  @Test func nothingForAnUnknownCommand() {
    check("dance br", [], start: 8)
  }
}

struct WalkCompletionTests {
  private let walk = Walk(
    starting: "call01", lead: .sample(), phase: .contact, playbook: .sample, by: "sanne",
    at: FrozenWorld.now)

  private func labels(_ line: String, _ walk: Walk, _ language: Language = .en) -> [String] {
    walk.completion(of: line, language: language).candidates.map(\.label)
  }

  @Test func objectionsAfterTheMark() {
    #expect(labels("!", walk) == ["!too-expensive", "!no-time"])
    #expect(labels("!no", walk) == ["!no-time"])
  }

  @Test func commandsInTheLanguageOfTheScreen() {
    #expect(labels("/sk", walk) == ["/skip"])
    #expect(labels("/over", walk, .nl) == ["/overslaan"])
  }

  @Test func aPreviewKnowsMore() {
    func preview(_ line: String) -> [String] {
      walk.completion(of: line, language: .en, isPreview: true).candidates.map(\.label)
    }
    #expect(labels("/s", walk) == ["/save", "/skip"])
    #expect(preview("/s") == ["/save", "/set", "/skip", "/steps"])
    #expect(preview("/goto b") == ["/goto budget"])
    #expect(preview("/set bud") == ["/set budget="])
    #expect(preview("/set budget=f") == ["/set budget=fixed"])
    #expect(preview("/steps ").isEmpty)
    #expect(labels("/goto b", walk).isEmpty)
  }

  @Test func rolesAfterDMU() {
    #expect(labels("/dmu de", walk) == ["/dmu decider"])
  }

  @Test func choicesOfTheQuestion() throws {
    var walk = walk
    _ = try walk.take(.line(""), at: FrozenWorld.moment)
    #expect(labels("", walk) == ["Yes, fixed", "There is room", "None"])
    #expect(labels("no", walk) == ["None"])
  }

  @Test func outcomesAtTheEnd() throws {
    var walk = walk
    _ = try walk.take(.hangUp, at: FrozenWorld.moment)
    #expect(labels("me", walk) == ["Meeting agreed"])
  }
}
