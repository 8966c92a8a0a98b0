import CallsideCore
import Testing

struct DiagnosticRenderingTests {
  private func checkRendered(
    _ diagnostic: Diagnostic, in language: Language = .en, width: Int = 80, style: Style = .plain,
    _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectSame(
      diagnostic.rendered(in: language, width: width, style: style), expected,
      sourceLocation: sourceLocation)
  }

  private let unknownPhase = Diagnostic(
    .error, "unknown-phase",
    Phrase(
      en: "phase \"kwalificatie\" does not exist in this playbook",
      nl: "fase \"kwalificatie\" bestaat niet in dit draaiboek"),
    at: .marked(
      String(repeating: "#\n", count: 13) + "    from: ⟦kwalificatie⟧\n", name: "new-business.yaml",
      label: Phrase(en: "not one of its 5 phases", nl: "geen van de 5 fasen")),
    help: Phrase(en: "did you mean \"qualification\"?", nl: "bedoel je \"qualification\"?"))

  @Test func aHeadlineStandsAlone() {
    checkRendered(
      Diagnostic(.error, "no-phases", Phrase(en: "there are no phases", nl: "er zijn geen fasen")),
      "error[no-phases]: there are no phases")
  }

  @Test func aWarningSaysSo() {
    checkRendered(
      Diagnostic(.warning, "torn-entry", Phrase(en: "cut off", nl: "afgebroken")), in: .nl,
      "warning[torn-entry]: afgebroken")
  }

  @Test func aPlaceInAFileHasAnArrow() {
    checkRendered(
      unknownPhase,
      """
      error[unknown-phase]: phase "kwalificatie" does not exist in this playbook
        --> new-business.yaml:14:11
         |
      14 |     from: kwalificatie
         |           ^^^^^^^^^^^^ not one of its 5 phases
      help: did you mean "qualification"?
      """)
  }

  @Test func inDutchThePlaceIsTheSame() {
    checkRendered(
      unknownPhase, in: .nl,
      """
      error[unknown-phase]: fase "kwalificatie" bestaat niet in dit draaiboek
        --> new-business.yaml:14:11
         |
      14 |     from: kwalificatie
         |           ^^^^^^^^^^^^ geen van de 5 fasen
      help: bedoel je "qualification"?
      """)
  }

  @Test func aTypedLineHasNoArrow() {
    checkRendered(
      Diagnostic(
        .error, "phase-skipped", Phrase(en: "two phases ahead", nl: "twee fasen vooruit"),
        at: .marked(
          "phase van-dijk ⟦proposal⟧", label: Phrase(en: "skips discovery", nl: "slaat over"))),
      """
      error[phase-skipped]: two phases ahead
       | phase van-dijk proposal
       |                ^^^^^^^^ skips discovery
      """)
  }

  @Test func notesComeBeforeTheOneHelp() {
    checkRendered(
      Diagnostic(
        .error, "duplicate-key", Phrase(en: "given twice", nl: "staat er twee keer"),
        notes: [
          Phrase(en: "the first is at 27:5", nl: "de eerste staat op 27:5"),
          Phrase(en: "keys are told apart by case", nl: "hoofdletters tellen mee"),
        ],
        help: Phrase(en: "remove one", nl: "haal er een weg")), in: .nl,
      """
      error[duplicate-key]: staat er twee keer
      note: de eerste staat op 27:5
      note: hoofdletters tellen mee
      help: haal er een weg
      """)
  }

  @Test func withoutALabelTheCaretsStandAlone() {
    checkRendered(
      Diagnostic(
        .error, "bad-id", Phrase(same: "not an id"),
        at: .marked("a\n- id: ⟦A b⟧ # x\n", name: "p.yaml")),
      """
      error[bad-id]: not an id
       --> p.yaml:2:7
        |
      2 | - id: A b # x
        |       ^^^
      """)
  }

  @Test func colourChangesNoWord() {
    let plain = unknownPhase.rendered(in: .en, style: .plain)
    let coloured = unknownPhase.rendered(in: .en, style: .coloured)
    #expect(coloured.hasPrefix("\u{1B}[1;36merror[unknown-phase]\u{1B}[0m: \u{1B}[1mphase"))
    expectSame(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: ""), plain)
  }

  @Test func whatIsQuotedCannotReachTheTerminal() {
    checkRendered(
      Diagnostic(
        .error, "bad\u{2D}text", Phrase(same: "a\u{1B}[31m\nb"),
        at: .marked("x\u{7}⟦\u{1B}[2J⟧", name: "a\u{9B}b\nc", label: Phrase(same: "l\u{202E}")),
        notes: [Phrase(same: "n\r")], help: Phrase(same: "h\u{0}")),
      """
      error[bad-text]: a\u{FFFD}[31m b
       --> a\u{FFFD}b c:1:3
        |
      1 | x\u{FFFD}\u{FFFD}[2J
        |   ^^^^ l\u{FFFD}
      note: n\(" ")
      help: h\u{FFFD}
      """)
  }
}

extension DiagnosticRenderingTests {
  @Test func forPeopleSentencesAreBrokenAtTheWidth() {
    let long = Diagnostic(
      .error, "some-rule", Phrase(same: "a headline of more words than fit in one line"),
      notes: [Phrase(same: "short")], help: Phrase(same: "one thing to do that is long as well"))
    expectSame(
      long.rendered(in: .en, width: 40, wraps: true),
      """
      error[some-rule]: a headline of
            more words than fit in one line
      note: short
      help: one thing to do that is long
            as well
      """)
    #expect(long.rendered(in: .en, width: 40).split(separator: "\n").count == 3)
    let coloured = long.rendered(in: .en, width: 40, wraps: true, style: .coloured)
    expectSame(
      coloured.replacing(/\u{1B}\[[0-9;]*m/, with: ""),
      long.rendered(in: .en, width: 40, wraps: true))
  }
}
