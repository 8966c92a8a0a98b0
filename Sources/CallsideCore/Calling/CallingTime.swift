public import Foundation

/// When a lead may be called: in the playbook's hours, by the clock where the lead is.
public enum CallingTime {
  /// Returns the first moment from a date on at which a lead may be called.
  ///
  /// A call that was promised may be made within an hour of when it was promised, at any time of
  /// day: the buyer chose it.
  ///
  /// - Parameter calendar: The rep's calendar, which counts where the lead has no time zone.
  public static func first(
    from date: Date, for lead: Lead, in playbook: Playbook, calendar: Calendar
  ) -> Date {
    first(
      from: date, promisedAt: lead.promisedCallAt, in: playbook.hours,
      calendar: lead.calendar(else: calendar))
  }

  /// Returns that moment for a lead of which this much is known.
  ///
  /// - Parameters:
  ///   - promise: For when a call was promised, or nil.
  ///   - calendar: The calendar where the lead is.
  static func first(
    from date: Date, promisedAt promise: Date?, in hours: WorkingHours, calendar: Calendar
  ) -> Date {
    if let promise, isKept(promise, at: date) { return date }
    return hours.isOpen(at: date, calendar: calendar)
      ? date : hours.nextOpening(after: date, calendar: calendar)
  }

  /// Whether a call at a moment is the one that was promised.
  fileprivate static func isKept(_ promise: Date, at date: Date) -> Bool {
    abs(promise.timeIntervalSince(date)) <= 3600
  }
}

extension Lead {
  /// Returns whether a call was promised for within an hour of a moment.
  public func isPromisedCall(at date: Date) -> Bool {
    promisedCallAt.map { CallingTime.isKept($0, at: date) } ?? false
  }

  /// For when a call was promised, or nil.
  var promisedCallAt: Date? {
    guard let nextStep, nextStep.isPromised, nextStep.action == .call else { return nil }
    return nextStep.at
  }

  /// The time zone of the place where the lead is: its own where that was given, else that of its
  /// country; nil where there is no telling.
  public var zoneThere: TimeZone? {
    zone.flatMap(TimeZone.init(identifier:)) ?? knownCountry.flatMap(Country.zone)
  }

  /// Whether it is abroad, where nobody knows what time it is.
  public var isAtUnknownTime: Bool { knownCountry != nil && zoneThere == nil }

  /// Returns the calendar of the place where the lead is, else the rep's.
  public func calendar(else rep: Calendar) -> Calendar {
    rep.there(in: zoneThere)
  }
}

extension Calendar {
  /// Returns the calendar of a place: this one where its time zone is not known, or the same.
  func there(in zone: TimeZone?) -> Calendar {
    guard let zone, zone != timeZone else { return self }
    var calendar = self
    calendar.timeZone = zone
    return calendar
  }
}

/// Reading a time zone.
public enum ZoneReading {
  /// Returns the IANA name of a zone, typed as such or as its city, such as "New York".
  ///
  /// - Throws: A refusal that names near ones.
  public static func read(_ text: String) throws(Diagnostic) -> String {
    let typed = Spelling.fold(Printable.cleaned(text)).replacing(" ", with: "_")
    let all = TimeZone.knownTimeZoneIdentifiers
    if let exact = all.first(where: { Spelling.fold($0) == typed }) { return exact }
    let cities = all.filter {
      Spelling.fold($0.split(separator: "/").last.map(String.init) ?? "") == typed
    }
    if cities.count == 1, let city = cities.first { return city }
    let near = Spelling.near(typed, among: all)
    throw Diagnostic(
      .error, "unknown-zone", Phrase(en: "that is not a time zone", nl: "dat is geen tijdzone"),
      help: near.first.map { Phrase(en: "did you mean `\($0)`?", nl: "bedoel je `\($0)`?") }
        ?? Phrase(
          en: "type its IANA name, such as `Europe/London`",
          nl: "typ de IANA-naam, zoals `Europe/Brussels`"))
  }
}
