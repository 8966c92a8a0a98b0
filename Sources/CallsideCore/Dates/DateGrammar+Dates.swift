/// Dates by day, month and year, in digits or with the month's name.
extension DateGrammar {
  /// "3-1", "15/2/2026", "2026-12-03", "31.10.1974", "06/2004", "31 10 1974".
  func numericDates(at place: Int) -> Found {
    guard let first = digits(place), !isOrdinal(place) else { return [] }
    if let sign = dateSign(place + 1), let second = digits(place + 2) {
      let end = place + 3
      guard text(end) == sign, let third = digits(end + 1) else {
        return isCut(at: end) || isCut(at: place - 1)
          ? [] : pairs(first, second, sign, tokens[place + 2].text, end)
      }
      guard !isCut(at: end + 2) else { return [] }
      let texts = (tokens[place].text, tokens[end + 1].text)
      if texts.0.utf8.count == 4 { return date(third, second, first, end + 2) }
      guard let year = year(third, texts.1) else { return [] }
      return either(first, second, sign, year, end + 2)
    }
    if let second = digits(place + 1), let third = digits(place + 2), !isGlued(place + 1),
      tokens[place + 2].text.utf8.count == 4, tokens[place].text.utf8.count <= 2
    {
      return either(first, second, " ", third, place + 3)
    }
    return []
  }

  private func dateSign(_ place: Int) -> String? {
    ["-", "/", "."].contains(text(place)) ? text(place) : nil
  }

  /// Whether more digits are glued on, as in 1-2-3-4, so that this is no date.
  private func isCut(at place: Int) -> Bool {
    dateSign(place) != nil && isGlued(place) && digits(place + 1) != nil && isGlued(place + 1)
      && !(isDash(place) && isClock(at: place + 1))
  }

  private func pairs(
    _ first: Int, _ second: Int, _ sign: String, _ secondText: String, _ end: Int
  ) -> Found {
    // 10.1 is a number, or a section of something.
    guard sign != "." else { return [] }
    if secondText.utf8.count == 4, sign == "/", (1...12).contains(first) {
      return [(DateParts(month: first, year: .absolute(second)), end)]
    }
    guard secondText.utf8.count <= 2 else { return [] }
    return either(first, second, sign, nil, end)
  }

  /// Reads day and month in the order that is usual, then, where that is no date, in the other.
  private func either(
    _ first: Int, _ second: Int, _ sign: String, _ year: Int?, _ end: Int
  ) -> Found {
    let order = order ?? (language == .en && sign == "/" ? .monthFirst : .dayFirst)
    let dayFirst = date(first, second, year, end)
    let monthFirst = date(second, first, year, end)
    let usual = order == .dayFirst ? dayFirst : monthFirst
    return usual.isEmpty ? (order == .dayFirst ? monthFirst : dayFirst) : usual
  }

  private func date(_ day: Int, _ month: Int, _ year: Int?, _ end: Int) -> Found {
    // A leap year stands in for the year that is not known yet.
    guard CivilDay(year: year ?? 2024, month: month, day: day) != nil else { return [] }
    return [(DateParts(day: day, month: month, year: year.map(YearChoice.absolute)), end)]
  }

  /// Returns the year that two or four digits stand for.
  private func year(_ number: Int, _ text: String) -> Int? {
    switch text.utf8.count {
    case 2: number < 70 ? 2000 + number : 1900 + number
    case 4: number
    default: nil
    }
  }

  /// "3 jan", "15th of february 2026", "Aug 9, 96", "march", "sep 2012", "2012/Aug/10".
  func namedDates(at place: Int) -> Found {
    if let month = month(place) { return monthFirst(month, at: place + 1) }
    if let first = digits(place), tokens[place].text.utf8.count == 4,
      let sign = dateSign(place + 1),
      let month = month(place + 2), text(place + 3) == sign, let day = digits(place + 4)
    {
      return date(day, month, first, place + 5)
    }
    guard let (day, next) = ordinal(at: place) ?? number(at: place), (1...31).contains(day) else {
      return []
    }
    let link = dateSign(next) != nil || has(.glue, next) ? next + 1 : next
    if let month = month(link), CivilDay(year: 2024, month: month, day: day) != nil {
      return withYear(DateParts(day: day, month: month), at: link + 1)
    }
    guard isOrdinal(next - 1) else { return [] }
    return [(DateParts(day: day), next)]
  }

  private func monthFirst(_ month: Int, at place: Int) -> Found {
    let next = dateSign(place) != nil || text(place) == "," ? place + 1 : skipArticle(place)
    if let (day, end) = ordinal(at: next) ?? number(at: next), (1...31).contains(day),
      CivilDay(year: 2024, month: month, day: day) != nil
    {
      return withYear(DateParts(day: day, month: month), at: end)
        + withYear(DateParts(month: month), at: place)
    }
    return withYear(DateParts(month: month), at: place)
  }

  private func skipArticle(_ place: Int) -> Int { text(place) == "the" ? place + 1 : place }

  /// Returns parts with the year that follows, and then without.
  private func withYear(_ parts: DateParts, at place: Int) -> Found {
    let next =
      dateSign(place) != nil || text(place) == "," || text(place) == "of" ? place + 1 : place
    guard let number = digits(next), !isOrdinal(next), let year = year(number, tokens[next].text),
      tokens[next].text.utf8.count == 4
        || (parts.day != nil && (!isDash(place) || isGlued(place)))
    else { return [(parts, place)] }
    var dated = parts
    dated.year = .absolute(year)
    return [(dated, next + 1), (parts, place)]
  }

  /// A year, or the first day of "13 to 15 July".
  func bareNumbers(at place: Int) -> Found {
    guard let number = digits(place), !isOrdinal(place) else { return [] }
    if (1900...2199).contains(number) { return [(DateParts(year: .absolute(number)), place + 1)] }
    guard (1...31).contains(number), tokens[place].text.utf8.count <= 2 else { return [] }
    return [(DateParts(day: number, isDayBare: true), place + 1)]
  }
}
