import CallsideCore
import Foundation
import Testing

/// What is said about a date that could be another, on Monday 2 March 2026 at nine.
@Suite struct DateDoubtTests {
  private func moment(_ language: Language) -> Moment {
    Moment(now: MondayMorning.now, calendar: MondayMorning.calendar, language: language)
  }

  @Test(arguments: [
    ("3/12", "read as 12 March; 3 December is `3 dec`"),
    ("3-12", "read as 3 December; 12 March is `12 mar`"),
    ("at 10:00 on 4/5", "read as 5 April; 4 May is `4 may`"),
  ])
  func inEnglishTheOrderOfDayAndMonthIsSaid(_ phrase: String, _ remark: String) {
    #expect(DatePhrase.remark(on: phrase, hours: .office, at: moment(.en))?.en == remark)
  }

  @Test(arguments: ["3/3", "25/3", "3/25", "12 March", "2026-03-12", "tomorrow", "nonsense"])
  func whatCanBeOneDateAloneIsNotRemarkedOn(_ phrase: String) {
    #expect(DatePhrase.remark(on: phrase, hours: .office, at: moment(.en)) == nil)
  }

  @Test func inDutchTheDayComesFirst() {
    #expect(DatePhrase.remark(on: "3/12", hours: .office, at: moment(.nl)) == nil)
    #expect(DatePhrase.remark(on: "3/12 om 10 uur", hours: .office, at: moment(.en)) == nil)
  }

  @Test(arguments: [
    ("vrijdag 5 maart", "5 maart 2026 is een donderdag", "5 mrt"),
    ("vrijdag 7 maart 2026 10u", "7 maart 2026 is een zaterdag", "7 mrt"),
    ("maandag 5 maart 2027", "5 maart 2027 is een vrijdag", "5 mrt 2027"),
  ])
  func aDateThatFallsOnAnotherWeekdayIsRefused(_ phrase: String, _ says: String, _ typed: String) {
    let slip = DatePhrase.slip(in: phrase, hours: .office, at: moment(.nl))
    #expect(slip?.headline.nl == says)
    #expect(slip?.help?.nl.hasSuffix("`\(typed)`") == true)
  }

  @Test func aSlipFarAheadIsRemarkedOn() {
    let typed = "vrijdag 3 november"
    #expect(MondayMorning.reading(typed) == "2026-11-03 00:00")
    #expect(
      DatePhrase.remark(on: typed, hours: .office, at: moment(.nl))?.nl
        == "3 november 2026 is een dinsdag")
  }

  @Test(arguments: ["donderdag 5 maart", "vrijdag", "geen idee", "31 februari"])
  func whatIsADateOrNoneHasNoSlip(_ phrase: String) {
    #expect(DatePhrase.slip(in: phrase, hours: .office, at: moment(.nl)) == nil)
  }
}
