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
    ("april", "2026-04-01 09:00"), ("eind maart", "2026-03-31 09:00"),
    ("Koningsdag", "2026-04-28 09:00"), ("over een uur", "2026-03-02 10:00"),
    ("eind van de maand", "2026-03-31 09:00"), ("end of the month", "2026-03-31 09:00"),
    ("eind januari", "2027-01-29 09:00"), ("eind volgende week", "2026-03-13 09:00"),
    ("eind van de week", "2026-03-06 09:00"), ("eow", "2026-03-06 09:00"),
    ("end of Q2", "2026-06-30 09:00"), ("eind dit jaar", "2026-12-31 09:00"),
    ("eind mei", "2026-05-29 09:00"), ("uiterlijk eind april", "2026-04-30 09:00"),
    ("voor eind april", "2026-04-30 09:00"), ("by the end of april", "2026-04-30 09:00"),
    ("begin maart", "2026-03-02 09:00"), ("begin april", "2026-04-01 09:00"),
    ("half april", "2026-04-13 09:00"), ("medio april", "2026-04-13 09:00"),
    ("mid April", "2026-04-13 09:00"), ("late March", "2026-03-23 09:00"),
    ("eind van de middag", "2026-03-02 16:00"), ("eod", "2026-03-02 17:30"),
  ])
  func aPhraseBecomesATimeToCall(_ phrase: String, _ expected: String) throws {
    let (now, calendar) = (MondayMorning.now, MondayMorning.calendar)
    let read = try #require(
      DatePhrase.read(phrase, language: .nl, now: now, calendar: calendar, hours: .office))
    let planned = read.planned(from: now, in: .office, calendar: calendar)
    #expect(MondayMorning.text(planned) == expected)
  }

  @Test(arguments: [
    // On the last working day it is what is left of it, and after it the next one.
    ("2026-04-30 14:00", "2026-04-30 14:00"), ("2026-04-30 18:00", "2026-05-01 09:00"),
    ("2026-01-31 11:00", "2026-02-02 11:00"),
  ])
  func anEndThatIsHereIsPlannedAtOnce(_ now: String, _ expected: String) throws {
    let (now, calendar) = (MondayMorning.date(now), MondayMorning.calendar)
    let read = try #require(
      DatePhrase.read(
        "eind van de maand", language: .nl, now: now, calendar: calendar, hours: .office))
    let planned = read.planned(from: now, in: .office, calendar: calendar)
    #expect(MondayMorning.text(planned) == expected)
  }

  @Test func anEndOnHolidaysIsTheWorkingDayBefore() throws {
    // Friday 25 December 2026 is Christmas, and there is no other working day at that week's end.
    let (now, calendar) = (MondayMorning.date("2026-12-21 09:00"), MondayMorning.calendar)
    let read = try #require(
      DatePhrase.read(
        "eind van de week", language: .nl, now: now, calendar: calendar, hours: .office))
    let planned = read.planned(from: now, in: .office, calendar: calendar)
    #expect(MondayMorning.text(planned) == "2026-12-24 09:00")
  }

  @Test(arguments: [
    ("eind januari", "2027-01-29 00:00"), ("eind vorige maand", "2026-02-27 00:00"),
    ("eind van de maand", "2026-03-31 00:00"), ("begin april", "2026-04-01 00:00"),
    ("half april", "2026-04-11 00:00"), ("volgende week", "2026-03-09 00:00"),
    ("zaterdag", "2026-03-07 00:00"), ("morgen 10u", "2026-03-03 10:00"),
    ("gisteren", "2026-03-01 00:00"), ("laat in maart", "2026-03-21 00:00"),
  ])
  func anAnswerIsTheDayNamedAndOfAnEndTheLastOne(_ phrase: String, _ expected: String) throws {
    let (now, calendar) = (MondayMorning.now, MondayMorning.calendar)
    let read = try #require(
      DatePhrase.read(phrase, language: .nl, now: now, calendar: calendar, hours: .office))
    let answered = read.answered(at: now, in: .office, calendar: calendar)
    #expect(MondayMorning.text(answered) == expected)
  }

  @Test(arguments: [
    ("vandaag", "2026-03-03 00:00"), ("10 uur", "2026-03-02 10:01"),
    ("deze week", "2026-03-09 00:00"), ("april", "2026-05-01 00:00"),
    ("Q4", "2027-01-01 00:00"), ("volgend jaar", "2028-01-01 00:00"),
    ("eind maart", "2026-04-01 00:00"),
  ])
  func whatIsNamedIsOverAtTheEndOfIt(_ phrase: String, _ expected: String) throws {
    let (now, calendar) = (MondayMorning.now, MondayMorning.calendar)
    let read = try #require(
      DatePhrase.read(phrase, language: .nl, now: now, calendar: calendar, hours: .office))
    let end = MondayMorning.date(expected)
    #expect(!read.isOver(at: end.addingTimeInterval(-1), calendar: calendar))
    #expect(read.isOver(at: end.addingTimeInterval(1), calendar: calendar))
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
