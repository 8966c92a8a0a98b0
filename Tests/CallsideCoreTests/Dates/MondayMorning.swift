import CallsideCore
import CallsideTestSupport
import Foundation

/// The frozen world with its wall clock: dates as texts such as "2026-03-02 09:00".
enum MondayMorning {
  static let calendar = FrozenWorld.calendar
  static let now = FrozenWorld.now

  /// Returns the moment a wall clock in Amsterdam shows a time.
  static func date(_ text: String) -> Date {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    var parts = DateComponents()
    (parts.year, parts.month, parts.day) = (numbers[0], numbers[1], numbers[2])
    (parts.hour, parts.minute) = numbers.count > 4 ? (numbers[3], numbers[4]) : (0, 0)
    return calendar.date(from: parts) ?? .distantPast
  }

  /// Returns a moment as a wall clock in Amsterdam shows it.
  static func text(_ date: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
      + " \(two(parts.hour)):\(two(parts.minute))"
  }

  /// Returns how a phrase is read, as text: "2026-03-03 10:00", or with its end after a dash.
  static func reading(
    _ phrase: String, _ language: Language = .nl, now: Date = now, hours: WorkingHours? = .office
  ) -> String? {
    DatePhrase.read(phrase, language: language, now: now, calendar: calendar, hours: hours)
      .map { date in
        text(date.at) + (date.until.map { " – \(text($0))" } ?? "")
      }
  }
}
