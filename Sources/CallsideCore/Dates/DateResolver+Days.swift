/// Some days in a row.
struct DaySpan {
  var first: CivilDay
  /// The day after the last.
  var end: CivilDay
  var grain: Grain
  /// Whether the end is worth telling, since no unit of the calendar does.
  var isStretch = false

  var isDay: Bool { end == first + 1 }

  init(_ first: CivilDay, _ end: CivilDay, _ grain: Grain, isStretch: Bool = false) {
    (self.first, self.end, self.grain, self.isStretch) = (first, end, grain, isStretch)
  }

  init(day: CivilDay) {
    self.init(day, day + 1, .day)
  }

  /// Returns the first such day of the week in it, or nil.
  func weekday(_ number: Int) -> DaySpan? {
    let day = first + (number - first.weekday + 7) % 7
    return day < end ? DaySpan(day: day) : nil
  }

  static func month(_ month: Int, _ year: Int, length: Int = 1, grain: Grain = .month) -> DaySpan {
    DaySpan(
      CivilDay(firstOfMonth: month, in: year), CivilDay(firstOfMonth: month + length, in: year),
      grain)
  }
}

extension DateResolver {
  /// Returns the days that parts name, or nil when they contradict each other.
  func span(_ parts: DateParts) -> DaySpan? {
    if let shift = parts.shift { return shifted(parts, by: shift) }
    let year = parts.year.map(year)
    guard let base = parts.base else { return dated(parts, year) }
    guard let span = span(base, year), parts.month == nil else { return nil }
    if let day = parts.day {
      guard span.grain == .month, !parts.isDayBare, parts.weekday == nil else { return nil }
      let found = span.first + (day - 1)
      return found < span.end ? DaySpan(day: found) : nil
    }
    guard let weekday = parts.weekday else { return span }
    return span.weekday(weekday.number)
  }

  /// "Over 3 dagen", "vandaag over een week"; "over 2 weken op vrijdag" is in that week.
  private func shifted(_ parts: DateParts, by shift: DateAmount) -> DaySpan? {
    var rest = parts
    rest.shift = nil
    let isWeekday = rest.weekday != nil && shift.isWeeks
    if isWeekday { rest.weekday = nil }
    guard let start = rest.hasDay ? span(rest) : DaySpan(day: today), start.isDay else {
      return nil
    }
    let day = moved(start.first, by: shift)
    guard isWeekday, let weekday = parts.weekday else { return DaySpan(day: day) }
    return DaySpan(day.monday, day.monday + 7, .week).weekday(weekday.number)
  }

  private func year(_ choice: YearChoice) -> Int {
    switch choice {
    case .absolute(let year): year
    case .relative(let offset): today.year + offset
    }
  }

  /// Reads weekday, day, month and year.
  private func dated(_ parts: DateParts, _ year: Int?) -> DaySpan? {
    switch (parts.day, parts.month) {
    case (nil, nil):
      if let weekday = parts.weekday { return year == nil ? next(weekday) : nil }
      return year.map { DaySpan.month(1, $0, length: 12, grain: .year) }
    case (nil, let month?):
      guard parts.weekday == nil else { return nil }
      let found = DaySpan.month(month, year ?? today.year)
      return year == nil && found.end <= today ? .month(month, today.year + 1) : found
    case (let day?, nil):
      guard year == nil, !parts.isDayBare || parts.weekday != nil else { return nil }
      let months = parts.isDayBare ? 1 : 24
      return dayOfMonth(day, weekday: parts.weekday?.number, within: months)
        .map(DaySpan.init(day:))
    case (let day?, let month?):
      if let year {
        let found = CivilDay(year: year, month: month, day: day)
        return found.flatMap { fits($0, parts.weekday) ? DaySpan(day: $0) : nil }
      }
      return yearless(day, month, weekday: parts.weekday?.number).map(DaySpan.init(day:))
    }
  }

  /// "Next" and "last" week's days; otherwise the one that comes first, a week on from today.
  private func next(_ weekday: WeekdayChoice) -> DaySpan {
    let ahead = (weekday.number - today.weekday + 6) % 7 + 1
    switch weekday.turn {
    case .next: return DaySpan(day: today.monday + (6 + weekday.number))
    case .last: return DaySpan(day: today + (ahead - 7 == 0 ? -7 : ahead - 7))
    case .this, .coming, .upcoming, nil: return DaySpan(day: today + ahead)
    }
  }

  /// Returns the first such day from today on; "Thu 15th" only where the 15th is a Thursday.
  private func dayOfMonth(_ day: Int, weekday: Int?, within limit: Int) -> CivilDay? {
    for months in 0...limit {
      let first = CivilDay(firstOfMonth: today.month + months, in: today.year)
      guard let found = CivilDay(year: first.year, month: first.month, day: day) else { continue }
      if found >= today, weekday == nil || found.weekday == weekday { return found }
    }
    return nil
  }

  /// Returns the first such date from today on.
  ///
  /// A weekday beside it tells which year: also the past half year, so that dates just gone by
  /// can be named. Soon, within three months, it is a slip rather than next year's date: only the
  /// buyer knows whether the day or the date was meant. Later, where it fits no near year, the
  /// date counts.
  private func yearless(_ day: Int, _ month: Int, weekday: Int?) -> CivilDay? {
    let near = (today.year - 1...today.year + 8).compactMap {
      CivilDay(year: $0, month: month, day: day)
    }
    let ahead = near.first { $0 >= today }
    guard let weekday else { return ahead }
    if let ahead, ahead.weekday != weekday, ahead < today + 92 {
      return refusedSlips == .none ? ahead : nil
    }
    let range = today + -183..<today + 730
    return near.first { range.contains($0) && $0.weekday == weekday }
      ?? (refusedSlips == .all ? nil : ahead)
  }

  private func fits(_ day: CivilDay, _ weekday: WeekdayChoice?) -> Bool {
    refusedSlips == .none || weekday == nil || day.weekday == weekday?.number
  }
}
