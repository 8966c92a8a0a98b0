public import Foundation

/// The time at which something is read or judged, with the calendar it is read in.
public struct Moment: Hashable, Sendable {
  /// The date.
  public var now: Date
  /// The Gregorian calendar, with the rep's time zone.
  public var calendar: Calendar
  /// The language in which doubtful dates and numbers are read.
  public var language: Language

  /// Makes a moment.
  public init(now: Date, calendar: Calendar, language: Language) {
    self.now = now
    self.calendar = calendar
    self.language = language
  }
}
