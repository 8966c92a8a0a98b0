public import Foundation

/// The hours in which calls are made: some days of the week, from and to a time, not on holidays.
///
/// There is always an hour to come: a week without one cannot be made, so that nothing that looks
/// for the next opening can look for ever. The minute of closing is not open, but is still a fair
/// time for something to be due.
public struct WorkingHours: Hashable, Sendable {
  /// The open days of the week, from 1 for Monday to 7 for Sunday.
  public let days: Set<Int>
  /// The minute after midnight at which work starts.
  public let from: Int
  /// The minute after midnight at which work stops.
  public let to: Int
  /// The days off.
  public let holidays: Holidays

  /// Monday to Friday from nine to half past five, not on Dutch holidays.
  public static let office = WorkingHours()

  private init() {
    (days, from, to, holidays) = ([1, 2, 3, 4, 5], 9 * 60, 17 * 60 + 30, .nl)
  }

  /// Makes working hours, or nil when there would never be one.
  public init?(days: Set<Int>, from: Int, to: Int, holidays: Holidays) {
    guard !days.isEmpty, days.isSubset(of: 1...7), from >= 0, from < to, to <= 24 * 60 else {
      return nil
    }
    (self.days, self.from, self.to, self.holidays) = (days, from, to, holidays)
  }

  /// Returns whether work is done at a moment.
  public func isOpen(at date: Date, calendar: Calendar) -> Bool {
    let minute = calendar.clockSeconds(of: date) / 60
    return isOpen(on: calendar.civilDay(of: date)) && (from..<to).contains(minute)
  }

  /// Returns the first moment after a date at which work starts.
  ///
  /// During working hours that is the next working day's start, not now.
  public func nextOpening(after date: Date, calendar: Calendar) -> Date {
    let day = calendar.civilDay(of: date)
    let today = calendar.moment(day, seconds: from * 60)
    if isOpen(on: day), date < today { return today }
    return calendar.moment(openDay(after: day), seconds: from * 60)
  }

  /// Returns the start of the first working day after the day of a date.
  public func workingDay(after date: Date, calendar: Calendar) -> Date {
    calendar.moment(openDay(after: calendar.civilDay(of: date)))
  }

  /// Returns whether a day is worked, at some hour.
  func isOpen(on day: CivilDay) -> Bool {
    days.contains(day.weekday) && holidays.name(on: day) == nil
  }

  /// Returns the first working day after, or for a negative step before, a day.
  func openDay(after day: CivilDay, step: Int = 1) -> CivilDay {
    var next = day + step
    while !isOpen(on: next) { next = next + step }
    return next
  }
}
