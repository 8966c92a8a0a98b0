import CallsideCore
import Foundation
import Testing

@Suite struct DatePhraseBoundaryTests {
  @Test func anHourThatSummerTimeSkipsIsTheOneAfterIt() {
    // The clocks go from 02:00 to 03:00 on 29 March 2026.
    #expect(MondayMorning.reading("29 maart 02:30") == "2026-03-29 03:30")
    #expect(MondayMorning.reading("29 maart 12:00") == "2026-03-29 12:00")
  }

  @Test func anHourThatWinterTimeRepeatsIsTheFirst() {
    let twice = DatePhrase.read(
      "25 oktober 02:30", language: .nl, now: MondayMorning.now, calendar: MondayMorning.calendar,
      hours: nil)
    #expect(twice?.at == ISODate.read("2026-10-25T02:30:00+02:00"))
  }

  @Test func daysKeepTheTimeOfDayAcrossTheChangeOfClocks() {
    let saturday = MondayMorning.date("2026-03-28 10:00")
    #expect(MondayMorning.reading("over 25 uur", now: saturday) == "2026-03-29 12:00")
    #expect(MondayMorning.reading("morgen 10:00", now: saturday) == "2026-03-29 10:00")
    #expect(MondayMorning.reading("+1 dag 3 uur", now: saturday) == "2026-03-29 13:00")
  }

  @Test func theTwentyNinthOfFebruaryWaitsForALeapYear() {
    #expect(MondayMorning.reading("29 feb") == "2028-02-29 00:00")
    #expect(MondayMorning.reading("29 feb 2028") == "2028-02-29 00:00")
    #expect(MondayMorning.reading("29 feb 2027") == nil)
    let leapDay = MondayMorning.date("2028-02-29 09:00")
    #expect(MondayMorning.reading("over een jaar", now: leapDay) == "2029-02-28 00:00")
  }

  @Test func monthsThatAreTooShortEndEarlier() {
    let lastOfJanuary = MondayMorning.date("2026-01-31 09:00")
    #expect(MondayMorning.reading("over een maand", now: lastOfJanuary) == "2026-02-28 00:00")
    #expect(
      MondayMorning.reading("de 31e", now: MondayMorning.date("2026-04-02 09:00"))
        == "2026-05-31 00:00")
  }

  @Test func theYearTurns() {
    let newYearsEve = MondayMorning.date("2026-12-31 16:00")
    #expect(MondayMorning.reading("morgen", now: newYearsEve) == "2027-01-01 00:00")
    #expect(MondayMorning.reading("volgende maand", now: newYearsEve) == "2027-01-01 00:00")
    #expect(MondayMorning.reading("week 1", now: newYearsEve) == "2027-01-04 00:00")
    #expect(MondayMorning.reading("week 53", now: newYearsEve) == "2026-12-28 00:00")
    #expect(MondayMorning.reading("volgende werkdag", now: newYearsEve) == "2027-01-04 00:00")
  }

  @Test func aWeekdayBesideADateTellsTheYear() {
    #expect(MondayMorning.reading("zo 1 maart") == "2026-03-01 00:00")
    #expect(MondayMorning.reading("ma 1 maart") == "2027-03-01 00:00")
    // No first of March near is a Friday: a slip, and the date counts.
    #expect(MondayMorning.reading("vr 1 mei 2026") == "2026-05-01 00:00")
  }

  @Test func whatHasJustPassedIsTomorrow() {
    let justBefore = MondayMorning.date("2026-03-02 15:29")
    #expect(MondayMorning.reading("half vier", now: justBefore) == "2026-03-02 15:30")
    let onTime = MondayMorning.date("2026-03-02 15:30")
    #expect(MondayMorning.reading("half vier", now: onTime) == "2026-03-03 15:30")
  }

  @Test func koningsdagGivesWayToSunday() {
    #expect(MondayMorning.reading("Koningsdag 2025") == "2025-04-26 00:00")
    #expect(MondayMorning.reading("Koningsdag 2026") == "2026-04-27 00:00")
  }
}
