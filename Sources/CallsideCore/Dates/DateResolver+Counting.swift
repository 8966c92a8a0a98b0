extension DateResolver {
  /// Returns the n-th of something in a stretch, from its end when negative.
  func nth(_ count: Int, _ target: DayTarget, in parts: DateParts) -> DaySpan? {
    guard let stretch = span(parts) else { return nil }
    let found = nth(count, target, in: stretch)
    // "The first monday of march", said after it, is next year's.
    guard parts.month != nil, parts.year == nil, let past = found, past.end <= today else {
      return found
    }
    var later = parts
    later.year = .absolute(stretch.first.year + 1)
    return span(later).flatMap { nth(count, target, in: $0) }
  }

  private func nth(_ count: Int, _ target: DayTarget, in stretch: DaySpan) -> DaySpan? {
    guard count != 0 else { return nil }
    let starts = (stretch.first.number..<stretch.end.number).lazy.map(CivilDay.init(number:))
    let length = self.length(of: target)
    func fits(_ day: CivilDay) -> Bool {
      self.starts(target, on: day) && day + length <= stretch.end
    }
    let found =
      count > 0
      ? starts.filter(fits).dropFirst(count - 1).first
      : starts.reversed().filter(fits).dropFirst(-count - 1).first
    return found.map { span(target, from: $0) }
  }

  /// Returns the n-th of something after a stretch, before it when negative.
  func beyond(_ count: Int, _ target: DayTarget, _ stretch: DaySpan) -> DaySpan? {
    guard count != 0, abs(count) <= 1000 else { return nil }
    var day = count > 0 ? stretch.end + -1 : stretch.first
    // The week before a day is not the one it is in.
    if case .week = target, count < 0 { day = day.monday }
    for _ in 0..<abs(count) {
      repeat { day = day + count.signum() } while !starts(target, on: day)
    }
    return span(target, from: day)
  }

  private func starts(_ target: DayTarget, on day: CivilDay) -> Bool {
    switch target {
    case .weekday(let number): day.weekday == number
    case .day: true
    case .workday: isWorkday(day)
    case .week: day.weekday == 1
    case .weekend: day.weekday == 6
    }
  }

  private func length(of target: DayTarget) -> Int {
    switch target {
    case .weekday, .day, .workday: 1
    case .weekend: 2
    case .week: 7
    }
  }

  private func span(_ target: DayTarget, from day: CivilDay) -> DaySpan {
    switch target {
    case .weekday, .day, .workday: DaySpan(day: day)
    case .weekend: DaySpan(day, day + 2, .day, isStretch: true)
    case .week: DaySpan(day, day + 7, .week)
    }
  }

  /// Returns the start, middle or end of a stretch, as people mean it.
  ///
  /// Months are taken in tens of days, weeks from Monday, from Wednesday and from Friday, quarters,
  /// seasons and years in months.
  func edge(_ edge: Edge, of stretch: DaySpan) -> DaySpan? {
    let (first, end) = (stretch.first, stretch.end)
    let grain = stretch.grain == .month && end > first + 31 ? .quarter : stretch.grain
    let found: (CivilDay, CivilDay)
    switch (grain, edge == .late ? .end : edge) {
    case (.week, .start): found = (first, first + 3)
    case (.week, .middle): found = (first + 2, first + 4)
    case (.week, .end): found = (first + 4, end)
    case (.month, .start): found = (first, first + 10)
    case (.month, .middle): found = (first + 10, first + 20)
    case (.month, .end): found = (first + 20, end)
    case (.quarter, .start): found = (first, first.adding(months: 1))
    case (.quarter, .middle): found = (first.adding(months: 1), end.adding(months: -1))
    case (.quarter, .end), (.year, .end): found = (end.adding(months: -1), end)
    case (.year, .start): found = (first, first.adding(months: 3))
    case (.year, .middle): found = (first.adding(months: 5), first.adding(months: 7))
    case (.day, _), (.hour, _), (.minute, _), (.second, _), (_, .late): return nil
    }
    return DaySpan(found.0, found.1, .day, isStretch: true)
  }
}
