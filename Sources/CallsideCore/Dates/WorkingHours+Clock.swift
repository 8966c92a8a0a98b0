public import Foundation

extension WorkingHours {
  /// Returns the moment some seconds of work after a date: the response clock.
  ///
  /// The clock stands still outside working hours, so an hour from Friday a quarter to closing
  /// runs out on Monday morning. No seconds at all gives the first moment at which work is done.
  public func adding(workingSeconds: Int, to date: Date, calendar: Calendar) -> Date {
    var left = TimeInterval(max(0, workingSeconds))
    var day = calendar.civilDay(of: date)
    var start = date
    while true {
      if isOpen(on: day) {
        let opening = max(start, calendar.moment(day, seconds: from * 60))
        let worked = calendar.moment(day, seconds: to * 60).timeIntervalSince(opening)
        if worked > 0, left <= worked { return opening.addingTimeInterval(left) }
        left -= max(0, worked)
      }
      day = openDay(after: day)
      start = .distantPast
    }
  }

  /// Returns the moment an amount of work after a date.
  ///
  /// Minutes and hours run only while work is done. Days and weeks are those of the calendar,
  /// with the outcome moved into working hours: "within 2 days" is the day after tomorrow.
  public func adding(_ span: TimeSpan, to date: Date, calendar: Calendar) -> Date {
    switch span.unit {
    case .minutes, .hours: adding(workingSeconds: span.seconds, to: date, calendar: calendar)
    case .days, .weeks: shifted(span.added(to: date, calendar: calendar), calendar: calendar)
    }
  }

  /// Returns a date moved into working hours.
  ///
  /// From a closed day it moves to the next open one at the same time of day, or the nearest time
  /// that is worked. On an open day, what is too early waits for the opening, and what is too late
  /// for the next one.
  public func shifted(_ date: Date, calendar: Calendar) -> Date {
    let day = calendar.civilDay(of: date)
    let seconds = calendar.clockSeconds(of: date)
    if isOpen(on: day) {
      if seconds < from * 60 { return calendar.moment(day, seconds: from * 60) }
      return seconds <= to * 60 ? date : nextOpening(after: date, calendar: calendar)
    }
    let clamped = min(max(seconds, from * 60), to * 60)
    return calendar.moment(openDay(after: day), seconds: clamped)
  }
}
