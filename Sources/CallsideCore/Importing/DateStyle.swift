/// Whether the dates of a file have the day or the month first, by the sign between their numbers.
///
/// Slashes are written both ways; where hyphens or dots stand, it is nearly always the day.
struct DateStyle: Sendable {
  private let slashes: DatePhrase.Order
  private let others: DatePhrase.Order
  /// Whether the order of dates with slashes is to be pointed out: neither the file nor the user tells it, or
  /// it is not the one that a reader of the screen is used to.
  let isUnusual: Bool

  /// Tells how a file writes its dates.
  ///
  /// - Parameters:
  ///   - dates: Some of its dates.
  ///   - said: The order that the user gave, which holds for all of them.
  ///   - language: Whose order is taken for slashes where none of them tells.
  init(of dates: [String], said: DatePhrase.Order? = nil, otherwise language: Language) {
    let told = said ?? Self.order(of: dates.filter(Self.hasSlashes))
    let usual: DatePhrase.Order = language == .nl ? .dayFirst : .monthFirst
    isUnusual = told != usual
    slashes = told ?? usual
    others = said ?? Self.order(of: dates.filter { !Self.hasSlashes($0) }) ?? .dayFirst
  }

  /// Returns the order of day and month in a date.
  func order(in date: String) -> DatePhrase.Order { Self.hasSlashes(date) ? slashes : others }

  static func hasSlashes(_ date: String) -> Bool { date.contains("/") }

  /// Returns the only order in which a date can be read, or nil where it is none or may be either.
  static func order(of date: String) -> DatePhrase.Order? {
    guard let (first, second) = numbers(of: date), first > 12 || second > 12 else { return nil }
    return first > 12 ? second > 12 ? nil : .dayFirst : .monthFirst
  }

  /// Whether a date is another one when its day and month change places.
  static func isEither(_ date: String) -> Bool {
    numbers(of: date).map { $0 != $1 && $0 <= 12 && $1 <= 12 } ?? false
  }

  /// Returns the date at the beginning of a cell.
  static func written(in cell: String) -> String {
    String(cell.prefix { $0 != " " && $0 != "," })
  }

  /// Returns the numbers of day and month; "2026-03-25" is the same to everybody.
  private static func numbers(of date: String) -> (Int, Int)? {
    // "25-3-2026 10:00" begins with two numbers.
    let numbers = written(in: date).split { "/-.".contains($0) }
    guard numbers.count > 1, let first = Int(numbers[0]), let second = Int(numbers[1]),
      (1...31).contains(first), (1...31).contains(second)
    else { return nil }
    return (first, second)
  }

  /// Returns the order that most dates can only be read in, or nil where that is none.
  private static func order(of dates: [String]) -> DatePhrase.Order? {
    let orders = dates.compactMap(order)
    let days = orders.count { $0 == .dayFirst }
    if days * 2 == orders.count { return nil }
    return days * 2 > orders.count ? .dayFirst : .monthFirst
  }
}
