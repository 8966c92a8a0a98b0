import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

/// What reps type where a date is asked for, on Monday 2 March 2026 at nine.
struct DateAnswerTests {
  private func read(
    _ text: String, ahead: Bool, in language: Language = .nl, now: Date = MondayMorning.now
  ) throws -> String {
    var question = Question(id: "q", ask: "?", why: ".", kind: .date)
    question.liesAhead = ahead
    let moment = Moment(now: now, calendar: MondayMorning.calendar, language: language)
    let read = try AnswerReading.read(text, for: question, in: .sample, at: moment)
    return MondayMorning.text(try #require(read.value.moment))
  }

  @Test(arguments: [
    ("gisteren", "2026-03-01 00:00"), ("vorige maand", "2026-02-01 00:00"),
    ("afgelopen vrijdag", "2026-02-27 00:00"), ("eind vorig jaar", "2025-12-31 00:00"),
    ("2026-03-02T08:00", "2026-03-02 08:00"), ("3 jan 2025", "2025-01-03 00:00"),
  ])
  func aDateThatHasPassedIsRefusedOnlyWhereOneAheadIsAskedFor(
    text: String, date: String
  ) throws {
    #expect(try read(text, ahead: false) == date)
    for language in Language.allCases {
      let refusal = try #require(
        #expect(throws: Diagnostic.self) { try read(text, ahead: true, in: language) })
      #expect(refusal.rule == "past-day")
      #expect(
        refusal.headline == Phrase(en: "that day has passed", nl: "die dag is al voorbij"))
      #expect(
        refusal.help
          == Phrase(
            en: "type a date that lies ahead, such as `tomorrow` or `3 jan`",
            nl: "typ een datum die nog komt, zoals `morgen` of `3 jan`"))
    }
  }

  @Test(arguments: [
    ("vandaag", "2026-03-02 00:00"), ("vandaag 9:00", "2026-03-02 09:00"),
    ("morgen 10u", "2026-03-03 10:00"), ("eind januari", "2027-01-29 00:00"),
    ("eind van de maand", "2026-03-31 00:00"), ("volgende week", "2026-03-09 00:00"),
    ("begin april", "2026-04-01 00:00"), ("eind januari denk ik", "2027-01-29 00:00"),
  ])
  func aDateAheadIsTaken(text: String, date: String) throws {
    #expect(try read(text, ahead: true) == date)
  }

  @Test func ofWhatHasBegunTodayIsTheFirstDayToCome() throws {
    let thursday = MondayMorning.date("2026-03-05 14:00")
    #expect(try read("deze week", ahead: true, now: thursday) == "2026-03-05 00:00")
    #expect(try read("deze maand", ahead: true, now: thursday) == "2026-03-05 00:00")
    #expect(try read("deze week", ahead: false, now: thursday) == "2026-03-02 00:00")
  }

  @Test func theEndOfJanuaryIsAFriday() throws {
    let november = MondayMorning.date("2026-11-24 10:00")
    #expect(try read("eind januari", ahead: false, now: november) == "2027-01-29 00:00")
    #expect(try read("eind van de maand", ahead: false, now: november) == "2026-11-30 00:00")
  }
}
