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

  /// Returns a stretch of time as it is said aloud after "on": "a day in January", "Friday
  /// afternoon".
  public static func spoken(_ read: ReadDate, now: Date, calendar: Calendar) -> Phrase {
    let (year, number, dayOfMonth) = calendar.civilDay(of: read.at).parts
    let ending = year == calendar.civilDay(of: now).year ? "" : " \(year)"
    func month(_ en: String, _ nl: String) -> Phrase {
      Phrase(
        en: "\(en) \(longMonths.en[number - 1])\(ending)",
        nl: "\(nl) \(longMonths.nl[number - 1])\(ending)")
    }
    switch read.grain {
    case .second, .minute: return spoken(read.at, now: now, calendar: calendar)
    case .hour: return partOfDay(read.at, now: now, calendar: calendar)
    case .day:
      let last = read.until.map { calendar.civilDay(of: $0).parts.2 } ?? dayOfMonth
      if read.isEnd || last == 1 { return month("a day at the end of", "een dag eind") }
      return last <= 11
        ? month("a day early in", "een dag begin") : month("a day mid", "een dag half")
    case .week:
      return month("a day in the week of \(dayOfMonth)", "een dag in de week van \(dayOfMonth)")
    case .month: return month("a day in", "een dag in")
    case .quarter:
      let quarter = (number + 2) / 3 - 1
      return Phrase(
        en: "a day in the \(["first", "second", "third", "fourth"][quarter]) quarter of \(year)",
        nl:
          "een dag in het \(["eerste", "tweede", "derde", "vierde"][quarter]) kwartaal van \(year)")
    case .year: return Phrase(en: "a day in \(year)", nl: "een dag in \(year)")
    }
  }

  private static func partOfDay(_ date: Date, now: Date, calendar: Calendar) -> Phrase {
    let name = named(calendar.civilDay(of: date), from: calendar.civilDay(of: now).year)
    let part: Phrase
    switch calendar.clockSeconds(of: date) / 3600 {
    case 5..<12: part = Phrase(en: "morning", nl: "ochtend")
    case 12..<18: part = Phrase(en: "afternoon", nl: "middag")
    case 18...: part = Phrase(en: "evening", nl: "avond")
    default: return name
    }
    let weekday = name.nl.prefix { $0 != " " }
    return Phrase(
      en: "the \(part.en) of \(name.en)",
      nl: "\(weekday)\(part.nl)\(name.nl.dropFirst(weekday.count))")
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

  static let longWeekdays = (
    en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
  )
}
