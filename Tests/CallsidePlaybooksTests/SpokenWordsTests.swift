import CallsideCore
import CallsideTestSupport
import Testing

@testable import CallsidePlaybooks

/// Lines of a script as they are filled in.
struct SpokenWordsTests {
  private func said(
    _ line: String, _ value: AnswerValue, script: Language, screen: Language
  ) -> String {
    var lead = Lead.sample()
    lead.answers["start"] = Answer(
      value: value, source: .buyer, at: FrozenWorld.now, by: "sanne")
    var playbook = Playbook.sample
    playbook.language = script
    var moment = FrozenWorld.moment
    moment.language = screen
    return SpokenWords(
      lead: lead, settings: Settings(), rep: "sanne", playbook: playbook, at: moment
    ).fill(line)
  }

  @Test(arguments: Language.allCases)
  func aDateIsSaidInFullInTheLanguageOfTheScript(screen: Language) {
    let friday = AnswerValue.date(FrozenWorld.date("2026-11-27T14:30:00+01:00"))
    #expect(
      said("We beginnen {{answers.start}}.", friday, script: .nl, screen: screen)
        == "We beginnen vrijdag 27 november om 14.30 uur.")
    #expect(
      said("We start {{answers.start}}.", friday, script: .en, screen: screen)
        == "We start Friday 27 November at 2:30 pm.")
  }

  @Test func aTypedFullStopIsNotSaidTwice() {
    func line(_ typed: String) -> String {
      said("U zei: {{answers.start}}. Klopt dat?", .text(typed), script: .nl, screen: .nl)
    }
    #expect(line("te veel werk.") == "U zei: te veel werk. Klopt dat?")
    #expect(line("te veel werk") == "U zei: te veel werk. Klopt dat?")
    #expect(line("tja...") == "U zei: tja.... Klopt dat?")
  }

  @Test(arguments: Language.allCases)
  func anAmountIsWrittenAsTheScriptIs(screen: Language) {
    let amount = AnswerValue.money(Money(minorUnits: 1_250_000, currency: "EUR"))
    #expect(
      said("Dat kost {{answers.start}}.", amount, script: .nl, screen: screen)
        == "Dat kost €\u{A0}12.500.")
    #expect(
      said("That is {{answers.start}}.", amount, script: .en, screen: screen) == "That is €12,500.")
  }
}
