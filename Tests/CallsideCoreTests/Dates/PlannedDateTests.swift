import CallsideCore
import Foundation
import Testing

@Suite struct PlannedDateTests {
  @Test(arguments: [
    ("morgenochtend", "2026-03-03 09:00"), ("morgenmiddag", "2026-03-03 12:00"),
    ("vanochtend", "2026-03-02 09:00"), ("morgenavond", "2026-03-03 20:00"),
    ("zaterdag 20:00", "2026-03-07 20:00"), ("zaterdagochtend", "2026-03-07 06:00"),
    ("morgen", "2026-03-03 09:00"), ("vandaag", "2026-03-02 09:00"),
    ("zaterdag", "2026-03-09 09:00"), ("volgende week", "2026-03-09 09:00"),
    ("april", "2026-04-01 09:00"), ("eind maart", "2026-03-23 09:00"),
    ("Koningsdag", "2026-04-28 09:00"), ("over een uur", "2026-03-02 10:00"),
  ])
  func aPhraseBecomesATimeToCall(_ phrase: String, _ expected: String) throws {
    let (now, calendar) = (MondayMorning.now, MondayMorning.calendar)
    let read = try #require(
      DatePhrase.read(phrase, language: .nl, now: now, calendar: calendar, hours: .office))
    let planned = read.planned(from: now, in: .office, calendar: calendar)
    #expect(MondayMorning.text(planned) == expected)
  }

  @Test func whatIsLeftOfThePartOfADayIsUsed() throws {
    let afternoon = MondayMorning.date("2026-03-02 16:10")
    let calendar = MondayMorning.calendar
    let read = try #require(
      DatePhrase.read(
        "vanmiddag", language: .nl, now: afternoon, calendar: calendar, hours: .office))
    #expect(read.planned(from: afternoon, in: .office, calendar: calendar) == afternoon)
  }
}
