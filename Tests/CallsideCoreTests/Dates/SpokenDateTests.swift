import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@Suite struct SpokenDateTests {
  @Test(arguments: [
    ("2026-11-27 00:00", "Friday 27 November", "vrijdag 27 november"),
    ("2026-11-27 10:00", "Friday 27 November at 10 am", "vrijdag 27 november om 10 uur"),
    ("2026-11-27 14:30", "Friday 27 November at 2:30 pm", "vrijdag 27 november om 14.30 uur"),
    ("2026-11-27 12:00", "Friday 27 November at noon", "vrijdag 27 november om 12 uur"),
    ("2026-11-27 12:05", "Friday 27 November at 12:05 pm", "vrijdag 27 november om 12.05 uur"),
    ("2026-11-27 00:15", "Friday 27 November at 12:15 am", "vrijdag 27 november om 0.15 uur"),
    ("2026-03-02 16:00", "Monday 2 March at 4 pm", "maandag 2 maart om 16 uur"),
    ("2026-03-03 00:00", "Tuesday 3 March", "dinsdag 3 maart"),
    ("2026-01-12 00:00", "Monday 12 January", "maandag 12 januari"),
    ("2027-01-29 00:00", "Friday 29 January 2027", "vrijdag 29 januari 2027"),
    (
      "2025-12-31 09:00", "Wednesday 31 December 2025 at 9 am", "woensdag 31 december 2025 om 9 uur"
    ),
  ])
  func aDateIsSaidAloud(_ date: String, _ english: String, _ dutch: String) {
    let spoken = DateWords.spoken(
      MondayMorning.date(date), now: MondayMorning.now, calendar: MondayMorning.calendar)
    #expect(spoken == Phrase(en: english, nl: dutch))
  }

  /// After "on": nothing is said more exactly than it was answered.
  @Test(arguments: [
    ("vrijdagmiddag", "the afternoon of Friday 6 March", "vrijdagmiddag 6 maart"),
    ("morgenochtend", "the morning of Tuesday 3 March", "dinsdagochtend 3 maart"),
    ("in januari", "a day in January 2027", "een dag in januari 2027"),
    ("volgende week", "a day in the week of 9 March", "een dag in de week van 9 maart"),
    (
      "volgend kwartaal", "a day in the second quarter of 2026",
      "een dag in het tweede kwartaal van 2026"
    ),
    ("volgend jaar", "a day in 2027", "een dag in 2027"),
    ("eind januari", "a day at the end of January 2027", "een dag eind januari 2027"),
    ("begin april", "a day early in April", "een dag begin april"),
    ("half april", "a day mid April", "een dag half april"),
  ])
  func aStretchIsSaidAsVaguely(_ typed: String, _ english: String, _ dutch: String) throws {
    let question = Question(id: "q", ask: "?", why: ".", kind: .date)
    let moment = Moment(
      now: MondayMorning.now, calendar: MondayMorning.calendar, language: .nl)
    let answer = try AnswerReading.read(typed, for: question, in: .sample, at: moment)
    guard case .stretch(let read) = answer.value else {
      Issue.record("\(typed) is \(answer.value)")
      return
    }
    let spoken = DateWords.spoken(read, now: moment.now, calendar: moment.calendar)
    #expect(spoken == Phrase(en: english, nl: dutch))
  }

  @Test func whatIsSaidIsReadBack() {
    let seed = UInt64(27)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let minutes = Int.random(in: -100 * 1440...600 * 1440, using: &generator)
      let day = MondayMorning.date("2026-03-02").addingTimeInterval(Double(minutes / 1440) * 86_400)
      let date = MondayMorning.calendar.startOfDay(for: day.addingTimeInterval(7200))
        .addingTimeInterval(Double(9 * 60 + abs(minutes) % 480) * 60)
      let spoken = DateWords.spoken(
        date, now: MondayMorning.now, calendar: MondayMorning.calendar)
      for language in Language.allCases {
        let read = DatePhrase.read(
          spoken[language], language: language, now: MondayMorning.now,
          calendar: MondayMorning.calendar, hours: .office)
        #expect(read?.at == date, "\(spoken[language]), seed \(seed)")
      }
    }
  }
}
