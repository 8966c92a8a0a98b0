import CallsideCore
import Foundation
import Testing

@Suite struct TimeSpanTests {
  @Test(arguments: [
    ("30m", 1800, "30 minutes", "30 minuten"), ("1h", 3600, "1 hour", "1 uur"),
    ("1u", 3600, "1 hour", "1 uur"), (" 2D ", 172_800, "2 days", "2 dagen"),
    ("3 w", 1_814_400, "3 weeks", "3 weken"), ("0m", 0, "0 minutes", "0 minuten"),
  ])
  func aSpanIsRead(_ text: String, _ seconds: Int, _ english: String, _ dutch: String) throws {
    let span = try #require(TimeSpan(text))
    #expect(span.seconds == seconds)
    #expect(span.phrase == Phrase(en: english, nl: dutch))
    #expect(TimeSpan(span.description) == span)
  }

  @Test(arguments: ["", "d", "2", "-2d", "2x", "2dd", "1.5h", "d2", "9999999d", "２d"])
  func whatIsNoSpanIsRefused(_ text: String) {
    #expect(TimeSpan(text) == nil)
  }

  @Test func daysFollowTheCalendarAndHoursTheClock() {
    let saturday = MondayMorning.date("2026-03-28 10:00")
    let calendar = MondayMorning.calendar
    let day = TimeSpan.days(1).added(to: saturday, calendar: calendar)
    let hours = TimeSpan(24, .hours).added(to: saturday, calendar: calendar)
    #expect(MondayMorning.text(day) == "2026-03-29 10:00")
    #expect(MondayMorning.text(hours) == "2026-03-29 11:00")
    let autumn = MondayMorning.date("2026-10-18 10:00")
    #expect(
      MondayMorning.text(TimeSpan(1, .weeks).added(to: autumn, calendar: calendar))
        == "2026-10-25 10:00")
  }

  @Test func aSpanIsAWordInFiles() throws {
    let data = try JSONEncoder().encode([TimeSpan.days(3)])
    #expect(String(decoding: data, as: UTF8.self) == #"["3d"]"#)
    #expect(try JSONDecoder().decode([TimeSpan].self, from: data) == [.days(3)])
  }
}
