import Foundation

extension DateResolver {
  /// Returns the seconds after midnight that a time means, on a day and in a part of it.
  func seconds(of clock: ClockTime, in part: DayPart?) -> Int {
    let hour = hour(of: clock, in: part)
    return hour * 3600 + clock.minute * 60 + (clock.second ?? 0)
  }

  private func hour(of clock: ClockTime, in part: DayPart?) -> Int {
    let hour = clock.hour
    switch clock.meridiem {
    case .ante: return hour % 12
    case .post: return hour % 12 + 12
    case nil: break
    }
    guard hour <= 12, hour > 0 else { return hour }
    switch part {
    case .morning, .beforeLunch: return hour == 12 ? 0 : hour
    case .lunch, .midday, .afterLunch, .afternoon, .closing: return hour % 12 + 12
    case .evening: return hour == 12 ? 24 : hour + 12
    case .night: return hour == 12 ? 24 : hour < 6 ? hour : hour + 12
    case nil: return likelyHour(of: clock)
    }
  }

  /// Returns the hour that is meant when nothing tells morning from afternoon.
  ///
  /// It is the one at which work is done; failing that, one at which people are awake.
  private func likelyHour(of clock: ClockTime) -> Int {
    let hour = clock.hour
    guard clock.style != .exact, hour < 12 else { return hour }
    let later = hour + 12
    if let hours {
      let worked = hours.from...hours.to
      if worked.contains(hour * 60 + clock.minute) { return hour }
      if worked.contains(later * 60 + clock.minute) { return later }
    } else if clock.style == .written {
      return hour
    }
    return hour <= 6 ? later : hour
  }

  /// Returns the stretch between two moments; what one end leaves out is taken from the other.
  func stretch(_ start: DateParts, _ end: DateParts) -> ReadDate? {
    // "July 13 to 15" ends on a day: a day and a bare hour make no stretch.
    if start.clock == nil, start.day != nil, !end.hasDay, end.clock?.isBare == true { return nil }
    // "Wo 3-3" is a date that is no Wednesday, and not from three to three.
    if let one = start.clock, let two = end.clock, !start.hasDay || !end.hasDay,
      (one.hour, one.minute) == (two.hour, two.minute), one.meridiem == two.meridiem
    {
      return nil
    }
    var (start, end) = (start, end)
    share(&start, &end)
    guard start.clock == nil || start.hasDay || end.clock != nil, let from = date(start) else {
      return nil
    }
    guard let to = self.end(end, after: from, from: start), to > from.at else { return nil }
    return ReadDate(at: from.at, until: to, grain: from.grain)
  }

  private func share(_ start: inout DateParts, _ end: inout DateParts) {
    shareMonth(&start, from: end)
    shareMonth(&end, from: start)
    if start.month != nil, end.month != nil, start.year == nil { start.year = end.year }
    if start.clock == nil, start.hasDay, end.hasDay, end.clock != nil { start.clock = end.clock }
    if end.clock == nil, start.hasDay, end.hasDay, end.dayPart == nil { end.clock = start.clock }
    guard var first = start.clock, var second = end.clock else { return }
    if !start.hasDay { start.adoptDay(of: end) }
    start.dayPart = start.dayPart ?? end.dayPart
    end.dayPart = end.dayPart ?? start.dayPart
    (start.zone, end.zone) = (start.zone ?? end.zone, end.zone ?? start.zone)
    if first.meridiem == nil, first.style != .exact, first.hour % 12 < second.hour % 12 {
      first.meridiem = second.meridiem
    }
    let isKnown = start.hasDay || start.isIntroduced || !first.isBare || !second.isBare
    if isKnown { (first.isBare, second.isBare) = (false, false) }
    (start.clock, end.clock) = (first, second)
  }

  /// "13 to 15 July": the first day is one of July too.
  private func shareMonth(_ parts: inout DateParts, from other: DateParts) {
    guard parts.day != nil, parts.month == nil, parts.weekday == nil, let month = other.month else {
      return
    }
    (parts.month, parts.isDayBare) = (month, false)
  }

  /// Returns the end of a stretch: a time on the same day, or after the last day.
  private func end(_ end: DateParts, after from: ReadDate, from start: DateParts) -> Date? {
    if let clock = end.clock, !end.hasDay || !start.hasDay {
      let day = calendar.civilDay(of: from.at)
      let seconds = seconds(of: clock, in: end.dayPart?.part)
      let candidates = [(0, 0), (0, 12 * 3600), (1, 0)].map { days, more in
        date(day + days, seconds + more, end.zone)
      }
      let isOpen = clock.style != .exact && clock.meridiem == nil && end.dayPart == nil
      return candidates.enumerated().first { $0 != 1 || isOpen ? $1 > from.at : false }?.element
    }
    guard let to = date(end) else { return nil }
    if to.at <= from.at, end.year == nil, from.at > now {
      // "Maandag t/m woensdag", said on a Tuesday: the Wednesday after that Monday.
      let later = DateResolver(now: from.at, calendar: calendar, hours: hours, language: language)
      return later.end(end, after: from, from: start)
    }
    let isTime = to.grain == .minute || to.grain == .hour || to.grain == .second
    if isTime { return to.at }
    return to.until ?? end.clock.map { _ in to.at } ?? span(end).map { calendar.moment($0.end) }
  }
}
