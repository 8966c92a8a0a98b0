/// Days, weeks and longer stretches by name.
extension DateGrammar {
  /// "today", "overmorgen", "tonight", and feasts: "Pasen", "last christmas".
  func namedDays(at place: Int) -> Found {
    if has(.now, place) { return [(DateParts(amount: DateAmount()), place + 1)] }
    if has(.soon, place) {
      let inAnHour = DateParts(amount: DateAmount(seconds: 3600))
      return [(inAnHour, place + 1), (DateParts(base: .day(0)), place + 1)]
    }
    let turned = turn(place)
    let name = turned == nil ? place : place + 1
    if let feast = sense(name, { if case .feast(let feast) = $0 { feast } else { nil } }) {
      return [(DateParts(base: .feast(feast, turned)), name + 1)]
    }
    if let season = sense(name, { if case .season(let season) = $0 { season } else { nil } }) {
      return [(DateParts(base: .season(season, turned)), name + 1)]
    }
    if turned != nil, let month = month(name) {
      return [
        (turned == .last ? DateParts(base: .lastMonth(month)) : DateParts(month: month), name + 1)
      ]
    }
    guard !isMorning(place) else { return [] }
    return sense(place) { sense -> DateParts? in
      guard case .day(let days, let part) = sense else { return nil }
      return DateParts(base: .day(days), dayPart: part.map { PartChoice(part: $0) })
    }.map { [($0, place + 1)] } ?? []
  }

  /// Whether "morgen" is the part of the day: "maandag morgen", "in de morgen".
  private func isMorning(_ place: Int) -> Bool {
    text(place) == "morgen"
      && (weekday(place - 1) != nil || ["de", "deze", "s"].contains(text(place - 1)))
  }

  /// "tuesday", "volgende di", "vrijdag a.s.", "wednesday after next".
  func weekdays(at place: Int) -> Found {
    let turned = turn(place)
    let name = turned == nil ? place : place + 1
    guard let number = weekday(name) else { return [] }
    let isSure = tokens[name].dotted || has(.weekday(number, alone: true), name)
    var choice = WeekdayChoice(number: number, turn: turned, alone: isSure || turned != nil)
    var end = name + 1
    if has(.after, end), turn(end + 1) == .next {
      choice.turn = .next
      end += 2
    } else if turned == nil, ["as", "jl"].contains(text(end)), let later = turn(end) {
      choice.turn = later
      end += 1
    }
    var found: Found = [(DateParts(weekday: choice), end)]
    // "Vr 20" is the 20th where that is a Friday soon, and otherwise eight in the evening.
    if let day = digits(end), (13...31).contains(day), !isOrdinal(end), end + 1 == tokens.count {
      found.insert((DateParts(weekday: choice, day: day, isDayBare: true), end + 1), at: 0)
    }
    return found
  }

  /// "next week", "dit kwartaal", "week 12", "Q3", "the week after next", "het weekend".
  func periods(at place: Int) -> Found {
    if let turned = turn(place), let unit = unit(place + 1) {
      // The coming weekend is this week's, until it is here.
      let isThis = turned == .this || (turned == .coming && unit == .weekend)
      let offset = isThis ? 0 : turned == .last ? -1 : 1
      if unit == .hour {
        return offset == 1 ? [(DateParts(amount: DateAmount(seconds: 3600)), place + 2)] : []
      }
      var found: Found = [(DateParts(base: .period(unit, offset)), place + 2)]
      if unit == .year { found.append((DateParts(year: .relative(offset)), place + 2)) }
      return found
    }
    if let (number, next) = ordinal(at: place), unit(next) == .quarter, (1...4).contains(number) {
      return [(DateParts(base: .quarter(number)), next + 1)]
    }
    switch unit(place) {
    case .week: return weeks(at: place + 1)
    case .quarter:
      guard let number = digits(place + 1), (1...4).contains(number) else { return [] }
      return [(DateParts(base: .quarter(number)), place + 2)]
    case .weekend: return [(DateParts(base: .period(.weekend, 0)), place + 1)]
    default: return []
    }
  }

