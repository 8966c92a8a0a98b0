/// What a word can mean in a date.
enum DateSense: Hashable, Sendable {
  /// "a", which counts as one before a unit.
  case article
  case oneAndHalf
  case number(Int)
  case ordinal(Int)
  case unit(DateUnit)
  /// A day of the week; `alone` is false for short forms that are also other words.
  case weekday(Int, alone: Bool)
  case month(Int)
  case season(Season)
  case feast(Feast)
  /// A day counted from today, and for "tonight" which part of it.
  case day(Int, DayPart?)
  case dayPart(DayPart)
  case turn(Turn)
  case edge(Edge)
  /// "eom" and the like: the end of this one.
  case endOf(DateUnit)
  case now
  /// Some time later today, taken for an hour on where no time stands beside it.
  case soon
  case noon, midnight
  case half, quarterHour, past, to
  case oClock, ante, post
  case zone(Int)
  /// "in" 3 days, 3 days "later", "ago"; "from right now" keeps the time of day.
  case hence, later, ago, fromThisMoment
  /// "time", which may end a length of it: "in 2 weeks' time".
  case spanEnd
  case after, before
  /// "from" a day on, which is not after it, though 3 days from it are.
  case onward
  /// Between the ends of a stretch, and before its first.
  case through, and, between
  /// What may stand before a piece, what does so before a time, and what may stand anywhere.
  case glue, intro, filler
}

/// Units of time, each with how it is counted.
enum DateUnit: Hashable, Sendable {
  case second, minute, quarterHour, hour, day, workday, weekend, week, fortnight, month, quarter
  case year

  var grain: Grain {
    switch self {
    case .second: .second
    case .minute, .quarterHour: .minute
    case .hour: .hour
    case .day, .workday, .weekend: .day
    case .week, .fortnight: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }
}

/// Which one: "this", "next", "last".
enum Turn: Hashable, Sendable {
  case this, next, coming, upcoming, last
}

/// Where in a stretch of time; late in it is the same days as its end, but due from the first on.
enum Edge: Hashable, Sendable {
  case start, middle, end, late
}

/// A season, by its first month, as weather services count them.
enum Season: Int, Hashable, Sendable {
  case spring = 3
  case summer = 6
  case autumn = 9
  case winter = 12
}

/// A part of the day.
enum DayPart: Hashable, Sendable {
  case morning, beforeLunch, lunch, midday, afterLunch, afternoon, closing, evening, night

  /// The hours it spans, and the one it is taken to start at when nothing more is said.
  var hours: (start: Int, usual: Int, end: Int) {
    switch self {
    case .morning: (6, 6, 12)
    case .beforeLunch: (9, 11, 12)
    case .lunch: (12, 12, 13)
    case .midday: (12, 12, 18)
    case .afterLunch: (13, 13, 17)
    case .afternoon: (12, 15, 18)
    case .closing: (16, 17, 18)
    case .evening: (18, 20, 24)
    case .night: (22, 22, 30)
    }
  }
}
