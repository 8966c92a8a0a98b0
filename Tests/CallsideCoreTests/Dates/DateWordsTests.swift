import CallsideCore
import Foundation
import Testing

@Suite struct DateWordsTests {
  @Test(arguments: [
    ("2026-03-02 14:30", "today 14:30", "vandaag 14:30"),
    ("2026-03-03 10:00", "tomorrow 10:00", "morgen 10:00"),
    ("2026-03-01 08:05", "yesterday 08:05", "gisteren 08:05"),
    ("2026-11-24 14:30", "Tue 24 Nov 14:30", "di 24 nov 14:30"),
    ("2026-01-12 14:30", "Mon 12 Jan 14:30", "ma 12 jan 14:30"),
    ("2027-03-03 09:00", "3 Mar 2027 09:00", "3 mrt 2027 09:00"),
    ("2025-03-03 09:00", "3 Mar 2025 09:00", "3 mrt 2025 09:00"),
  ])
  func aMomentIsShown(_ date: String, _ english: String, _ dutch: String) {
    let shown = DateWords.moment(
      MondayMorning.date(date), now: MondayMorning.now, calendar: MondayMorning.calendar)
    #expect(shown == Phrase(en: english, nl: dutch))
  }

  @Test func theYearIsLeftOutAcrossNewYearWhenItIsNear() {
    let december = MondayMorning.date("2026-12-10 09:00")
    let shown = DateWords.day(
      MondayMorning.date("2027-01-08"), now: december, calendar: MondayMorning.calendar)
    #expect(shown == Phrase(en: "Fri 8 Jan", nl: "vr 8 jan"))
  }

  @Test(arguments: [
    ("next week", "week of 9 Mar 2026", "week van 9 mrt 2026"),
    ("in april", "April 2026", "april 2026"), ("q3", "Q3 2026", "Q3 2026"),
    ("next year", "2027", "2027"),
    ("tomorrow 10 to 12", "tomorrow 10:00 to 12:00", "morgen 10:00 tot 12:00"),
    ("this weekend", "Sat 7 Mar to Sun 8 Mar", "za 7 mrt t/m zo 8 mrt"),
    ("tonight", "today 20:00 to 24:00", "vandaag 20:00 tot 24:00"),
  ])
  func aReadingIsShownAsExactlyAsItWasSaid(
    _ phrase: String, _ english: String, _ dutch: String
  ) throws {
    let (now, calendar) = (MondayMorning.now, MondayMorning.calendar)
    let read = try #require(
      DatePhrase.read(phrase, language: .en, now: now, calendar: calendar, hours: .office))
    let shown = DateWords.shown(read, now: now, calendar: calendar)
    #expect(shown == Phrase(en: english, nl: dutch))
  }

  @Test(arguments: [
    ("2026-03-02 09:00", "now", "nu"), ("2026-03-02 09:45", "45 min left", "nog 45 min"),
    ("2026-03-02 12:10", "3 h left", "nog 3 uur"), ("2026-03-03 08:00", "23 h left", "nog 23 uur"),
    ("2026-03-04 08:00", "2 days left", "nog 2 dagen"),
    ("2026-03-01 08:00", "1 day late", "1 dag te laat"),
    ("2026-02-28 17:00", "2 days late", "2 dagen te laat"),
    ("2026-02-09 09:00", "3 weeks late", "3 weken te laat"),
  ])
  func whatIsLeftIsCounted(_ date: String, _ english: String, _ dutch: String) {
    let due = DateWords.due(
      MondayMorning.date(date), now: MondayMorning.now, calendar: MondayMorning.calendar)
    #expect(due == Phrase(en: english, nl: dutch))
  }

  @Test(arguments: [
    ("2026-03-02 09:45", "45 min left", "nog 45 min"), ("2026-03-02 09:00", "now", "nu"),
    ("2026-03-02 06:00", "3 h ago", "3 uur geleden"),
    ("2026-02-28 17:00", "2 days ago", "2 dagen geleden"),
  ])
  func whatIsNotDueIsNeverLate(_ date: String, _ english: String, _ dutch: String) {
    let distance = DateWords.distance(
      MondayMorning.date(date), now: MondayMorning.now, calendar: MondayMorning.calendar)
    #expect(distance == Phrase(en: english, nl: dutch))
  }
}
