public import Foundation

/// The time in which somebody has to be called: the `within` of a phase, in working hours.
///
/// It starts when the lead comes into the phase and stops with the first call there, or with a
/// plan. It stands still at night, at the weekend and on holidays, where the lead is. A fresh lead
/// from marketing has no time at all: it is shopping elsewhere too.
public struct ResponseClock: Hashable, Sendable {
  /// When the time is over.
  public let due: Date
  private let hours: WorkingHours
  private let calendar: Calendar

  /// Makes the clock of a lead, or nil when none runs.
  public init?(of lead: Lead, in playbook: Playbook, calendar: Calendar) {
    // A call that was opened and shut again has answered nobody.
    guard lead.status == .open, lead.nextStep == nil, let phase = playbook.phase(lead.phase),
      !lead.calls.contains(where: {
        $0.phase == lead.phase && $0.startedAt >= lead.phaseSince && $0.endedAt != nil
      })
    else { return nil }
    self.init(
      until: Self.due(for: lead, in: phase, of: playbook, calendar: calendar),
      in: playbook.hours, calendar: lead.calendar(else: calendar))
  }

  /// Makes a clock that runs out at a moment.
  ///
  /// - Parameter calendar: The calendar where the lead is.
  init(until due: Date, in hours: WorkingHours, calendar: Calendar) {
    (self.due, self.hours, self.calendar) = (due, hours, calendar)
  }

  /// Returns when a lead is to be answered in a phase, whether or not somebody has done so.
  static func due(
    for lead: Lead, in phase: Phase, of playbook: Playbook, calendar: Calendar
  ) -> Date {
    let calendar = lead.calendar(else: calendar)
    return lead.isFromMarketing && !lead.calls.contains { $0.endedAt != nil }
      ? playbook.hours.adding(workingSeconds: 0, to: lead.createdAt, calendar: calendar)
      : playbook.hours.adding(phase.within, to: lead.phaseSince, calendar: calendar)
  }

  /// Returns the seconds of work that are left; below zero by how much it is over.
  public func secondsLeft(at now: Date) -> Int {
    now <= due
      ? hours.workedSeconds(from: now, to: due, calendar: calendar)
      : -hours.workedSeconds(from: due, to: now, calendar: calendar)
  }

  /// The time left, or by how much it is too late, in words, such as "25 min left" or "2 werkdagen te laat".
  public func phrase(at now: Date) -> Phrase {
    let seconds = secondsLeft(at: now)
    // Nothing is left of it, but nobody works yet.
    if seconds < 60, due.timeIntervalSince(now) >= 60 {
      return Phrase(en: "first thing", nl: "als eerste")
    }
    if abs(seconds) < 60 { return Phrase(en: "now", nl: "nu") }
    let length = length(abs(seconds))
    return now <= due
      ? Phrase(en: "\(length.en) left", nl: "nog \(length.nl)")
      : Phrase(en: "\(length.en) late", nl: "\(length.nl) te laat")
  }

  /// A day is as long as there is work in it.
  private func length(_ seconds: Int) -> Phrase {
    let day = (hours.to - hours.from) * 60
    if seconds < 3600 { return Phrase(en: "\(seconds / 60) min", nl: "\(seconds / 60) min") }
    if seconds < day {
      let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
      let rest = hours < 3 && minutes > 0 ? " \(minutes) min" : ""
      return Phrase(en: "\(hours) h\(rest)", nl: "\(hours) uur\(rest)")
    }
    let days = seconds / day
    return days == 1
      ? Phrase(en: "1 working day", nl: "1 werkdag")
      : Phrase(en: "\(days) working days", nl: "\(days) werkdagen")
  }
}

extension Lead {
  /// Whether it answered to marketing, qualified by it or by sales.
  public var isFromMarketing: Bool { source == .marketing || readiness != .none }
}

extension WorkingHours {
  /// Returns how many seconds of work lie between two moments; 0 when the second is earlier.
  public func workedSeconds(from start: Date, to end: Date, calendar: Calendar) -> Int {
    guard start < end else { return 0 }
    var day = calendar.civilDay(of: start)
    if !isOpen(on: day) { day = openDay(after: day) }
    let last = calendar.civilDay(of: end)
    var seconds = 0.0
    while day <= last {
      let opening = max(start, calendar.moment(day, seconds: self.from * 60))
      let closing = min(end, calendar.moment(day, seconds: to * 60))
      seconds += max(0, closing.timeIntervalSince(opening))
      day = openDay(after: day)
    }
    return Int(seconds)
  }
}
