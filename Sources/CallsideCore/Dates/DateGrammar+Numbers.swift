/// Numbers inside dates.
extension DateGrammar {
  /// Returns a whole number, in digits or words, and where it ends.
  func number(at place: Int) -> (value: Int, end: Int)? {
    if let digits = digits(place), !isOrdinal(place) { return (digits, place + 1) }
    guard let value = numberWord(place) else { return nil }
    let hyphen = isDash(place + 1) ? place + 2 : place + 1
    if NumberWords.isTens(text(place)), let ones = numberWord(hyphen), (1...9).contains(ones) {
      return (value + ones, hyphen + 1)
    }
    return (value, place + 1)
  }

  /// Returns an ordinal: "3rd", "derde", "twenty-fourth"; from the end when negative.
  func ordinal(at place: Int) -> (value: Int, end: Int)? {
    if let value = ordinalSense(place) { return (value, place + 1) }
    guard NumberWords.isTens(text(place)), let tens = numberWord(place) else { return nil }
    let next = isDash(place + 1) ? place + 2 : place + 1
    guard let ones = ordinalSense(next), (1...9).contains(ones) else { return nil }
    return (tens + ones, next + 1)
  }

  func isOrdinal(_ place: Int) -> Bool { ordinalSense(place) != nil }

  func numberWord(_ place: Int) -> Int? {
    sense(place) { if case .number(let number) = $0 { number } else { nil } }
  }

  private func ordinalSense(_ place: Int) -> Int? {
    sense(place) { if case .ordinal(let number) = $0 { number } else { nil } }
  }

  /// Returns a count of units: "2", "2,5", "1/2", "a", "half an", "two and a half".
  func quantity(at place: Int) -> (value: Double, end: Int)? {
    let start = text(place) == "~" ? place + 1 : place
    if has(.half, start) {
      return (0.5, has(.article, start + 1) ? start + 2 : start + 1)
    }
    if has(.oneAndHalf, start) { return (1.5, start + 1) }
    if has(.quarterHour, start), has(.glue, start + 1), has(.article, start + 2) {
      return (0.25, start + 3)
    }
    if has(.article, start), let half = quantity(after: start + 1) { return half }
    guard let (whole, end) = number(at: start) else { return nil }
    return fraction(of: whole, at: end) ?? (Double(whole), end)
  }

  /// Returns what may follow "a": "couple of", "half", "quarter of an", or nothing at all.
  private func quantity(after place: Int) -> (value: Double, end: Int)? {
    if has(.half, place) { return (0.5, place + 1) }
    if has(.quarterHour, place), has(.glue, place + 1) { return quantity(at: place) }
    if let few = numberWord(place), few > 1 {
      return (Double(few), text(place + 1) == "of" ? place + 2 : place + 1)
    }
    return unit(place) == nil ? nil : (1, place)
  }

  private func fraction(of whole: Int, at end: Int) -> (value: Double, end: Int)? {
    if text(end) == "." || text(end) == ",", isGlued(end), isGlued(end + 1),
      let part = digits(end + 1), part < 1000
    {
      let scale = [1.0, 10, 100, 1000][min(3, tokens[end + 1].text.utf8.count)]
      return (Double(whole) + Double(part) / scale, end + 2)
    }
    if text(end) == "/", let divisor = digits(end + 1), (2...60).contains(divisor) {
      return (Double(whole) / Double(divisor), end + 2)
    }
    if has(.and, end), has(.half, end + 2), has(.article, end + 1) {
      return (Double(whole) + 0.5, end + 3)
    }
    let quarters = isDash(end) ? end + 1 : end
    if has(.quarterHour, quarters), has(.glue, quarters + 1) {
      return (Double(whole) / 4, has(.article, quarters + 2) ? quarters + 3 : quarters + 2)
    }
    return nil
  }
}
