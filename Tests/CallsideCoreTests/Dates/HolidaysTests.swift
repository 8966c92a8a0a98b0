import Foundation
import Testing

@testable import CallsideCore

@Suite struct HolidaysTests {
  @Test(arguments: [
    (1999, 4, 4), (2008, 3, 23), (2011, 4, 24), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5),
    (2027, 3, 28), (2038, 4, 25), (2049, 4, 18),
  ])
  func easterFallsWhereTheChurchSays(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Feast.easter(in: year).parts == (year, month, day))
  }

  @Test func aYearHasItsDutchHolidays() {
    let names = (1...365).compactMap { day in
      Holidays.nl.name(on: CivilDay(firstOfMonth: 1, in: 2026) + (day - 1))?.nl
    }
    #expect(
      names == [
        "Nieuwjaarsdag", "Eerste Paasdag", "Tweede Paasdag", "Koningsdag", "Hemelvaartsdag",
        "Eerste Pinksterdag", "Tweede Pinksterdag", "Eerste Kerstdag", "Tweede Kerstdag",
      ])
  }

  @Test(arguments: [
    ("2026-04-03", false), ("2025-05-05", true), ("2026-05-05", false), ("2030-05-05", true),
    ("2025-04-26", true), ("2025-04-27", false), ("2026-04-27", true), ("2026-05-14", true),
  ])
  func someDaysAreFreeOnlyInSomeYears(_ day: String, _ isFree: Bool) {
    let name = Holidays.nl.name(at: MondayMorning.date(day), calendar: MondayMorning.calendar)
    #expect((name != nil) == isFree)
    #expect(
      Holidays.none.name(at: MondayMorning.date(day), calendar: MondayMorning.calendar) == nil)
  }
}
