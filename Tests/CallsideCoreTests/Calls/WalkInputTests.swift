import CallsideCore
import Testing

struct WalkInputTests {
  @Test(arguments: [
    ("/back", WalkInput.back), ("/terug", .back), ("/skip", .skip), ("/overslaan", .skip),
    ("/sla-over", .skip), ("/tip", .tip), ("/again", .repeatLine), ("/nogmaals", .repeatLine),
    ("/objection too", .objection("too")), ("/bezwaar te duur", .objection("te duur")),
    ("/objection", .objection("")), ("/note a b", .note("a b")), ("/notitie x", .note("x")),
    ("/note", .note("")), ("/dmu decider Karin", .person("decider Karin")), ("/dmu", .person("")),
    ("/chance 40", .chance("40")), ("/kans 40%", .chance("40%")), ("/gatekeeper", .gatekeeper),
    ("/receptie", .gatekeeper), ("/poortwachter", .gatekeeper), ("/reception", .gatekeeper),
    ("/voicemail", .voicemail), ("/later", .later("")),
    ("/later morgen 10:00", .later("morgen 10:00")),
    ("/hangup", .hangUp), ("/ophangen", .hangUp), ("/hang-up", .hangUp), ("/einde", .hangUp),
    ("/help", .help), ("/hulp", .help), ("/?", .help), ("/h", .help),
  ])
  func aCommandIsReadInBothLanguages(line: String, input: WalkInput) throws {
    #expect(try WalkInput(line) == input)
  }

  @Test(arguments: WalkInput.names, Language.allCases)
  func everyNameInTheHelpCanBeTyped(name: WalkInput.Name, language: Language) throws {
    let typed = name.name[language]
    let input = try WalkInput("/\(typed)")
    #expect(try WalkInput("/\(typed.uppercased())") == input)
    #expect(try WalkInput("  /\(typed)  ") == input)
    #expect(try WalkInput("/\(name.name.en)") == input)
    #expect(!name.does[language].isEmpty)
    let given = try WalkInput("/\(typed)  some words ")
    #expect((given != input) == (name.takes != nil))
  }

  @Test func noTwoCommandsShareAName() throws {
    let names = WalkInput.names.map { Set([$0.name.en, $0.name.nl]) }
    #expect(names.count == 15)
    for (index, some) in names.enumerated() {
      for others in names[(index + 1)...] { #expect(some.isDisjoint(with: others)) }
    }
    let inputs = try WalkInput.names.map { try WalkInput("/\($0.name.en)") }
    #expect(Set(inputs).count == inputs.count)
    let also = [
      "sla-over": "skip", "poortwachter": "gatekeeper", "reception": "gatekeeper",
      "hang-up": "hangup", "einde": "hangup", "?": "help", "h": "help",
    ]
    for (other, name) in also {
      #expect(try WalkInput("/\(other)") == WalkInput("/\(name)"))
      #expect(!names.contains { $0.contains(other) })
    }
  }

  @Test(arguments: [
    ("", ""), ("  ", ""), ("yes", "yes"), ("  40 % ", "40 %"), ("a /note b", "a /note b"),
    ("no!", "no!"), ("\t12\t", "12"), ("- / -", "- / -"),
  ])
  func anythingElseIsALine(line: String, text: String) throws {
    #expect(try WalkInput(line) == .line(text))
  }

  @Test(arguments: [
    ("!", ""), ("! ", ""), ("!te-duur", "te-duur"), ("!  too expensive ", "too expensive"),
    ("!!", "!"), (" !x", "x"),
  ])
  func anExclamationMarkRaisesAnObjection(line: String, text: String) throws {
    #expect(try WalkInput(line) == .objection(text))
  }

  private func checkUnknown(_ line: String, en: String, nl: String, help: Phrase) throws {
    let refusal = try #require(#expect(throws: Diagnostic.self) { try WalkInput(line) })
    #expect(refusal.rule == "unknown-command")
    #expect(refusal.headline == Phrase(en: en, nl: nl))
    #expect(refusal.help == help)
  }

  @Test(arguments: [
    ("/skp", "skip", "overslaan"), ("/notite", "note", "notitie"), ("/bakc", "back", "terug"),
    ("/hangpu", "hangup", "ophangen"),
  ])
  func aNearMissNamesWhatWasMeant(line: String, en: String, nl: String) throws {
    try checkUnknown(
      line, en: "there is no `\(line)` in a call", nl: "`\(line)` bestaat niet in een gesprek",
      help: Phrase(en: "did you mean `/\(en)`?", nl: "bedoel je `/\(nl)`?"))
  }

  @Test(arguments: ["/", "/fly", "/ skip", "//", "/12"])
  func aFarMissPointsAtTheHelp(line: String) throws {
    let word = line.split(separator: " ", maxSplits: 1).first.map(String.init) ?? line
    try checkUnknown(
      line, en: "there is no `\(word)` in a call", nl: "`\(word)` bestaat niet in een gesprek",
      help: Phrase(en: "`/help` lists them all", nl: "`/hulp` toont ze allemaal"))
  }
}
