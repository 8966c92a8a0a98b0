/// Whether the dates of a file have the day or the month first.
enum DateStyle {
  /// Returns the order in which a file writes day and month.
  ///
  /// - Parameters:
  ///   - dates: Some of its dates.
  ///   - language: Whose order is taken where none of them tells.
  static func order(of dates: [String], otherwise language: Language) -> DatePhrase.Order {
    var votes = (days: 0, months: 0)
    for date in dates {
      // "25-3-2026 10:00" begins with two numbers; "2026-03-25" is the same to everybody.
      let numbers = date.prefix { $0 != " " && $0 != "," }.split { "/-.".contains($0) }
      guard numbers.count > 1, let first = Int(numbers[0]), let second = Int(numbers[1]),
        first <= 31, second <= 31
      else { continue }
      if first > 12 { votes.days += 1 }
      if second > 12 { votes.months += 1 }
    }
    if votes.days == votes.months { return language == .nl ? .dayFirst : .monthFirst }
    return votes.days > votes.months ? .dayFirst : .monthFirst
  }
}
