/// A named day of the year.
enum Feast: String, CaseIterable, Sendable {
  case newYear, valentine, carnival, goodFriday, easter, easterMonday, kingsDay, remembrance
  case liberation, mothersDay, ascension, whitSunday, whitMonday, fathersDay, independence
  case budgetDay, halloween, stNicholas, thanksgiving, blackFriday, christmasEve, christmas
  case boxingDay, newYearsEve

  /// Returns the day it falls on in a year.
  func day(in year: Int) -> CivilDay {
    switch self {
    case .newYear: Self.fixed(1, 1, year)
    case .valentine: Self.fixed(14, 2, year)
    case .carnival: Self.easter(in: year) + -49
    case .goodFriday: Self.easter(in: year) + -2
    case .easter: Self.easter(in: year)
    case .easterMonday: Self.easter(in: year) + 1
    case .kingsDay: Self.kingsDay(in: year)
    case .remembrance: Self.fixed(4, 5, year)
    case .liberation: Self.fixed(5, 5, year)
    case .mothersDay: Self.nth(2, weekday: 7, ofMonth: 5, in: year)
    case .ascension: Self.easter(in: year) + 39
    case .whitSunday: Self.easter(in: year) + 49
    case .whitMonday: Self.easter(in: year) + 50
    case .fathersDay: Self.nth(3, weekday: 7, ofMonth: 6, in: year)
    case .independence: Self.fixed(4, 7, year)
    case .budgetDay: Self.nth(3, weekday: 2, ofMonth: 9, in: year)
    case .halloween: Self.fixed(31, 10, year)
    case .stNicholas: Self.fixed(5, 12, year)
    case .thanksgiving: Self.nth(4, weekday: 4, ofMonth: 11, in: year)
    case .blackFriday: Self.nth(4, weekday: 4, ofMonth: 11, in: year) + 1
    case .christmasEve: Self.fixed(24, 12, year)
    case .christmas: Self.fixed(25, 12, year)
    case .boxingDay: Self.fixed(26, 12, year)
    case .newYearsEve: Self.fixed(31, 12, year)
    }
  }

  private static func fixed(_ day: Int, _ month: Int, _ year: Int) -> CivilDay {
    CivilDay(firstOfMonth: month, in: year) + (day - 1)
  }

  private static func nth(_ nth: Int, weekday: Int, ofMonth month: Int, in year: Int) -> CivilDay {
    let first = CivilDay(firstOfMonth: month, in: year)
    return first + ((weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
  }

  /// The king's birthday gives way to a Sunday.
  private static func kingsDay(in year: Int) -> CivilDay {
    let birthday = fixed(27, 4, year)
    return birthday.weekday == 7 ? birthday + -1 : birthday
  }

  /// Returns Easter Sunday by the anonymous Gregorian computus (Meeus, Jones, Butcher).
  static func easter(in year: Int) -> CivilDay {
    let golden = year % 19
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let days = epact + weekday - 7 * late + 114
    return fixed(days % 31 + 1, days / 31, year)
  }
}
