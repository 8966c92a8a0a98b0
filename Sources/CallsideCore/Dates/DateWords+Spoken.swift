public import Foundation

extension DateWords {
  /// Returns a date as it is said aloud: "Friday 27 November at 2:30 pm".
  ///
  /// It is read from the screen while talking, so nothing is shortened. Hours stand in figures, the
  /// Dutch ones from 0 to 24: "half drie" would have to be worked out, and 14.30 is never at night.
  /// Midnight stands for a whole day. The year is said only where it is not this one. Tomorrow has
  /// its date too: a script says "on" before it.
  public static func spoken(_ date: Date, now: Date, calendar: Calendar) -> Phrase {
    let name = named(calendar.civilDay(of: date), from: calendar.civilDay(of: now).year)
    let minutes = calendar.clockSeconds(of: date) / 60
    guard minutes != 0 else { return name }
    return Phrase(
      en: "\(name.en) at \(english(minutes))", nl: "\(name.nl) om \(dutch(minutes)) uur")
  }

  private static func named(_ day: CivilDay, from thisYear: Int) -> Phrase {
    let (year, month, dayOfMonth) = day.parts
    let ending = year == thisYear ? "" : " \(year)"
    func words(_ weekdays: [String], _ months: [String]) -> String {
      "\(weekdays[day.weekday - 1]) \(dayOfMonth) \(months[month - 1])\(ending)"
    }
    return Phrase(
      en: words(longWeekdays.en, longMonths.en), nl: words(longWeekdays.nl, longMonths.nl))
  }

  /// Returns a time by minutes after midnight: "10 am", "2:30 pm", "noon".
  private static func english(_ minutes: Int) -> String {
    if minutes == 720 { return "noon" }
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return
      "\((hour + 11) % 12 + 1)\(minute == 0 ? "" : ":" + padded(minute)) \(hour < 12 ? "am" : "pm")"
  }

  /// Returns a time by minutes after midnight: "10", "14.30".
  private static func dutch(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return minute == 0 ? "\(hour)" : "\(hour).\(padded(minute))"
  }

  private static func padded(_ minute: Int) -> String { minute < 10 ? "0\(minute)" : "\(minute)" }

  private static let longWeekdays = (
    en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
  )
}
