public import Foundation

extension DateWords {
  /// Returns how much time is left, or how much too late it is: "3 h left", "2 dagen te laat".
  public static func due(_ date: Date, now: Date, calendar: Calendar) -> Phrase {
    apart(date, now: now, calendar: calendar) {
      Phrase(en: "\($0.en) late", nl: "\($0.nl) te laat")
    }
  }

  /// Returns how far off a date is that nothing is due on: "3 h left", "2 dagen geleden".
  public static func distance(_ date: Date, now: Date, calendar: Calendar) -> Phrase {
    apart(date, now: now, calendar: calendar) { Phrase(en: "\($0.en) ago", nl: "\($0.nl) geleden") }
  }

  private static func apart(
    _ date: Date, now: Date, calendar: Calendar, past: (Phrase) -> Phrase
  ) -> Phrase {
    let seconds = Int((date.timeIntervalSince(now) / 60).rounded(.towardZero)) * 60
    guard seconds != 0 else { return Phrase(en: "now", nl: "nu") }
    let days = calendar.civilDay(of: date).number - calendar.civilDay(of: now).number
    let length = length(seconds: abs(seconds), days: abs(days))
    return seconds > 0 ? Phrase(en: "\(length.en) left", nl: "nog \(length.nl)") : past(length)
  }

  /// Returns an amount of time in its largest unit: "45 min", "3 uur", "2 days".
  public static func length(_ seconds: Int) -> Phrase {
    length(seconds: seconds, days: seconds / 86_400)
  }

  /// From a day on, days of the calendar count, not hours: so people count them.
  private static func length(seconds: Int, days: Int) -> Phrase {
    if seconds < 3600 {
      let minutes = seconds / 60
      return Phrase(en: "\(minutes) min", nl: "\(minutes) min")
    }
    if seconds < 86_400 || days == 0 {
      let hours = seconds / 3600
      return Phrase(en: "\(hours) h", nl: "\(hours) uur")
    }
    return days < 14 ? TimeSpan.days(days).phrase : TimeSpan(days / 7, .weeks).phrase
  }
}
