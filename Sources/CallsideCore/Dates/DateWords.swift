public import Foundation

/// Dates as they are shown: short, as people write them, and readable by `DatePhrase` again.
public enum DateWords {
  /// Returns a day: "today", "di 24 nov", "3 mrt 2027".
  ///
  /// The year stands where leaving it out would mean another one.
  public static func day(_ date: Date, now: Date, calendar: Calendar) -> Phrase {
    let day = calendar.civilDay(of: date)
    let today = calendar.civilDay(of: now)
    switch day.number - today.number {
    case -1: return Phrase(en: "yesterday", nl: "gisteren")
    case 0: return Phrase(en: "today", nl: "vandaag")
    case 1: return Phrase(en: "tomorrow", nl: "morgen")
    default: break
    }
    let (year, month, dayOfMonth) = day.parts
    let distance = day.number - today.number
    let isNear = abs(distance) <= 183 || (distance > 0 && year == today.year)
    guard !isNear else { return named(date, calendar: calendar) }
    return Phrase(
      en: "\(dayOfMonth) \(months.en[month - 1]) \(year)",
      nl: "\(dayOfMonth) \(months.nl[month - 1]) \(year)")
  }

  /// Returns a day with its year wherever that is not this one: "Mon 1 Mar 2027".
  public static func dayInYear(_ date: Date, now: Date, calendar: Calendar) -> Phrase {
    let shown = day(date, now: now, calendar: calendar)
    let (day, today) = (calendar.civilDay(of: date), calendar.civilDay(of: now))
    let isNamed = shown == named(date, calendar: calendar)
    guard isNamed, day.year != today.year else { return shown }
    return Phrase(en: "\(shown.en) \(day.year)", nl: "\(shown.nl) \(day.year)")
  }

  /// Returns a day in full, whenever it is: "3 April 2026".
  public static func inFull(_ date: Date, calendar: Calendar) -> Phrase {
    let (year, month, dayOfMonth) = calendar.civilDay(of: date).parts
    return Phrase(
      en: "\(dayOfMonth) \(longMonths.en[month - 1]) \(year)",
      nl: "\(dayOfMonth) \(longMonths.nl[month - 1]) \(year)")
  }

  /// Returns the name of a day that is otherwise called yesterday, today or tomorrow; nil for others.
  public static func nameOfNearDay(_ date: Date, now: Date, calendar: Calendar) -> Phrase? {
    let distance = calendar.civilDay(of: date).number - calendar.civilDay(of: now).number
    return abs(distance) <= 1 ? named(date, calendar: calendar) : nil
  }

  /// Returns a day by its name: "di 24 nov".
  private static func named(_ date: Date, calendar: Calendar) -> Phrase {
    let day = calendar.civilDay(of: date)
    let (_, month, dayOfMonth) = day.parts
    return Phrase(
      en: "\(weekdays.en[day.weekday - 1]) \(dayOfMonth) \(months.en[month - 1])",
      nl: "\(weekdays.nl[day.weekday - 1]) \(dayOfMonth) \(months.nl[month - 1])")
  }

  /// Returns a moment: "today 14:30", "di 24 nov 14:30".
  public static func moment(_ date: Date, now: Date, calendar: Calendar) -> Phrase {
    let day = day(date, now: now, calendar: calendar)
    let time = time(calendar.clockSeconds(of: date))
    return Phrase(en: "\(day.en) \(time)", nl: "\(day.nl) \(time)")
  }

  /// Returns a date as exactly as it was read: "week of 9 Mar", "April 2026", "today 14:30".
  public static func shown(_ date: ReadDate, now: Date, calendar: Calendar) -> Phrase {
    if let until = date.until {
      return stretch(date.at, until, date.grain, now: now, calendar: calendar)
    }
    let (year, month, dayOfMonth) = calendar.civilDay(of: date.at).parts
    switch date.grain {
    case .second, .minute, .hour: return moment(date.at, now: now, calendar: calendar)
    case .day: return day(date.at, now: now, calendar: calendar)
    case .week:
      let (en, nl) = (months.en[month - 1], months.nl[month - 1])
      return Phrase(
        en: "week of \(dayOfMonth) \(en) \(year)", nl: "week van \(dayOfMonth) \(nl) \(year)")
    case .month:
      return Phrase(
        en: "\(longMonths.en[month - 1]) \(year)", nl: "\(longMonths.nl[month - 1]) \(year)")
    case .quarter:
      return Phrase(en: "Q\((month + 2) / 3) \(year)", nl: "Q\((month + 2) / 3) \(year)")
    case .year: return Phrase(en: "\(year)", nl: "\(year)")
    }
  }

  private static func stretch(
    _ start: Date, _ end: Date, _ grain: Grain, now: Date, calendar: Calendar
  ) -> Phrase {
    switch grain {
    case .second, .minute, .hour:
      let from = moment(start, now: now, calendar: calendar)
      let isMidnight = calendar.clockSeconds(of: end) == 0
      let lastDay = calendar.civilDay(of: isMidnight ? end.addingTimeInterval(-1) : end)
      let time = isMidnight ? "24:00" : time(calendar.clockSeconds(of: end))
      if lastDay == calendar.civilDay(of: start) {
        return Phrase(en: "\(from.en) to \(time)", nl: "\(from.nl) tot \(time)")
      }
      let to = day(calendar.moment(lastDay), now: now, calendar: calendar)
      return Phrase(en: "\(from.en) to \(to.en) \(time)", nl: "\(from.nl) tot \(to.nl) \(time)")
    case .day, .week, .month, .quarter, .year:
      let from = day(start, now: now, calendar: calendar)
      // Any moment of the last day will do, however long the night before the end is.
      let last = calendar.moment(calendar.civilDay(of: end) + -1)
      let to = day(last, now: now, calendar: calendar)
      return Phrase(en: "\(from.en) to \(to.en)", nl: "\(from.nl) t/m \(to.nl)")
    }
  }

  private static func time(_ seconds: Int) -> String {
    let (hour, minute) = (seconds / 3600, seconds / 60 % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private static let weekdays = (
    en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    nl: ["ma", "di", "wo", "do", "vr", "za", "zo"]
  )

  static let months = (
    en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    nl: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
  )

  static let longMonths = (
    en: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    nl: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
  )
}
