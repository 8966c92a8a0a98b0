import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// What is said of how the dates of a file are read.
struct DateNoticeTests {
  private func notice(
    _ dates: [String], said: DatePhrase.Order? = nil, _ language: Language = .nl
  ) -> DateNotice? {
    let moment = Moment(now: FrozenWorld.now, calendar: FrozenWorld.calendar, language: language)
    let places = dates.enumerated().map { DateNotice.Place(line: $0.offset + 2, text: $0.element) }
    return StepReader(sample: places, said: said, hours: .office, at: moment).notice
  }

  @Test(arguments: [(Language.nl, "2026-04-03", "2026-03-04"), (.en, "2026-03-04", "2026-04-03")])
  func whereTheLanguageDecidesOneDateShowsIt(
    language: Language, date: String, other: String
  ) throws {
    let notice = try #require(self.notice(["4/4/2026", "2026-05-06", "03/04/2026"], language))
    let example = try #require(notice.example)
    #expect(example.text == "03/04/2026" && !notice.isSaid && notice.contradiction == nil)
    let days = [example.date, example.other].map {
      FrozenWorld.calendar.dateComponents([.year, .month, .day], from: $0)
    }
    #expect(days.map { "\($0.year!)-0\($0.month!)-0\($0.day!)" } == [date, other])
  }

  private static let clear: [[String]] = [
    [], ["", "ooit"], ["2026-03-04"], ["3-4-2026"], ["3.4.2026"], ["4/4/2026"], ["2026/03/04"],
  ]

  @Test(arguments: clear)
  func whereTheFileTellsNothingIsSaid(dates: [String]) {
    #expect(notice(dates) == nil && notice(dates, .en) == nil)
  }

  /// One mistyped date is enough to tell the order of a file.
  @Test func anOrderThatIsUnusualIsShown() {
    #expect(notice(["3/4/2026", "25/4/2026"], .nl) == nil)
    #expect(notice(["3/4/2026", "4/25/2026"], .en) == nil)
    #expect(notice(["3/4/2026", "4/25/2026"], .nl)?.example?.order == .monthFirst)
    #expect(notice(["3/4/2026", "25/4/2026"], .en)?.example?.order == .dayFirst)
  }

  @Test func aCellThatIsNoDateHidesNoOther() {
    #expect(notice(["3/4 bellen", "4/5/2026"])?.example?.text == "4/5/2026")
  }

  /// An order that was kept from last time may be wrong for this file.
  @Test(arguments: [("25/3/2026", true), ("3/25/2026", false), ("3/3/2026", false)])
  func anOrderThatTheFileDeniesIsNoticed(date: String, expected: Bool) {
    #expect(notice(["4/5/2026", date], said: .monthFirst)?.isDenied == expected)
  }

  @Test func nothingButTheDateIsShown() {
    let notice = self.notice(["25/3/2026 Jan bellen 06-12345678", "3/25/2026 Els", "1/2/2026 Piet"])
    #expect(notice?.contradiction?.dayFirst.text == "25/3/2026")
    #expect(notice?.contradiction?.monthFirst.text == "3/25/2026")
    #expect(notice?.example.map { $0.text == "1/2/2026" } ?? true)
  }

  @Test func whatTheUserSaysIsShown() {
    let notice = self.notice(["3/4/2026"], said: .monthFirst)
    #expect(notice?.isSaid == true && notice?.example?.order == .monthFirst)
    #expect(self.notice(["3-4-2026"], said: .monthFirst)?.example?.order == .monthFirst)
    #expect(self.notice(["13/4/2026"], said: .monthFirst) == nil)
  }

  @Test func bothOrdersInOneFileAreNamedByTheirLines() {
    let notice = self.notice(["1/2/2026", "13/04/2026", "05/26/2026", "14/4/2026"])
    #expect(notice?.contradiction?.dayFirst == DateNotice.Place(line: 3, text: "13/04/2026"))
    #expect(notice?.contradiction?.monthFirst == DateNotice.Place(line: 4, text: "05/26/2026"))
    #expect(notice?.example?.order == .dayFirst)
    // Slashes one way and hyphens the other are two programs, each of one mind.
    #expect(self.notice(["13-04-2026", "05/26/2026"]) == nil)
  }

  @Test func anOrderIsTypedInEitherLanguage() throws {
    for word in ["month-first", "Maand-eerst", "month first"] {
      #expect(try DatePhrase.Order(typed: word) == .monthFirst)
    }
    #expect(try DatePhrase.Order(typed: "dag-eerst") == .dayFirst)
    for word in ["", "month", "us"] {
      #expect(throws: Diagnostic.self) { try DatePhrase.Order(typed: word) }
    }
  }

  @Test func theOrderIsKeptWithTheColumns() throws {
    var mapping = ColumnMapping(guessing: ["Bedrijf", "Terugbellen op"])
    mapping.dates = .monthFirst
    var other = ColumnMapping(guessing: ["Bedrijf", "Terugbellen op"])
    #expect(try other.map(like: mapping.said).isEmpty)
    #expect(other == mapping)
  }
}
