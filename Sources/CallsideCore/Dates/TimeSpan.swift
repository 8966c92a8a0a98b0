public import Foundation

/// An amount of time as a playbook gives it: a count and a unit, such as `30m` or `2d`.
public struct TimeSpan: Hashable, Sendable {
  /// A unit of time.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case minutes = "m"
    case hours = "h"
    case days = "d"
    case weeks = "w"
  }

  /// How many.
  public var count: Int
  /// Of what.
  public var unit: Unit

  /// Makes a span.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Reads a span such as `30m`, `1h`, `2d` or `3w`, with `u` for the Dutch hour.
  public init?(_ text: String) {
    let text = text.drop(while: \.isWhitespace).lowercased()
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    // Six digits are centuries of minutes; more would only invite an overflow.
    guard digits.count <= 6, let count = Int(digits) else { return nil }
    let letter = text.dropFirst(digits.count).filter { !$0.isWhitespace }
    guard let unit = letter == "u" ? .hours : Unit(rawValue: String(letter)) else { return nil }
    self.init(count, unit)
  }

  /// Returns a span of days.
  public static func days(_ count: Int) -> TimeSpan { TimeSpan(count, .days) }

  /// How long it is, where a day counts 24 hours.
  public var seconds: Int {
    switch unit {
    case .minutes: count * 60
    case .hours: count * 3600
    case .days: count * 86_400
    case .weeks: count * 604_800
    }
  }

  /// Returns the moment it ends when it starts at a date.
  ///
  /// Days and weeks keep the time of day, also across the night on which the clocks change.
  public func added(to date: Date, calendar: Calendar) -> Date {
    switch unit {
    case .minutes, .hours: return date.addingTimeInterval(TimeInterval(seconds))
    case .days, .weeks:
      let day = calendar.civilDay(of: date) + (unit == .weeks ? count * 7 : count)
      return calendar.moment(day, seconds: calendar.clockSeconds(of: date))
    }
  }

  /// The span in words, such as "3 days".
  public var phrase: Phrase {
    switch unit {
    case .minutes: Self.counted(count, en: "minute", "minutes", nl: "minuut", "minuten")
    case .hours: Self.counted(count, en: "hour", "hours", nl: "uur", "uur")
    case .days: Self.counted(count, en: "day", "days", nl: "dag", "dagen")
    case .weeks: Self.counted(count, en: "week", "weeks", nl: "week", "weken")
    }
  }

  private static func counted(
    _ count: Int, en one: String, _ more: String, nl een: String, _ meer: String
  ) -> Phrase {
    Phrase(en: "\(count) \(count == 1 ? one : more)", nl: "\(count) \(count == 1 ? een : meer)")
  }
}

extension TimeSpan: Codable, CustomStringConvertible {
  /// The span as it is typed, such as `3d`.
  public var description: String { "\(count)\(unit.rawValue)" }

  /// Reads a span as it is typed.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    guard let span = TimeSpan(try value.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "not an amount of time")
    }
    self = span
  }

  /// Writes the span as it is typed.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(description)
  }
}
