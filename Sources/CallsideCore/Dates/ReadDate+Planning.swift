public import Foundation

extension ReadDate {
  /// Returns when to do what was said for this date: a moment within working hours.
  ///
  /// A time is kept as it was said, also in the evening or at the weekend: it was promised. Of a
  /// part of the day it is the first moment at which work is done, if there is one: "tomorrow
  /// morning" is nine o'clock. A day, and anything longer, starts with its first working hour.
  public func planned(from now: Date, in hours: WorkingHours, calendar: Calendar) -> Date {
    switch grain {
    case .second, .minute, .hour:
      guard let until else { return at }
      let earliest = until > now ? max(at, now) : at
      if hours.isOpen(at: earliest, calendar: calendar) { return earliest }
      let opening = hours.nextOpening(after: earliest, calendar: calendar)
      return opening < until ? opening : earliest
    case .day, .week, .month, .quarter, .year:
      return hours.shifted(max(at, now), calendar: calendar)
    }
  }
}
