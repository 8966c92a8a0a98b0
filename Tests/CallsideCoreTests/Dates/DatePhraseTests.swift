import CallsideCore
import Foundation
import Testing

/// What a salesperson types, said on Monday 2 March 2026 at nine.
enum AcceptedPhrases {
  static let dutch: [(String, String)] = [
    ("maandag over een week", "2026-03-09 00:00"), ("di over een week", "2026-03-10 00:00"),
    ("vrijdag over twee weken 10u", "2026-03-20 10:00"),
    ("vandaag", "2026-03-02 00:00"), ("Morgen 10u", "2026-03-03 10:00"),
    ("morgen om tien uur", "2026-03-03 10:00"), ("overmorgen 14.30", "2026-03-04 14:30"),
    ("volgende week di half 3", "2026-03-10 14:30"), ("do 9u30", "2026-03-05 09:30"),
    ("over 3 dagen", "2026-03-05 00:00"), ("over een uur", "2026-03-02 10:00"),
    ("over anderhalf uur", "2026-03-02 10:30"), ("over 2,5 uur", "2026-03-02 11:30"),
    ("over een kwartier", "2026-03-02 09:15"), ("binnen 48 uur", "2026-03-04 09:00"),
    ("over twee weken op vrijdag", "2026-03-20 00:00"), ("over 3 werkdagen", "2026-03-05 00:00"),
    ("over 2 dagen om 11 uur", "2026-03-04 11:00"), ("vandaag over een week", "2026-03-09 00:00"),
    ("vrijdag om kwart voor vijf", "2026-03-06 16:45"), ("kwart over 9", "2026-03-02 09:15"),
    ("tien voor half vier", "2026-03-02 15:20"), ("half een", "2026-03-02 12:30"),
    ("om 3", "2026-03-02 15:00"), ("3u15", "2026-03-02 15:15"), ("03:15", "2026-03-03 03:15"),
    ("'s avonds om 8 uur", "2026-03-02 20:00"), ("zeven uur 's avonds", "2026-03-02 19:00"),
    ("9 uur", "2026-03-03 09:00"), ("dinsdag a.s.", "2026-03-03 00:00"),
    ("maandag", "2026-03-09 00:00"), ("afgelopen vrijdag", "2026-02-27 00:00"),
    ("3 jan", "2027-01-03 00:00"), ("3-1", "2027-01-03 00:00"), ("3/4", "2026-04-03 00:00"),
    ("12 december 14:00", "2026-12-12 14:00"), ("eenendertig maart", "2026-03-31 00:00"),
    ("17-6-26 om 9 uur", "2026-06-17 09:00"), ("vr 20", "2026-03-20 00:00"),
    ("de 15e", "2026-03-15 00:00"), ("1e van volgende maand", "2026-04-01 00:00"),
    ("2 maart", "2026-03-02 00:00"), ("1 maart", "2027-03-01 00:00"),
    ("laatste vrijdag van de maand", "2026-03-27 00:00"),
    ("eerste werkdag na Pasen", "2026-04-07 00:00"), ("dag na Koningsdag", "2026-04-28 00:00"),
    ("tweede kerstdag", "2026-12-26 00:00"), ("na de zomer", "2026-09-01 00:00"),
    ("voor vrijdag", "2026-03-05 00:00"), ("volgend kwartaal", "2026-04-01 00:00"),
    ("Q3 2027", "2027-07-01 00:00"), ("week 12", "2026-03-16 00:00"),
    ("maandag week 12 10:00", "2026-03-16 10:00"), ("maart volgend jaar", "2027-03-01 00:00"),
    ("zsm", "2026-03-02 09:00"), ("om 1330 uur", "2026-03-02 13:30"),
    ("eerste dinsdag volgende maand", "2026-04-07 00:00"), ("+2d", "2026-03-04 00:00"),
    ("2w", "2026-03-16 00:00"), ("over een week of 2", "2026-03-16 00:00"),
    ("over een maand of drie", "2026-06-02 00:00"), ("per 1 januari", "2027-01-01 00:00"),
    ("per direct", "2026-03-02 09:00"), ("vrijdag of zo", "2026-03-06 00:00"),
    ("na 5 uur", "2026-03-02 17:00"), ("na 1 uur", "2026-03-02 13:00"),
    ("na vier uur", "2026-03-02 16:00"), ("vrijdag na 5 uur", "2026-03-06 17:00"),
    ("na een uur", "2026-03-02 10:00"), ("na 48 uur", "2026-03-04 09:00"),
    ("straks", "2026-03-02 10:00"), ("straks om 3 uur", "2026-03-02 15:00"),
    ("vandaag nog", "2026-03-02 00:00"), ("nog deze week", "2026-03-02 00:00"),
    ("deze week nog", "2026-03-02 00:00"), ("in het nieuwe jaar", "2027-01-01 00:00"),
    ("vrijdag 6 maart 10u", "2026-03-06 10:00"),
    ("ik denk 3 juli", "2026-07-03 00:00"), ("laatste van maart", "2026-03-31 00:00"),
  ]

