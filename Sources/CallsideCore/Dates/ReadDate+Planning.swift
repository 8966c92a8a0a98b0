public import Foundation

extension ReadDate {
  /// Returns when to do what was said for this date: a moment within working hours.
  ///
  /// A time is kept as it was said, also in the evening or at the weekend: it was promised. Of a
  /// part of the day it is the first moment at which work is done, if there is one: "tomorrow
  /// morning" is nine o'clock. A day, and anything longer, starts with its first working hour; only
  /// the end of a week, month or year is its last working day.
  public func planned(from now: Date, in hours: WorkingHours, calendar: Calendar) -> Date {
    switch grain {
    case .second, .minute, .hour:
      guard let until else { return at }
      let earliest = until > now ? max(at, now) : at
      if hours.isOpen(at: earliest, calendar: calendar) { return earliest }
      let opening = hours.nextOpening(after: earliest, calendar: calendar)
      return opening < until ? opening : earliest
    case .day, .week, .month, .quarter, .year:
      let start = lastOpening(in: hours, calendar: calendar) ?? at
      return hours.shifted(max(start, now), calendar: calendar)
    }
  }

  /// Returns the date that is recorded where a question asks for one.
  ///
  /// It is the day that was named, the first of a longer stretch, and of an end the working day on
  /// which a plan would be due. A time stays where one was said.
  public func answered(at now: Date, in hours: WorkingHours, calendar: Calendar) -> Date {
    guard let last = lastOpening(in: hours, calendar: calendar) else { return at }
    let due =
      isOver(at: now, calendar: calendar) ? last : planned(from: now, in: hours, calendar: calendar)
    return calendar.startOfDay(for: due)
  }

  /// Returns whether nothing of it lies ahead: the day, the week or whatever was named has passed.
  ///
  /// A time has a minute's grace, so that "now" does not pass while it is read.
  public func isOver(at now: Date, calendar: Calendar) -> Bool {
    if let until { return until <= now }
    let day = calendar.civilDay(of: at)
    switch grain {
    case .second, .minute, .hour: return at < now.addingTimeInterval(-60)
    case .day: return calendar.moment(day + 1) <= now
    case .week: return calendar.moment(day + 7) <= now
    case .month: return calendar.moment(day.adding(months: 1)) <= now
    case .quarter: return calendar.moment(day.adding(months: 3)) <= now
    case .year: return calendar.moment(day.adding(months: 12)) <= now
    }
  }

  /// Returns the first working hour of the last working day before an end is over; nil where no
  /// end was said.
  private func lastOpening(in hours: WorkingHours, calendar: Calendar) -> Date? {
    guard isEnd, let until else { return nil }
    let last = hours.openDay(after: calendar.civilDay(of: until), step: -1)
    return calendar.moment(last, seconds: hours.from * 60)
  }
}
