public import Foundation

/// How many calls to new business a rep means to make in a week, and how far that is.
public struct WeekTarget: Hashable, Sendable {
  /// How many calls.
  public var dials: Int
  /// How many were made since Monday.
  public var made: Int

  /// Makes a target.
  public init(dials: Int, made: Int) {
    self.dials = dials
    self.made = made
  }

  /// Returns a number of calls as it was written down; nil for one that nobody makes in a week, or
  /// that is not whole.
  public static func dials(of number: Decimal) -> Int? {
    guard number >= 1, number <= 1_000 else { return nil }
    let whole = NSDecimalNumber(decimal: number).intValue
    return Decimal(whole) == number ? whole : nil
  }

  /// How many are still to be made.
  public var left: Int { max(0, dials - made) }

  /// Returns when the week of a date began: Monday at midnight.
  public static func start(of date: Date, calendar: Calendar) -> Date {
    let day = calendar.civilDay(of: date)
    return calendar.moment(day + (1 - day.weekday), seconds: 0)
  }

  /// Returns how many calls are enough for one block: today's share of what is left of the week,
  /// and never more than one every three minutes.
  public func goal(
    forMinutes minutes: Int, at now: Date, hours: WorkingHours, calendar: Calendar
  ) -> Int {
    let today = calendar.civilDay(of: now)
    let days = (today.weekday...7).count { hours.isOpen(on: today + ($0 - today.weekday)) }
    let share = (left + max(1, days) - 1) / max(1, days)
    return max(1, min(share, minutes / 3))
  }
}

/// Whether looking after customers leaves room for finding new ones.
public enum Crowding {
  /// The fewest calls with customers of which anything is said.
  static let fewest = 5

  /// Returns whether customers took more calls in some days than new business did.
  public static func isGreat(care: Int, new: Int) -> Bool { care >= fewest && care > new }
}