  static let english: [(String, String)] = [
    ("today", "2026-03-02 00:00"), ("Tomorrow 10am", "2026-03-03 10:00"),
    ("next tue 2:30 pm", "2026-03-10 14:30"), ("in a fortnight", "2026-03-16 00:00"),
    ("in half an hour", "2026-03-02 09:30"), ("in 2 weeks", "2026-03-16 00:00"),
    ("a week from monday", "2026-03-16 00:00"), ("2 fridays from now", "2026-03-13 00:00"),
    ("the day after tomorrow at 11", "2026-03-04 11:00"), ("at 3", "2026-03-02 15:00"),
    ("half past three", "2026-03-02 15:30"), ("half three", "2026-03-02 15:30"),
    ("twenty to five", "2026-03-02 16:40"), ("noon tomorrow", "2026-03-03 12:00"),
    ("9 a.m.", "2026-03-03 09:00"), ("Fri, Jul 17, 2026 07:00 PM", "2026-07-17 19:00"),
    ("the 15th at 4", "2026-03-15 16:00"), ("3rd of march", "2026-03-03 00:00"),
    ("May 1st 2027", "2027-05-01 00:00"), ("5/14", "2026-05-14 00:00"),
    ("3/4", "2026-03-04 00:00"), ("3-4", "2026-04-03 00:00"), ("25/3", "2026-03-25 00:00"),
    ("2026-12-03T10:00", "2026-12-03 10:00"), ("2026-12-03T10:00:00+01:00", "2026-12-03 10:00"),
    ("first working day after easter", "2026-04-07 00:00"), ("good friday", "2026-04-03 00:00"),
    ("last day of the month", "2026-03-31 00:00"), ("next quarter", "2026-04-01 00:00"),
    ("the friday before christmas", "2026-12-18 00:00"), ("week after next", "2026-03-16 00:00"),
    ("monday next week 9:15", "2026-03-09 09:15"), ("3 days ago", "2026-02-27 00:00"),
    ("in 3 business days", "2026-03-05 00:00"), ("asap", "2026-03-02 09:00"),
    ("Thursday 10:00 GMT", "2026-03-05 11:00"), ("after 5", "2026-03-02 17:00"),
    ("Friday week", "2026-03-13 00:00"), ("friday week at 10", "2026-03-13 10:00"),
    ("a week on Tuesday", "2026-03-10 00:00"), ("a week tomorrow", "2026-03-10 00:00"),
    ("a fortnight today", "2026-03-16 00:00"), ("in 2 weeks' time", "2026-03-16 00:00"),
    ("in a week's time", "2026-03-09 00:00"), ("in an hour and a half", "2026-03-02 10:30"),
    ("later today", "2026-03-02 10:00"), ("in the new year", "2027-01-01 00:00"),
    ("monday week 12", "2026-03-16 00:00"),
  ]

  static let stretches: [(String, String)] = [
    ("tussen 2 en 4", "2026-03-02 14:00 – 2026-03-02 16:00"),
    ("morgen van 10 tot 12", "2026-03-03 10:00 – 2026-03-03 12:00"),
    ("morgen 10-12", "2026-03-03 10:00 – 2026-03-03 12:00"),
    ("9:30 - 11u op donderdag", "2026-03-05 09:30 – 2026-03-05 11:00"),
    ("3-5pm", "2026-03-02 15:00 – 2026-03-02 17:00"),
    ("from 2 to 4 pm tomorrow", "2026-03-03 14:00 – 2026-03-03 16:00"),
    ("18 t/m 20 mei", "2026-05-18 00:00 – 2026-05-21 00:00"),
    ("van maandag tot woensdag", "2026-03-09 00:00 – 2026-03-12 00:00"),
    ("eind van de maand", "2026-03-21 00:00 – 2026-04-01 00:00"),
    ("July 13 to 15", "2026-07-13 00:00 – 2026-07-16 00:00"),
    ("13 juli t/m 15", "2026-07-13 00:00 – 2026-07-16 00:00"),
    ("from the 13th to the 15 of July", "2026-07-13 00:00 – 2026-07-16 00:00"),
    ("15h00 GMT - 18h00 GMT", "2026-03-02 16:00 – 2026-03-02 19:00"),
    ("eind van de zomer", "2026-08-01 00:00 – 2026-09-01 00:00"),
    ("voor eind maart", "2026-03-21 00:00 – 2026-04-01 00:00"),
    ("before the end of march", "2026-03-21 00:00 – 2026-04-01 00:00"),
    ("ultimo maart", "2026-03-21 00:00 – 2026-04-01 00:00"),
    ("eind v/d maand", "2026-03-21 00:00 – 2026-04-01 00:00"),
    ("late March", "2026-03-21 00:00 – 2026-04-01 00:00"),
    ("begin volgende week", "2026-03-09 00:00 – 2026-03-12 00:00"),
    ("end of week", "2026-03-06 00:00 – 2026-03-09 00:00"),
    ("half april", "2026-04-11 00:00 – 2026-04-21 00:00"),
    ("eind Q2", "2026-06-01 00:00 – 2026-07-01 00:00"),
    ("maandagochtend", "2026-03-09 06:00 – 2026-03-09 12:00"),
    ("tomorrow morning", "2026-03-03 06:00 – 2026-03-03 12:00"),
    ("morgenmiddag", "2026-03-03 12:00 – 2026-03-03 18:00"),
    ("vanavond", "2026-03-02 20:00 – 2026-03-03 00:00"),
    ("eind van de middag", "2026-03-02 16:00 – 2026-03-02 18:00"),
    ("eod", "2026-03-02 17:30 – 2026-03-02 18:00"),
    ("na de lunch", "2026-03-02 13:00 – 2026-03-02 17:00"),
    ("this afternoon", "2026-03-02 12:00 – 2026-03-02 18:00"),
    ("vanmiddag", "2026-03-02 12:00 – 2026-03-02 18:00"),
    ("komend weekend", "2026-03-07 00:00 – 2026-03-09 00:00"),
  ]
}

