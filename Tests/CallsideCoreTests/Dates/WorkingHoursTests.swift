import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@Suite struct WorkingHoursTests {
  private let hours = WorkingHours.office
  private let calendar = MondayMorning.calendar

  @Test(arguments: [
    ("2026-03-02 08:59", false), ("2026-03-02 09:00", true), ("2026-03-02 17:29", true),
    ("2026-03-02 17:30", false), ("2026-03-07 12:00", false), ("2026-04-27 12:00", false),
  ])
  func doorsOpenAndClose(_ date: String, _ isOpen: Bool) {
    #expect(hours.isOpen(at: MondayMorning.date(date), calendar: calendar) == isOpen)
  }

  @Test(arguments: [
    ("2026-03-02 08:00", "2026-03-02 09:00"), ("2026-03-02 09:00", "2026-03-03 09:00"),
    ("2026-03-06 18:00", "2026-03-09 09:00"), ("2026-04-03 12:00", "2026-04-07 09:00"),
    ("2026-12-24 20:00", "2026-12-28 09:00"), ("2026-03-27 18:00", "2026-03-30 09:00"),
  ])
  func theNextOpeningSkipsWeekendsAndHolidays(_ date: String, _ expected: String) {
    let opening = hours.nextOpening(after: MondayMorning.date(date), calendar: calendar)
    #expect(MondayMorning.text(opening) == expected)
  }

  @Test(arguments: [
    ("2026-03-02 16:45", 60, "2026-03-03 09:15"), ("2026-03-06 17:15", 60, "2026-03-09 09:45"),
    ("2026-03-07 12:00", 60, "2026-03-09 10:00"), ("2026-03-02 07:00", 30, "2026-03-02 09:30"),
    ("2026-04-02 17:00", 60, "2026-04-03 09:30"), ("2026-04-03 17:00", 60, "2026-04-07 09:30"),
    ("2026-03-02 09:00", 510, "2026-03-02 17:30"), ("2026-03-02 09:00", 1020, "2026-03-03 17:30"),
    ("2026-03-07 12:00", 0, "2026-03-09 09:00"), ("2026-03-27 17:00", 60, "2026-03-30 09:30"),
  ])
  func theResponseClockRunsOnlyWhileWorkIsDone(
    _ date: String, _ minutes: Int, _ expected: String
  ) {
    let due = hours.adding(
      workingSeconds: minutes * 60, to: MondayMorning.date(date), calendar: calendar)
    #expect(MondayMorning.text(due) == expected)
  }

  @Test func hoursThatTheChangeOfClocksTakesAreNotWorked() throws {
    let always = try #require(
      WorkingHours(days: Set(1...7), from: 0, to: 24 * 60, holidays: .none))
    let due = always.adding(
      workingSeconds: 86_400, to: MondayMorning.date("2026-03-29 00:00"), calendar: calendar)
    #expect(MondayMorning.text(due) == "2026-03-30 01:00")
  }

  @Test func addingInTwoPartsIsAddingAtOnce() {
    let seed = UInt64(42)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let start = MondayMorning.now.addingTimeInterval(
        Double(Int.random(in: 0...500 * 86_400, using: &generator)))
      let (one, two) = (
        Int.random(in: 1...200_000, using: &generator),
        Int.random(in: 1...200_000, using: &generator)
      )
      let once = hours.adding(workingSeconds: one + two, to: start, calendar: calendar)
      let first = hours.adding(workingSeconds: one, to: start, calendar: calendar)
      let twice = hours.adding(workingSeconds: two, to: first, calendar: calendar)
      #expect(once == twice, "\(start), \(one), \(two), seed \(seed)")
    }
  }

  @Test(arguments: [
    ("2026-03-02 14:00", "2026-03-02 14:00"), ("2026-03-07 14:00", "2026-03-09 14:00"),
    ("2026-03-07 06:00", "2026-03-09 09:00"), ("2026-03-07 20:00", "2026-03-09 17:30"),
    ("2026-03-02 07:00", "2026-03-02 09:00"), ("2026-03-02 17:30", "2026-03-02 17:30"),
    ("2026-03-02 20:00", "2026-03-03 09:00"), ("2026-03-06 20:00", "2026-03-09 09:00"),
    ("2026-04-27 11:00", "2026-04-28 11:00"), ("2025-04-26 11:00", "2025-04-28 11:00"),
    ("2026-03-29 12:00", "2026-03-30 12:00"),
  ])
  func aDateMovesIntoWorkingHours(_ date: String, _ expected: String) {
    let moved = hours.shifted(MondayMorning.date(date), calendar: calendar)
    #expect(MondayMorning.text(moved) == expected)
    #expect(hours.shifted(moved, calendar: calendar) == moved)
  }

  @Test func aPlaybooksSpanMeansWorkForHoursAndTheCalendarForDays() {
    let friday = MondayMorning.date("2026-03-06 17:00")
    #expect(
      MondayMorning.text(hours.adding(TimeSpan(1, .hours), to: friday, calendar: calendar))
        == "2026-03-09 09:30")
    #expect(
      MondayMorning.text(hours.adding(.days(1), to: friday, calendar: calendar))
        == "2026-03-09 17:00")
  }

  @Test func theDayAfterIsAWorkingDay() {
    let friday = MondayMorning.date("2026-04-03 12:00")
    let next = hours.workingDay(after: friday, calendar: calendar)
    #expect(MondayMorning.text(next) == "2026-04-07 00:00")
  }

  @Test func aWeekWithoutAnHourCannotBeMade() {
    #expect(WorkingHours(days: [], from: 540, to: 1050, holidays: .nl) == nil)
    #expect(WorkingHours(days: [8], from: 540, to: 1050, holidays: .nl) == nil)
    #expect(WorkingHours(days: [1], from: 540, to: 540, holidays: .nl) == nil)
    #expect(WorkingHours(days: [1], from: 0, to: 1441, holidays: .nl) == nil)
  }

  @Test func theFileIsTheSameEveryTime() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(hours)
    #expect(
      String(decoding: data, as: UTF8.self)
        == #"{"days":[1,2,3,4,5],"from":540,"holidays":"nl","to":1050}"#)
    #expect(try JSONDecoder().decode(WorkingHours.self, from: data) == hours)
    let empty = Data(#"{"days":[],"from":540,"holidays":"nl","to":1050}"#.utf8)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(WorkingHours.self, from: empty)
    }
  }
}
