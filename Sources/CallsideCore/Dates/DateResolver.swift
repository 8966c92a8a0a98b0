import Foundation

/// Works out which moment the parts of a phrase mean, seen from now.
struct DateResolver {
  let now: Date
  let calendar: Calendar
  let hours: WorkingHours?
  let language: Language
  let today: CivilDay
  /// Which dates beside a weekday that they do not fall on are no dates.
  var refusedSlips = Slips.soon

  /// Dates beside a weekday that they do not fall on.
  enum Slips {
    case none, soon, all
  }

  init(now: Date, calendar: Calendar, hours: WorkingHours?, language: Language) {
    self.now = now
    self.calendar = calendar
    self.hours = hours
    self.language = language
    today = calendar.civilDay(of: now)
  }

  /// Returns the date, or nil when the parts contradict each other or say too little.
  func date(_ parts: DateParts, until end: DateParts? = nil) -> ReadDate? {
    if let end { return stretch(parts, end) }
    if let amount = parts.amount { return moment(amount, beside: parts) }
    if let clock = parts.clock { return moment(clock, parts) }
    guard parts.zone == nil else { return nil }
    if let choice = parts.dayPart { return part(choice, parts) }
    guard !isVague(parts), let span = span(parts) else { return nil }
    return ReadDate(
      at: calendar.moment(span.first), until: span.isStretch ? calendar.moment(span.end) : nil,
      grain: span.grain, isEnd: span.isStretch && isEnd(parts))
  }

  private func isEnd(_ parts: DateParts) -> Bool {
    if case .edge(.end, _) = parts.base { true } else { false }
  }

  /// Whether the only word is one that may mean something else: "do", "2020".
  private func isVague(_ parts: DateParts) -> Bool {
    guard parts.base == nil, parts.shift == nil, parts.day == nil, parts.month == nil else {
      return false
    }
    if let weekday = parts.weekday { return !weekday.alone && !parts.isIntroduced }
    if case .absolute = parts.year { return !parts.isIntroduced }
    return true
  }

  private func moment(_ amount: DateAmount, beside parts: DateParts) -> ReadDate? {
    guard !parts.hasDay, parts.clock == nil, parts.dayPart == nil, parts.zone == nil,
      amount.workdays == 0
    else { return nil }
    let day = today.adding(months: amount.months) + amount.days
    let seconds = calendar.clockSeconds(of: now)
    let start =
      day == today
      ? Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
      : calendar.moment(day, seconds: seconds)
    let grain: Grain = amount.seconds % 60 == 0 && amount.seconds != 0 ? .minute : .second
    return ReadDate(at: start.addingTimeInterval(TimeInterval(amount.seconds)), grain: grain)
  }

  private func moment(_ clock: ClockTime, _ parts: DateParts) -> ReadDate? {
    guard !clock.isBare || parts.isIntroduced || parts.hasDay || parts.dayPart != nil else {
      return nil
    }
    let seconds = seconds(of: clock, in: parts.dayPart?.part)
    guard parts.hasDay else {
      let at = date(today, seconds, parts.zone)
      return ReadDate(at: at > now ? at : date(today + 1, seconds, parts.zone), grain: clock.grain)
    }
    guard let span = span(parts), span.isDay || span.grain == .week else { return nil }
    var day = span.first
    if parts.dayPart?.part == .night, seconds < 6 * 3600 { day = day + 1 }
    return ReadDate(at: date(day, seconds, parts.zone), grain: clock.grain)
  }

  func date(_ day: CivilDay, _ seconds: Int, _ zone: Int?) -> Date {
    guard let zone else { return calendar.moment(day, seconds: seconds) }
    return Date(timeIntervalSince1970: TimeInterval(day.number * 86_400 + seconds - zone * 60))
  }

  /// Returns a part of the day; without a day, today's or, once it is over, tomorrow's.
  private func part(_ choice: PartChoice, _ parts: DateParts) -> ReadDate? {
    let (start, end) = minutes(of: choice)
    var day = today
    if parts.hasDay {
      guard let span = span(parts), span.isDay else { return nil }
      day = span.first
    } else if calendar.moment(today, seconds: end * 60) <= now {
      day = today + 1
    }
    return ReadDate(
      at: calendar.moment(day, seconds: start * 60), until: calendar.moment(day, seconds: end * 60),
      grain: .hour)
  }

  /// Returns when a part of the day starts and ends, in minutes after midnight.
  ///
  /// The morning starts at six even for who starts at nine: what was said is read here, and only
  /// `ReadDate.planned` makes a time to call of it. The end of the day alone is that of work.
  private func minutes(of choice: PartChoice) -> (start: Int, end: Int) {
    let part = choice.part.hours
    switch choice.edge {
    case .start: return (part.start * 60, part.start * 60 + 120)
    case .middle: return ((part.start + part.end) * 30, part.end * 60)
    case .end, .late: return (part.end * 60 - 120, part.end * 60)
    case nil: break
    }
    guard choice.part == .closing, let hours else { return (part.usual * 60, part.end * 60) }
    return (hours.to, max(hours.to + 30, part.end * 60))
  }
}
