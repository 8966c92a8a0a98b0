/// Whether the dates of a file have the day or the month first, by the sign between their numbers.
///
/// Slashes are written both ways; where hyphens or dots stand, it is nearly always the day.
struct DateStyle: Sendable {
  private let slashes: DatePhrase.Order
  private let others: DatePhrase.Order

  /// Tells how a file writes its dates.
  ///
  /// - Parameters:
  ///   - dates: Some of its dates.
  ///   - language: Whose order is taken for slashes where none of them tells.
  init(of dates: [String], otherwise language: Language) {
    slashes =
      Self.order(of: dates.filter(Self.hasSlashes)) ?? (language == .nl ? .dayFirst : .monthFirst)
    others = Self.order(of: dates.filter { !Self.hasSlashes($0) }) ?? .dayFirst
  }

  /// Returns the order of day and month in a date.
  func order(in date: String) -> DatePhrase.Order { Self.hasSlashes(date) ? slashes : others }

  private static func hasSlashes(_ date: String) -> Bool { date.contains("/") }

  /// Returns the order that most dates can only be read in, or nil where that is none.
  private static func order(of dates: [String]) -> DatePhrase.Order? {
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
    if votes.days == votes.months { return nil }
    return votes.days > votes.months ? .dayFirst : .monthFirst
  }
}
