/// Finds the ways in which tokens make up a date.
///
/// Each `…(at:)` method returns what can start at a place and where it ends, the most likely
/// first. `walk` puts such pieces one after another, going back to the next possibility when the
/// rest does not fit. That stays cheap because a phrase is short, every word is a known one, and
/// every slot of a date can be filled only once.
struct DateGrammar {
  typealias Found = [(parts: DateParts, end: Int)]

  let tokens: [DateToken]
  let language: Language
  let order: DatePhrase.Order?
  /// How many phrases this one is inside of: "the monday after the first week of" and so on.
  var depth = 0

  /// Returns the first way to read all tokens that makes sense to the caller.
  ///
  /// It is handed the parts, and those of the end when it is a stretch "from … to …".
  func firstReading(_ read: (DateParts, DateParts?) -> ReadDate?) -> ReadDate? {
    var result: ReadDate?
    _ = walk(from: 0) { start, end in
      if skipFillers(end) == tokens.count {
        result = read(start, nil)
        return result != nil
      }
      guard let next = separator(at: end) else { return false }
      var start = start
      start.isIntroduced = start.isIntroduced || isOpened
      return walk(from: next) { stop, end in
        guard skipFillers(end) == tokens.count else { return false }
        result = read(start, stop)
        return result != nil
      }
    }
    return result
  }

  /// Visits the parts that can be read from a place on, with where they end, until one is taken.
  func walk(
    from place: Int, _ parts: DateParts = DateParts(), daysOnly: Bool = false,
    _ visit: (DateParts, Int) -> Bool
  ) -> Bool {
    for (start, introduced) in starts(from: place, after: parts) {
      for (piece, end) in pieces(at: start) where !daysOnly || piece.isDaysOnly {
        guard var merged = parts.merged(with: piece) else { continue }
        let counts = piece.clock != nil ? introduced : piece.year != nil && start > place
        merged.isIntroduced = merged.isIntroduced || counts
        if walk(from: end, merged, daysOnly: daysOnly, visit) || visit(merged, end) {
          return true
        }
      }
    }
    return false
  }

  /// Returns the places where a piece can start, past words that only lead up to it.
  private func starts(
    from place: Int, after parts: DateParts
  ) -> [(place: Int, introduced: Bool)] {
    var starts = [(place, false)]
    var introduced = false
    var next = place
    while next < tokens.count, next < place + 5 {
      let isSeparator = isDash(next) && parts.hasDay && isClock(at: next + 1)
      guard
        isSeparator || has(.glue, next) || has(.intro, next) || has(.filler, next)
          || has(.between, next)
      else { break }
      introduced = introduced || has(.intro, next) || has(.between, next)
      next += 1
      starts.append((next, introduced))
    }
    return starts
  }

  /// Whether the phrase opens like a stretch: "from", "van", "tussen".
  var isOpened: Bool {
    tokens.contains { token in
      token.senses.contains(.between) || ["from", "van", "vanaf"].contains(token.text)
    }
  }

  /// Returns the place after what separates the ends of a stretch.
  private func separator(at place: Int) -> Int? {
    let place = has(.glue, place) && text(place) == "," ? place + 1 : place
    guard has(.through, place) || (has(.and, place) && isOpened) else { return nil }
    return place + 1
  }

  private func pieces(at place: Int) -> Found {
    guard place < tokens.count else { return [] }
    return shifts(at: place) + counted(at: place) + edges(at: place) + numericDates(at: place)
      + namedDates(at: place) + periods(at: place) + namedDays(at: place) + weekdays(at: place)
      + dayParts(at: place) + clocks(at: place) + bareNumbers(at: place)
  }
}

extension DateGrammar {
  func has(_ sense: DateSense, _ place: Int) -> Bool {
    place >= 0 && place < tokens.count && tokens[place].senses.contains(sense)
  }

  func text(_ place: Int) -> String {
    place >= 0 && place < tokens.count ? tokens[place].text : ""
  }

  /// Returns what the first sense that fits stands for.
  func sense<Value>(_ place: Int, _ value: (DateSense) -> Value?) -> Value? {
    guard place >= 0, place < tokens.count else { return nil }
    return tokens[place].senses.lazy.compactMap(value).first
  }

  func isGlued(_ place: Int) -> Bool { place < tokens.count && tokens[place].glued }

  func isDash(_ place: Int) -> Bool { text(place) == "-" }

  func digits(_ place: Int) -> Int? { place < tokens.count ? tokens[place].number : nil }

  func skipFillers(_ place: Int) -> Int {
    var place = place
    while has(.filler, place) { place += 1 }
    return place
  }

  func skipGlue(_ place: Int) -> Int {
    var place = place
    while has(.glue, place) { place += 1 }
    return place
  }

  /// Returns the days named from a place on, the longest phrase first.
  ///
  /// Here, inside another phrase, "the month" is this month and a bare year is a year.
  func days(at place: Int) -> Found {
    let start = skipGlue(place)
    if let unit = unit(start), [.week, .month, .quarter, .year].contains(unit),
      digits(start + 1) == nil, !has(.glue, start + 1)
    {
      return [(DateParts(base: .period(unit, 0)), start + 1)]
    }
    guard depth < 3 else { return [] }
    var inner = self
    inner.depth += 1
    var found: Found = []
    _ = inner.walk(from: start, daysOnly: true) { parts, end in
      found.append((parts, end))
      return false
    }
    return found.sorted { $0.end > $1.end }
  }

  func unit(_ place: Int) -> DateUnit? {
    sense(place) { if case .unit(let unit) = $0 { unit } else { nil } }
  }

  func turn(_ place: Int) -> Turn? {
    sense(place) { if case .turn(let turn) = $0 { turn } else { nil } }
  }

  func weekday(_ place: Int) -> Int? {
    sense(place) { if case .weekday(let number, _) = $0 { number } else { nil } }
  }

  func month(_ place: Int) -> Int? {
    sense(place) { if case .month(let number) = $0 { number } else { nil } }
  }
}
