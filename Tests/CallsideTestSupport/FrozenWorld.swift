public import CallsideCore
public import Foundation

/// Monday 2 March 2026, 09:00 in Amsterdam: the time at which every test takes place.
public enum FrozenWorld {
  /// The calendar of the rep.
  public static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Amsterdam") ?? .gmt
    return calendar
  }()

  /// The present.
  public static let now = date("2026-03-02T09:00:00+01:00")

  /// The present, in English.
  public static let moment = Moment(now: now, calendar: calendar, language: .en)

  /// Returns the date of an ISO 8601 text.
  public static func date(_ text: String) -> Date {
    guard let date = ISODate.read(text) else { preconditionFailure("not a date: \(text)") }
    return date
  }

  /// Returns the present moved by days and hours of the clock.
  public static func later(days: Double = 0, hours: Double = 0) -> Date {
    now.addingTimeInterval(days * 86_400 + hours * 3_600)
  }
}

/// A small generator of numbers that gives the same for the same seed (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Makes a generator.
  public init(seed: UInt64) {
    state = seed
  }

  /// Returns the next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