@Suite struct DatePhraseTests {
  @Test(arguments: AcceptedPhrases.dutch + AcceptedPhrases.stretches)
  func aDutchPhraseIsRead(_ phrase: String, _ expected: String) {
    #expect(MondayMorning.reading(phrase, .nl) == expected)
  }

  @Test(arguments: AcceptedPhrases.english + AcceptedPhrases.stretches)
  func anEnglishPhraseIsRead(_ phrase: String, _ expected: String) {
    #expect(MondayMorning.reading(phrase, .en) == expected)
  }

  @Test(arguments: [
    "ik bel morgen de klant", "morgen niet", "geen idee", "Acme BV", "nooit", "next", "de", "een",
    "3", "10", "0.75", "2031", "1030", "12 34", "31-2", "30 februari", "29-2-2027", "2026-02-30",
    "24:30", "13 pm", "4-5-6", "8-845", "do", "zo", "ma", "een dag", "3 uur 10 min", "enkele weken",
    "06 12345678", "€ 12.500", "10k", "morgen overmorgen", "maandag dinsdag", "om", "", "   ",
    "vrijdag 5 maart", "Friday 5 March", "vrijdag 7 maart 2026", "wo 3-3", "time", "nog",
    "elke maandag", "vrijdag of maandag", "morgen of 2", "denk ik", "of zo", "call me maybe",
    "100000 years ago",
    "in 99999999999999999999 days",
  ])
  func whatIsNoDateIsRefused(_ phrase: String) {
    for language in Language.allCases {
      #expect(MondayMorning.reading(phrase, language) == nil)
    }
  }

  @Test func doubtIsSettledByTheWordsBeforeTheLanguage() {
    #expect(MondayMorning.reading("half 3", .nl) == "2026-03-02 14:30")
    #expect(MondayMorning.reading("half 3", .en) == "2026-03-02 15:30")
    #expect(MondayMorning.reading("morgen half 3", .en) == "2026-03-03 14:30")
    #expect(MondayMorning.reading("3/4 om 10 uur", .en) == "2026-04-03 10:00")
  }

  @Test func theOrderOfDayAndMonthCanBeGiven() {
    let read = DatePhrase.read(
      "3/4", language: .en, now: MondayMorning.now, calendar: MondayMorning.calendar, hours: nil,
      order: .dayFirst)
    #expect(read?.at == MondayMorning.date("2026-04-03"))
  }

  @Test func withoutWorkingHoursTheClockIsTakenAtItsWord() {
    #expect(MondayMorning.reading("3:15", .nl, hours: nil) == "2026-03-03 03:15")
    #expect(MondayMorning.reading("drie uur", .nl, hours: nil) == "2026-03-02 15:00")
  }

  @Test func eveningShiftsReadBareHoursAsTheirs() throws {
    let evenings = try #require(
      WorkingHours(days: [1, 2, 3, 4, 5], from: 16 * 60, to: 21 * 60, holidays: .nl))
    #expect(MondayMorning.reading("half 8", .nl, hours: evenings) == "2026-03-02 19:30")
  }

  @Test(arguments: [
    ("today", Grain.day), ("at 3pm", .hour), ("15:00", .minute), ("8:15:30 AM", .second),
    ("next week", .week), ("march", .month), ("q3", .quarter), ("next year", .year),
  ])
  func theGrainTellsHowExactlyItWasSaid(_ phrase: String, _ grain: Grain) {
    let read = DatePhrase.read(
      phrase, language: .en, now: MondayMorning.now, calendar: MondayMorning.calendar, hours: nil)
    #expect(read?.grain == grain)
  }
}
