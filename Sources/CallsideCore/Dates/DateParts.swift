/// What the pieces of a phrase say, each in its own slot.
///
/// Pieces come in any order; two that fill the same slot do not belong in one date.
struct DateParts: Sendable {
  var base: DayExpression?
  var weekday: WeekdayChoice?
  var day: Int?
  var month: Int?
  var year: YearChoice?
  /// Days from the day that is named, or from today.
  var shift: DateAmount?
  var clock: ClockTime?
  var dayPart: PartChoice?
  var amount: DateAmount?
  /// Minutes east of Greenwich.
  var zone: Int?
  /// Whether a word such as "at" makes a bare number a time, or "in" makes it a year.
  var isIntroduced = false
  /// Whether the day is a bare number, which is a day only beside a month.
  var isDayBare = false

  /// Whether a day or a longer stretch is named.
  var hasDay: Bool {
    base != nil || weekday != nil || day != nil || month != nil || year != nil
      || shift != nil
  }

  /// Whether nothing but days is named.
  var isDaysOnly: Bool { clock == nil && dayPart == nil && amount == nil && zone == nil }

  /// Returns these parts with others, or nil when both say the same kind of thing.
  func merged(with other: DateParts) -> DateParts? {
    var all = self
    guard all.fill(\.base, other), all.fill(\.weekday, other), all.fill(\.day, other),
      all.fill(\.month, other), all.fill(\.year, other), all.fill(\.clock, other),
      all.fill(\.dayPart, other), all.fill(\.shift, other), all.fill(\.amount, other),
      all.fill(\.zone, other)
    else { return nil }
    all.isIntroduced = isIntroduced || other.isIntroduced
    all.isDayBare = isDayBare || other.isDayBare
    return all
  }

  private mutating func fill<Part>(
    _ slot: WritableKeyPath<DateParts, Part?>, _ other: DateParts
  ) -> Bool {
    guard let part = other[keyPath: slot] else { return true }
    guard self[keyPath: slot] == nil else { return false }
    self[keyPath: slot] = part
    return true
  }

  /// Takes over the day that other parts name.
  mutating func adoptDay(of other: DateParts) {
    (base, weekday, shift) = (other.base, other.weekday, other.shift)
    (day, month, year) = (other.day, other.month, other.year)
    isDayBare = other.isDayBare
  }
}

/// A day of the week, and which one.
struct WeekdayChoice: Sendable {
  var number: Int
  var turn: Turn?
  /// Whether the word says it by itself; "do" and "zo" do not.
  var alone = true
}

/// A year, by number or counted from this one.
enum YearChoice: Sendable {
  case absolute(Int)
  case relative(Int)
}

/// A part of the day, or the start or end of it.
struct PartChoice: Sendable {
  var part: DayPart
  var edge: Edge?
}

/// A time as the clock shows it.
struct ClockTime: Sendable {
  enum Meridiem: Sendable {
    case ante, post
  }

  /// How far the hour is to be taken at its word.
  enum Style: Sendable {
    /// It can be no other: 15:00, 03:00, noon.
    case exact
    /// As on a 24-hour clock, unless nobody works then: 3:15 in Dutch, 3u15.
    case written
    /// As on a 12-hour clock: three, half past 3.
    case spoken
  }

  var hour: Int
  var minute = 0
  var second: Int?
  var meridiem: Meridiem?
  var style = Style.spoken
  /// Whether it is a time only beside a day or after a word such as "at".
  var isBare = false
  var grain = Grain.minute
}

/// An amount of time, in the units that calendars keep apart.
struct DateAmount: Sendable {
  var months = 0
  var days = 0
  var workdays = 0
  var seconds = 0

  var isSeconds: Bool { months == 0 && days == 0 && workdays == 0 }
  var isDays: Bool { seconds == 0 }
  /// Whether it is whole weeks, so that a weekday beside it is one of that week.
  var isWeeks: Bool { isDays && months == 0 && workdays == 0 && days % 7 == 0 && days != 0 }

  static prefix func - (amount: DateAmount) -> DateAmount {
    DateAmount(
      months: -amount.months, days: -amount.days, workdays: -amount.workdays,
      seconds: -amount.seconds)
  }

  /// Adds some of a unit; halves of it become smaller units.
  mutating func add(_ count: Double, _ unit: DateUnit) {
    let whole = Int(count)
    let rest = count - Double(whole)
    switch unit {
    case .second: seconds += Int(count.rounded())
    case .minute: seconds += Int((count * 60).rounded())
    case .quarterHour: seconds += Int((count * 900).rounded())
    case .hour: seconds += Int((count * 3600).rounded())
    case .day:
      days += whole
      seconds += Int((rest * 86_400).rounded())
    case .week, .weekend: add(count * 7, .day)
    case .fortnight: add(count * 14, .day)
    case .workday: workdays += whole
    case .month:
      months += whole
      days += Int((rest * 30).rounded())
    case .quarter: months += Int((count * 3).rounded())
    case .year: months += Int((count * 12).rounded())
    }
  }
}

/// A day or stretch of days that takes some finding.
indirect enum DayExpression: Sendable {
  /// Days from today.
  case day(Int)
  /// Working days from today.
  case workday(Int)
  /// The unit of the calendar some units from this one.
  case period(DateUnit, Int)
  case quarter(Int)
  case week(Int)
  case lastMonth(Int)
  case season(Season, Turn?)
  case feast(Feast, Turn?)
  /// The n-th of something in a stretch, from its end when negative.
  case nth(Int, DayTarget, DateParts)
  /// The n-th of something after a day, before it when negative.
  case beyond(Int, DayTarget, DateParts)
  case shifted(DateAmount, DateParts)
  case edge(Edge, DateParts)
  case weekOf(DateParts)
  /// The day after a stretch, or before it.
  case after(DateParts)
  case before(DateParts)
}

/// What can be counted in a stretch of days.
enum DayTarget: Sendable {
  case weekday(Int)
  case day, workday, week, weekend
}
