import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct NextStepReadingTests {
  private func read(
    _ text: String, _ language: Language, for lead: Lead = .sample(), isPromised: Bool = true
  ) throws(Diagnostic) -> NextStep {
    var moment = FrozenWorld.moment
    moment.language = language
    return try NextStepReading.read(
      text, for: lead, proposed: lead.objectsToCalls ? nil : .meet, isPromised: isPromised,
      hours: .office, at: moment)
  }

  @Test(arguments: [
    ("tomorrow 10:00", Language.en, NextStep.Action.meet, "2026-03-03T10:00:00+01:00"),
    ("morgen 10:00", .nl, .meet, "2026-03-03T10:00:00+01:00"),
    ("call tomorrow 10:00", .en, .call, "2026-03-03T10:00:00+01:00"),
    ("bellen morgen 10:00", .nl, .call, "2026-03-03T10:00:00+01:00"),
    ("EMAIL friday", .en, .email, "2026-03-06T09:00:00+01:00"),
    ("mailen vrijdag", .nl, .email, "2026-03-06T09:00:00+01:00"),
    ("offerte overmorgen 12:00", .nl, .quote, "2026-03-04T12:00:00+01:00"),
    ("evaluate 2026-04-13", .en, .evaluate, "2026-04-13T09:00:00+02:00"),
    ("afspraak zaterdag 20:00", .nl, .meet, "2026-03-07T20:00:00+01:00"),
    ("in 2 hours", .en, .meet, "2026-03-02T11:00:00+01:00"),
  ])
  func anActionMayStandBeforeTheDate(
    text: String, language: Language, action: NextStep.Action, date: String
  ) throws {
    let step = try read(text, language)
    #expect(step == NextStep(action: action, at: FrozenWorld.date(date), isPromised: true))
  }

  @Test(arguments: [
    ("saturday", "2026-03-09T09:00:00+01:00"), ("tomorrow", "2026-03-03T09:00:00+01:00"),
    ("today", "2026-03-02T09:00:00+01:00"), ("easter monday 2026", "2026-04-07T09:00:00+02:00"),
    ("next week", "2026-03-09T09:00:00+01:00"),
  ])
  func aDayWithoutATimeStartsWithWorkingHours(text: String, date: String) throws {
    #expect(try read(text, .en).at == FrozenWorld.date(date))
  }

  @Test(arguments: [
    ("end of January", "2027-01-29T09:00:00+01:00"), ("eind maart", "2026-03-31T09:00:00+02:00"),
    ("call end of the week", "2026-03-06T09:00:00+01:00"),
  ])
  func anEndIsItsLastWorkingDay(text: String, date: String) throws {
    #expect(try read(text, .en).at == FrozenWorld.date(date))
  }

  @Test func aWeekThatHasBegunIsNotOver() throws {
    let thursday = Moment(
      now: FrozenWorld.date("2026-03-05T14:00:00+01:00"), calendar: FrozenWorld.calendar,
      language: .nl)
    for text in ["deze week", "deze maand", "dit jaar"] {
      let step = try NextStepReading.read(
        text, for: .sample(), proposed: .call, isPromised: true, hours: .office, at: thursday)
      #expect(step.at == thursday.now)
    }
  }

  @Test func aWordThatIsNoActionIsNamed() {
    let refusal = #expect(throws: Diagnostic.self) { try read("zwaaien morgen", .nl) }
    #expect(refusal?.headline.nl == "\"zwaaien\" is geen vervolgstap")
    let slip = #expect(throws: Diagnostic.self) { try read("bellen vrijdag 5 maart", .nl) }
    #expect(slip?.headline.nl == "5 maart 2026 is een donderdag")
  }

  @Test(arguments: [
    ("call 05:00", ["this is outside the playbook's calling hours"]),
    ("bellen vanavond", ["this is outside the playbook's calling hours"]),
    ("call 3/12 10:00", ["read as 12 March; 3 December is `3 dec`"]),
    ("call tomorrow 17:30", []), ("email tonight", []), ("call tomorrow", []),
  ])
  func whatIsUnusualAboutAStepIsRemarkedOn(_ text: String, _ remarks: [String]) throws {
    let step = try read(text, .en)
    var moment = FrozenWorld.moment
    moment.language = .en
    let said = NextStepReading.remarks(on: text, step, hours: .office, at: moment)
    #expect(said.map(\.en) == remarks)
  }

  @Test(arguments: [true, false])
  func whetherItIsPromisedIsKept(isPromised: Bool) throws {
    #expect(try read("tomorrow", .en, isPromised: isPromised).isPromised == isPromised)
  }

  @Test func whoWantsNoCallsIsMailed() throws {
    let objecting = Lead.sample { $0.objectedToCallsAt = FrozenWorld.now }
    #expect(try read("tomorrow 10:00", .en, for: objecting).action == .email)
    #expect(try read("meet friday", .en, for: objecting).action == .meet)
    let refusal = #expect(throws: Diagnostic.self) {
      try read("bellen morgen 10:00", .nl, for: objecting)
    }
    #expect(refusal?.rule == "objects-to-calls")
  }

  private func checkRefused(_ text: String, rule: String, headline: Phrase, help: Phrase) throws {
    for language in Language.allCases {
      let refusal = try #require(
        #expect(throws: Diagnostic.self, "\(text)") { try read(text, language) })
      #expect(refusal.rule == rule)
      #expect(refusal.headline == headline)
      #expect(refusal.help == help)
    }
  }

  @Test(arguments: ["", "call", "bellen", "soon", "31 feb", "call me maybe", "?"])
  func withoutADateThereIsNone(text: String) throws {
    try checkRefused(
      text, rule: "not-a-date",
      headline: Phrase(en: "that is not a date", nl: "dat is geen datum"),
      help: Phrase(
        en: "type `tomorrow 10:00`, `email fri`, or `none`",
        nl: "typ `morgen 10:00`, `mailen vrijdag`, of `geen`"))
  }

  @Test(arguments: [
    "yesterday", "gisteren", "2026-02-01", "2026-03-01", "2026-02-01 10:00", "call 2026-03-01",
    "2026-03-02 08:58", "2026-03-02T08:00:00+01:00", "1 hour ago", "last week", "vorige week",
    "last month", "yesterday afternoon", "email gisteren", "2026-02-02 until 2026-02-06",
    "van 2026-02-02 tot 2026-02-06",
  ])
  func whatHasPassedIsRefused(text: String) throws {
    try checkRefused(
      text, rule: "past-date",
      headline: Phrase(en: "that moment has passed", nl: "dat moment is al voorbij"),
      help: Phrase(en: "a next step lies ahead", nl: "een vervolgstap ligt in de toekomst"))
  }

  @Test func theMinuteItselfHasNotPassed() throws {
    #expect(try read("2026-03-02 09:00", .en).at == FrozenWorld.now)
    #expect(try read("2026-03-02 08:59", .en).at == FrozenWorld.now.addingTimeInterval(-60))
  }

  @Test(arguments: ["none", "geen", "niets", "-", " None ", "GEEN", "none\t"])
  func thereMayBeNone(text: String) {
    #expect(NextStepReading.isNone(text))
  }

  @Test(arguments: ["", "no", "nee", "none yet", "--", "call", "0"])
  func anythingElseIsNotNone(text: String) {
    #expect(!NextStepReading.isNone(text))
  }
}