  private func weeks(at place: Int) -> Found {
    if let number = digits(place), (1...53).contains(number) {
      return [(DateParts(base: .week(number)), place + 1)]
    }
    if has(.after, place), turn(place + 1) == .next {
      return [(DateParts(base: .period(.week, 2)), place + 2)]
    }
    guard has(.glue, place) else { return [] }
    return days(at: place).filter { $0.parts.day != nil }.map {
      (DateParts(base: .weekOf($0.parts)), $0.end)
    }
  }

  /// "eind maart", "begin volgende week", "EOM", "na Pasen", "voor vrijdag".
  func edges(at place: Int) -> Found {
    if let unit = sense(place, { if case .endOf(let unit) = $0 { unit } else { nil } }) {
      let unit = DateParts(base: .period(unit, 0))
      return [(DateParts(base: .edge(.end, unit)), place + 1)]
    }
    if let edge = sense(place, { if case .edge(let edge) = $0 { edge } else { nil } }) {
      let found = days(at: isDash(place + 1) ? place + 2 : place + 1)
      let isHalf = has(.half, place)
      return found.filter { !isHalf || $0.parts.month != nil }.map {
        (DateParts(base: .edge(edge, $0.parts)), $0.end)
      }
    }
    guard has(.after, place) || has(.before, place) else { return [] }
    return days(at: place + 1).compactMap { parts, end in
      if has(.after, place) { return (DateParts(base: .after(parts)), end) }
      // What is to be done before the end of March has all of March.
      if case .edge(.end, _) = parts.base { return nil }
      return (DateParts(base: .before(parts)), end)
    }
  }

  /// "in de ochtend", "'s avonds", "eind van de middag".
  func dayParts(at place: Int) -> Found {
    let edge = sense(place) { if case .edge(let edge) = $0 { edge } else { nil } }
    let turned = turn(place) == .this
    let name =
      edge != nil ? skipGlue(isDash(place + 1) ? place + 2 : place + 1) : turned ? place + 1 : place
    guard let part = sense(name, { if case .dayPart(let part) = $0 { part } else { nil } }),
      text(name) != "morgen" || isMorning(name)
    else { return [] }
    let choice = PartChoice(part: part, edge: edge)
    return [(DateParts(base: turned ? .day(0) : nil, dayPart: choice), name + 1)]
  }

  /// "first monday of next month", "20th day of october", "eerste werkdag na Pasen".
  func counted(at place: Int) -> Found {
    guard let (count, next) = ordinal(at: place) ?? dayNumber(at: place) else {
      return neighbours(at: place)
    }
    guard let (target, end) = target(at: next) else { return [] }
    // "15 of July" is a date like any other, whose month the start of a stretch can share.
    if case .day = target, end == next, count > 0, month(end + 1) != nil { return [] }
    if has(.after, end) || has(.before, end) {
      let signed = has(.before, end) ? -count : count
      return days(at: end + 1).map { (DateParts(base: .beyond(signed, target, $0.parts)), $0.end) }
    }
    if has(.glue, end) || turn(end) != nil {
      return days(at: end).map { (DateParts(base: .nth(count, target, $0.parts)), $0.end) }
    }
    guard case .workday = target, count > 0 else { return [] }
    return [(DateParts(base: .workday(count)), end)]
  }

  /// "the day after Easter", "de week voor kerst", "maandag na Pasen".
  private func neighbours(at place: Int) -> Found {
    guard let (target, end) = target(at: place), has(.after, end) || has(.before, end) else {
      return []
    }
    let count = has(.after, end) ? 1 : -1
    return days(at: end + 1).map { (DateParts(base: .beyond(count, target, $0.parts)), $0.end) }
  }

  /// "20 of this month", where no ordinal tells that a day is counted.
  private func dayNumber(at place: Int) -> (value: Int, end: Int)? {
    guard let (number, end) = number(at: place), (1...31).contains(number) else { return nil }
    return ["of", "van"].contains(text(end)) ? (number, end) : nil
  }

  private func target(at place: Int) -> (DayTarget, Int)? {
    if let number = weekday(place) { return (.weekday(number), place + 1) }
    switch unit(place) {
    case .day: return (.day, place + 1)
    case .workday: return (.workday, place + 1)
    case .week: return (.week, place + 1)
    case .weekend: return (.weekend, place + 1)
    default: return ["of", "van"].contains(text(place)) ? (.day, place) : nil
    }
  }
}
