import Foundation

/// A day of the Gregorian calendar, without a place on the globe.
///
/// Days are counted from 1 January 1970, so that a week later is seven more; a `Calendar` is
/// asked only for the step between a day and a moment, where time zones matter.
struct CivilDay: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  let number: Int

  init(number: Int) {
    self.number = number
  }

  /// Makes a day, or nil when the month does not have it.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  /// Makes the first day of a month; months before 1 and after 12 run into other years.
  init(firstOfMonth month: Int, in year: Int) {
    let months = year * 12 + month - 1
    let (years, rest) = months.flooredDivision(by: 12)
    self.init(checkedYear: years, month: rest + 1, day: 1)
  }

  /// Years are taken to start in March, which puts the leap day at the end of the year.
  private init(checkedYear: Int, month: Int, day: Int) {
    let year = month > 2 ? checkedYear : checkedYear - 1
    let (era, yearOfEra) = year.flooredDivision(by: 400)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The year, month and day of the month.
  var parts: (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (number + 719_468).flooredDivision(by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  var year: Int { parts.year }
  var month: Int { parts.month }

  /// The day of the week, from 1 for Monday to 7 for Sunday.
  var weekday: Int { (number + 3).flooredDivision(by: 7).rest + 1 }

  var monday: CivilDay { self + (1 - weekday) }

  static func + (day: CivilDay, days: Int) -> CivilDay { CivilDay(number: day.number + days) }

  static func < (one: CivilDay, other: CivilDay) -> Bool { one.number < other.number }

  /// Returns the same day some months later, or the last day of a month too short to have it.
  func adding(months: Int) -> CivilDay {
    let (year, month, day) = parts
    let first = CivilDay(firstOfMonth: month + months, in: year)
    return first + (min(day, Self.length(ofMonth: first.month, in: first.year)) - 1)
  }

  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int {
  /// Returns quotient and rest with the rest never below zero.
  func flooredDivision(by divisor: Int) -> (quotient: Int, rest: Int) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}

extension Calendar {
  /// Returns the day a moment falls on, in the calendar's time zone.
  func civilDay(of date: Date) -> CivilDay {
    let local = date.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: date))
    return CivilDay(number: Int((local / 86_400).rounded(.down)))
  }

  /// Returns how many seconds of its day a moment's clock shows.
  func clockSeconds(of date: Date) -> Int {
    let local = date.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: date))
    return Int(local.rounded(.down)).flooredDivision(by: 86_400).rest
  }

  /// Returns the moment a day's clock shows a number of seconds.
  ///
  /// An hour that the switch to summer time skips becomes the hour after it; one that the switch
  /// to winter time repeats is the first of the two.
  func moment(_ day: CivilDay, seconds: Int = 0) -> Date {
    let (days, rest) = seconds.flooredDivision(by: 86_400)
    let local = Double((day.number + days) * 86_400 + rest)
    // The offsets a day before and after bracket any switch of that night.
    let before = offset(near: local - 86_400)
    let after = offset(near: local + 86_400)
    let early = Date(timeIntervalSince1970: local - before)
    if before == after || offset(at: early) == before { return early }
    let late = Date(timeIntervalSince1970: local - after)
    return offset(at: late) == after ? late : early
  }

  private func offset(near local: Double) -> Double {
    offset(at: Date(timeIntervalSince1970: local))
  }

  private func offset(at date: Date) -> Double { Double(timeZone.secondsFromGMT(for: date)) }
}
