public import Foundation

/// The time at which something is read or judged, with the calendar it is read in, and where.
public struct Moment: Hashable, Sendable {
  /// The date.
  public var now: Date
  /// The Gregorian calendar, with the rep's time zone.
  public var calendar: Calendar
  /// The language in which doubtful dates and numbers are read.
  public var language: Language
  /// Where phone numbers are that do not say so, as two letters of ISO 3166; nil is the Netherlands.
  public var home: String?

  /// Makes a moment.
  public init(now: Date, calendar: Calendar, language: Language, home: String? = nil) {
    self.now = now
    self.calendar = calendar
    self.language = language
    self.home = home
  }
}
