extension DateResolver {
  /// Returns the days an expression stands for, in a year where it goes with one.
  func span(_ expression: DayExpression, _ year: Int?) -> DaySpan? {
    switch expression {
    case .quarter(let number):
      let span = DaySpan.month(number * 3 - 2, year ?? today.year, length: 3, grain: .quarter)
      guard year == nil, span.end <= today else { return span }
      return .month(number * 3 - 2, today.year + 1, length: 3, grain: .quarter)
    case .week(let number): return week(number, year)
    case .season(let season, let turn): return self.season(season, turn, year)
    case .feast(let feast, let turn):
      return self.feast(feast, turn, year).map(DaySpan.init(day:))
    default: return year == nil ? span(expression) : nil
    }
  }

  private func span(_ expression: DayExpression) -> DaySpan? {
    switch expression {
    case .day(let offset): return DaySpan(day: today + offset)
    case .workday(let count): return DaySpan(day: workday(count, from: today))
    case .period(let unit, let offset): return period(unit, offset)
    case .lastMonth(let month):
      return .month(month, month < today.month ? today.year : today.year - 1)
    case .nth(let count, let target, let parts): return nth(count, target, in: parts)
    case .beyond(let count, let target, let parts):
      return span(parts).flatMap { beyond(count, target, $0) }
    case .shifted(let amount, let parts):
      return span(parts).map { DaySpan(day: moved($0.first, by: amount)) }
    case .edge(let edge, let parts): return span(parts).flatMap { self.edge(edge, of: $0) }
    case .weekOf(let parts):
      return span(parts).map { DaySpan($0.first.monday, $0.first.monday + 7, .week) }
    case .after(let parts): return span(parts).map { DaySpan(day: $0.end) }
    case .before(let parts): return span(parts).map { DaySpan(day: $0.first + -1) }
    case .quarter, .week, .season, .feast: return nil
    }
  }

  /// Returns the unit of the calendar some units from the present one.
  private func period(_ unit: DateUnit, _ offset: Int) -> DaySpan? {
    let (year, month, _) = today.parts
    switch unit {
    case .day: return DaySpan(day: today + offset)
    case .workday: return offset == 0 ? nil : DaySpan(day: workday(offset, from: today))
    case .week: return DaySpan(today.monday + offset * 7, today.monday + (offset * 7 + 7), .week)
    case .weekend:
      let saturday = today.monday + (offset * 7 + 5)
      return DaySpan(saturday, saturday + 2, .day, isStretch: true)
    case .month: return .month(month + offset, year)
    case .quarter:
      return .month((month - 1) / 3 * 3 + 1 + offset * 3, year, length: 3, grain: .quarter)
    case .year: return .month(1, year + offset, length: 12, grain: .year)
    case .second, .minute, .quarterHour, .hour, .fortnight: return nil
    }
  }

  /// Returns the day some months, days and working days on.
  func moved(_ day: CivilDay, by amount: DateAmount) -> CivilDay {
    workday(amount.workdays, from: day.adding(months: amount.months) + amount.days)
  }

  /// Returns a working day by count; without working hours, Monday to Friday.
  private func workday(_ count: Int, from day: CivilDay) -> CivilDay {
    var day = day
    for _ in 0..<min(abs(count), 1000) {
      repeat { day = day + count.signum() } while !isWorkday(day)
    }
    return day
  }

  func isWorkday(_ day: CivilDay) -> Bool { hours?.isOpen(on: day) ?? (day.weekday <= 5) }

  /// Returns a week by its number: week 1 is the one with 4 January in it.
  private func week(_ number: Int, _ year: Int?) -> DaySpan? {
    func found(_ year: Int) -> DaySpan? {
      let monday = (CivilDay(firstOfMonth: 1, in: year) + 3).monday + (number - 1) * 7
      // Thursday says which year a week belongs to.
      return (monday + 3).year == year ? DaySpan(monday, monday + 7, .week) : nil
    }
    if let year { return found(year) }
    let years = today.year...today.year + 6
    return years.lazy.compactMap(found).first { $0.end > today }
  }

  private func season(_ season: Season, _ turn: Turn?, _ year: Int?) -> DaySpan {
    func found(_ year: Int) -> DaySpan {
      var span = DaySpan.month(season.rawValue, year, length: 3)
      span.isStretch = true
      return span
    }
    if let year { return found(year) }
    let all = (today.year - 1...today.year + 2).map(found)
    switch turn {
    case .last: return all.last { $0.end <= today } ?? all[0]
    case .next: return all.first { $0.first > today } ?? all[0]
    case .this, .coming, .upcoming, nil: return all.first { $0.end > today } ?? all[0]
    }
  }

  private func feast(_ feast: Feast, _ turn: Turn?, _ year: Int?) -> CivilDay? {
    if let year { return (1...9999).contains(year) ? feast.day(in: year) : nil }
    let days = (today.year - 1...today.year + 1).map(feast.day)
    return turn == .last ? days.last { $0 < today } : days.first { $0 >= today }
  }
}
