public import CallsideCore
public import Foundation

/// An appointment as a file that calendars take: one event of iCalendar (RFC 5545).
public struct CalendarFile: Hashable, Sendable {
  /// The id by which a calendar knows it again; the same appointment moved keeps it.
  public var id: String
  /// How often it was moved.
  public var version: Int
  /// When it begins.
  public var start: Date
  /// How many minutes it takes.
  public var minutes: Int
  /// What it is.
  public var summary: String
  /// More about it, in lines.
  public var details: String
  /// When the file was made.
  public var madeAt: Date

  /// Makes the file of a lead's next step.
  ///
  /// - Parameter details: What to know of it, in lines.
  public init(
    of step: NextStep, with lead: Lead, minutes: Int, details: String, in language: Language,
    at now: Date
  ) {
    let (number, version) = (lead.appointment?.number ?? 0, lead.appointment?.version ?? 0)
    id = "\(lead.id)-\(number)@callside"
    self.version = version
    start = step.at
    self.minutes = minutes
    let action = step.action.phrase[language]
    summary = action.prefix(1).uppercased() + action.dropFirst() + ": " + lead.name
    self.details = details
    madeAt = now
  }

  /// The text, with the line breaks and the folding that the standard asks for.
  public var text: String {
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//callside//callside//EN", "BEGIN:VEVENT",
      "UID:" + ContentLine.escaped(id), "SEQUENCE:\(version)", "DTSTAMP:" + Self.utc(madeAt),
      "DTSTART:" + Self.utc(start),
      "DURATION:PT\(minutes)M", "SUMMARY:" + ContentLine.escaped(summary),
      "DESCRIPTION:" + ContentLine.escaped(details), "END:VEVENT", "END:VCALENDAR",
    ]
    return ContentLine.text(lines)
  }

  /// Returns a date in UTC, as in section 3.3.5: no calendar needs to know our time zone then.
  private static func utc(_ date: Date) -> String {
    let text = ISODate.text(date, in: .gmt)
    return text.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }
}
