import Foundation
import Testing

@testable import CallsideCore

@Suite struct CivilDayTests {
  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
    var day = try #require(CivilDay(year: 1900, month: 1, day: 1))
    #expect(day.weekday == 1)
    for year in 1900..<2300 {
      for month in 1...12 {
        for dayOfMonth in 1...CivilDay.length(ofMonth: month, in: year) {
          guard day.parts == (year, month, dayOfMonth) else {
            Issue.record("\(year)-\(month)-\(dayOfMonth) is \(day.parts)")
            return
          }
          day = day + 1
        }
      }
    }
  }

  @Test(arguments: [(2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 1, 0)])
  func daysThatDoNotExistAreRefused(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test func aDayIsTheOneTheCalendarTells() {
    let calendar = MondayMorning.calendar
    for text in ["2026-03-02 00:00", "2026-03-02 23:59", "2026-03-29 02:59", "2026-10-25 02:30"] {
      let date = MondayMorning.date(text)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let day = calendar.civilDay(of: date)
      #expect(day.parts.year == parts.year)
      #expect(day.parts.month == parts.month)
      #expect(day.parts.day == parts.day)
      #expect(calendar.moment(day, seconds: calendar.clockSeconds(of: date)) == date)
    }
  }

  @Test(arguments: [-5, 0, 1, 11, 13, 25])
  func monthsAreAddedOverTheYears(_ months: Int) throws {
    let start = try #require(CivilDay(year: 2026, month: 1, day: 31))
    let moved = start.adding(months: months)
    let total = 2026 * 12 + months
    #expect(moved.year == total / 12)
    #expect(moved.month == total % 12 + 1)
  }
}
