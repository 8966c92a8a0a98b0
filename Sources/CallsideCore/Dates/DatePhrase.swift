public import Foundation

/// How exactly a phrase fixes a moment.
public enum Grain: String, Codable, Hashable, Sendable {
  case second, minute, hour, day, week, month, quarter, year
}

/// A date as it was read.
public struct ReadDate: Codable, Hashable, Sendable {
  /// The start: of the day, for a phrase that names a day.
  public var at: Date
  /// The end, for a phrase that names a stretch of time; the end itself is not part of it.
  public var until: Date?
  /// How exactly it was said.
  public var grain: Grain
  /// Whether it is the end of something longer, such as "eind maart": what is planned for it is
  /// due on its last day.
  public var isEnd: Bool

  /// Makes a date.
  public init(at: Date, until: Date? = nil, grain: Grain, isEnd: Bool = false) {
    self.at = at
    self.until = until
    self.grain = grain
    self.isEnd = isEnd
  }
}

/// Dates and times as people type them, in Dutch and English.
///
/// A phrase is cut into tokens, each word of which must be known. `DateGrammar` finds the ways in
/// which the tokens make up pieces (a weekday, a clock time, "in 3 days"), gathers the pieces of
/// one way into `DateParts`, and `DateResolver` works out which moment they mean, or that they
/// contradict each other, in which case the next way is tried:
///
///     "volgende week di half 3"  →  week +1 · Tuesday · 2:30  →  2026-03-10 14:30
///
/// What is not fixed lies ahead: on a Monday, "monday" is a week away. Hours a working person does
/// not mean are taken as the afternoon's: "half drie" is 14:30.
public enum DatePhrase {
  /// In which order a date such as 3/4 is meant.
  public enum Order: Sendable {
    case dayFirst, monthFirst
  }

  /// Returns the date a phrase means, or nil when it is not a date, wholly.
  ///
  /// Both languages are understood; the one given decides only what the words leave in doubt. So
  /// is the order of 3/4, unless it is given: Dutch puts the day first, English the month. The
  /// calendar is a Gregorian one, with the time zone of the person who types. Where working hours
  /// are given, a bare hour is one at which work is done, and working days skip the holidays.
  public static func read(
    _ text: String, language: Language, now: Date, calendar: Calendar, hours: WorkingHours?,
    order: Order? = nil
  ) -> ReadDate? {
    read(
      text, at: Moment(now: now, calendar: calendar, language: language), hours: hours,
      order: order, refusing: .soon)
  }

  static func read(
    _ text: String, at moment: Moment, hours: WorkingHours?, order: Order?,
    refusing slips: DateResolver.Slips
  ) -> ReadDate? {
    if let exact = ISODate.read(text) { return ReadDate(at: exact, grain: .second) }
    guard let tokens = DateToken.tokens(in: text).flatMap(DateToken.settled) else { return nil }
    let spoken = DateToken.language(of: tokens) ?? moment.language
    let calendar = moment.calendar
    let grammar = DateGrammar(tokens: tokens, language: spoken, order: order)
    var resolver = DateResolver(
      now: moment.now, calendar: calendar, hours: hours, language: spoken)
    resolver.refusedSlips = slips
    return grammar.firstReading { start, end in
      guard let date = resolver.date(start, until: end) else { return nil }
      return (1...9999).contains(calendar.civilDay(of: date.at).year) ? date : nil
    }
  }
}
