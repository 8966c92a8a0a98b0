/// Amounts of time counted from now, or from a day: "in 3 days", "2 weeks after Easter".
extension DateGrammar {
  func shifts(at place: Int) -> Found {
    weekdayHence(at: place) + weekdayWeek(at: place) + prefixed(at: place) + suffixed(at: place)
      + turned(at: place)
      + compact(at: place)
  }

  /// "maandag over een week", "friday in two weeks": counted from the first such day, today
  /// included.
  private func weekdayHence(at place: Int) -> Found {
    guard let weekday = weekday(place), has(.hence, place + 1) else { return [] }
    let start = has(.intro, place + 2) || has(.filler, place + 2) ? place + 3 : place + 2
    guard let (amount, end) = amount(at: start), amount.isDays, amount.months == 0,
      amount.days > 0, amount.days % 7 == 0
    else { return [] }
    let yesterday = DateParts(base: .day(-1))
    let count = amount.days / 7 + 1
    return [(DateParts(base: .beyond(count, .weekday(weekday), yesterday)), end)]
  }

  /// "friday week", as the British say it: a week after the coming Friday.
  private func weekdayWeek(at place: Int) -> Found {
    guard weekday(place) != nil, tokens[place].languages == [.en], text(place + 1) == "week",
      digits(place + 2) == nil
    else { return [] }
    let coming = weekdays(at: place).first { $0.end == place + 1 }
    return coming.map {
      [(DateParts(base: .shifted(DateAmount(days: 7), $0.parts)), place + 2)]
    } ?? []
  }

  /// "in 3 days", "in 2 weeks' time", "over een uur", "+2d", "-3 jr".
  private func prefixed(at place: Int) -> Found {
    let sign = text(place)
    guard has(.hence, place) || sign == "+" || sign == "-" else { return [] }
    let start = has(.intro, place + 1) || has(.filler, place + 1) ? place + 2 : place + 1
    if isHourAfter(place) { return [] }
    if let (amount, end) = amount(at: start) {
      let next = has(.spanEnd, end) ? end + 1 : end
      return [(parts(sign == "-" ? -amount : amount), next)]
    }
    // "in 15" leaves the unit out: minutes.
    let isShort = place == 0 && tokens.count == 2 && ["in", "over"].contains(sign)
    guard isShort, let minutes = digits(1), minutes <= 600 else { return [] }
    return [(DateParts(amount: DateAmount(seconds: minutes * 60)), 2)]
  }

  /// "na 5 uur": after five o'clock; "na een uur" and "na 48 uur" are lengths of time.
  private func isHourAfter(_ place: Int) -> Bool {
    guard text(place) == "na", has(.oClock, place + 2), let hour = number(at: place + 1) else {
      return false
    }
    return text(place + 1) != "een" && (1..<24).contains(hour.value)
  }

  /// "3 days later", "een week geleden", "2 sundays from now", "2 weken na Pasen".
  private func suffixed(at place: Int) -> Found {
    if let (count, next) = number(at: place), let weekday = weekday(next), count < 100 {
      let today = DateParts(base: .day(0))
      if has(.later, next + 1) {
        return [(DateParts(base: .beyond(count, .weekday(weekday), today)), next + 2)]
      }
      if has(.ago, next + 1) {
        return [(DateParts(base: .beyond(-count, .weekday(weekday), today)), next + 2)]
      }
    }
    guard let (amount, end) = amount(at: place) else { return [] }
    if has(.later, end) { return [(parts(amount), end + 1)] }
    if has(.ago, end) { return [(parts(-amount), end + 1)] }
    if has(.fromThisMoment, end) { return [(DateParts(amount: amount), end + 1)] }
    let isOn =
      amount.isWeeks && (text(end) == "on" || text(end) == "today" || text(end) == "tomorrow")
    guard amount.isDays, has(.after, end) || has(.onward, end) || has(.before, end) || isOn else {
      return []
    }
    let signed = has(.before, end) ? -amount : amount
    return days(at: isOn ? end : end + 1).map {
      (DateParts(base: .shifted(signed, $0.parts)), $0.end)
    }
  }

  /// "next 2 weeks", "komende 2 weken 3 dagen", "upcoming two quarters", "2 upcoming weeks".
  private func turned(at place: Int) -> Found {
    if let (count, next) = number(at: place), turn(next) == .upcoming, count < 1000,
      let unit = unit(next + 1)
    {
      return [(DateParts(base: .period(unit, count)), next + 2)]
    }
    guard let turn = turn(place), turn != .this, let (count, next) = number(at: place + 1) else {
      return []
    }
    if turn == .upcoming, let unit = unit(next), count < 1000 {
      return [(DateParts(base: .period(unit, count)), next + 1)]
    }
    guard let (amount, end) = amount(at: place + 1) else { return [] }
    return [(parts(turn == .last ? -amount : amount), end)]
  }

  /// Reads "2w", the way spans are written in playbooks.
  ///
  /// "2h" is no such thing: it is two o'clock.
  private func compact(at place: Int) -> Found {
    guard tokens.count == 2, isGlued(1), let count = digits(0), place == 0,
      let unit = unit(1), [.day, .week, .minute].contains(unit), text(1).utf8.count == 1
    else { return [] }
    var amount = DateAmount()
    amount.add(Double(min(count, 99_999)), unit)
    return [(parts(amount), 2)]
  }

  private func parts(_ amount: DateAmount) -> DateParts {
    amount.isDays ? DateParts(shift: amount) : DateParts(amount: amount)
  }

  /// Returns an amount of time: "2 weeks and 3 days", and where it ends.
  private func amount(at place: Int) -> (DateAmount, Int)? {
    var amount = DateAmount()
    var end = place
    while true {
      var start = end
      if end > place {
        while has(.and, start) || text(start) == "," { start += 1 }
      }
      guard let (count, next) = quantity(at: start) ?? single(start), count < 100_000,
        let unit = unit(next), end == place || !isHourOfDay(count, next, after: amount)
      else { break }
      amount.add(count, unit)
      end = next + 1
      // "An hour and a half" is half of what was counted last.
      if has(.and, end), has(.article, end + 1), has(.half, end + 2), self.unit(end + 3) == nil {
        amount.add(0.5, unit)
        end += 3
      }
    }
    return end > place ? (amount, end) : nil
  }

  /// "over kwartier" counts as one without a word that says so.
  private func single(_ place: Int) -> (Double, Int)? {
    unit(place) == .quarterHour ? (1, place) : nil
  }

  /// "over 2 dagen 10 uur" is at ten o'clock, for nobody counts hours beside days.
  private func isHourOfDay(_ count: Double, _ place: Int, after amount: DateAmount) -> Bool {
    has(.oClock, place) && amount.isDays && (7...18).contains(count)
  }
}
