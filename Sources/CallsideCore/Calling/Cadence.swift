public import Foundation

/// How somebody who does not pick up is tried again: with growing gaps, at other times of day, and
/// not for ever.
///
/// Six attempts reach nearly all who are reached at all (Velocify, a vendor's figures over
/// millions of leads; MIT and InsideSales 2007 say six or more). A playbook can say otherwise.
public enum Cadence {
  /// The days there are at least after the first, the second, the third attempt, and so on.
  static let leastDays = [0, 1, 2, 3, 5, 8]

  /// The attempts after which a message left still helps (Velocify 2015: the first two calls).
  static let voicemails = 2

  /// Returns whether a voicemail is worth leaving when nobody answers the next attempt.
  public static func leavesVoicemail(for lead: Lead) -> Bool { lead.attempts < voicemails }

  /// Returns whether a lead was tried as often as its playbook allows.
  public static func isSpent(for lead: Lead, in playbook: Playbook) -> Bool {
    lead.attempts >= playbook.attempts
  }

  /// Returns when to try again after an attempt.
  ///
  /// That is the playbook's delay, or a longer one the more attempts there were; at an hour of the
  /// day, by the clock where the lead is, at which none of them was made, as far from those as
  /// there is. After a delay of hours it is the first such hour, never earlier than that.
  ///
  /// - Parameters:
  ///   - lead: The lead with the attempt.
  ///   - now: When the attempt ended.
  public static func retry(
    of lead: Lead, delay: TimeSpan, in playbook: Playbook, at now: Date, calendar: Calendar
  ) -> Date {
    let local = lead.calendar(else: calendar)
    let least = TimeSpan.days(leastDays[min(max(lead.attempts, 1), leastDays.count) - 1])
    let gap = delay.seconds < least.seconds ? least : delay
    let first = playbook.hours.shifted(
      gap.added(to: now, calendar: local).atQuarter, calendar: local)
    let tried = Set(lead.lastAttempts.map { local.clockSeconds(of: $0.startedAt) / 3600 })
    guard tried.contains(local.clockSeconds(of: first) / 3600) else { return first }
    let isWholeDay = gap.unit == .days || gap.unit == .weeks
    var day = local.civilDay(of: first)
    for _ in 0..<2 {
      let hours = playbook.hours.wholeHours.filter { hour in
        !tried.contains(hour)
          && (isWholeDay || local.moment(day, seconds: hour * 3600) >= first)
      }
      // Who asks for hours is in a hurry; of a whole day the hour least like the others is best.
      let best =
        isWholeDay
        ? hours.max { away($0, from: tried) < away($1, from: tried) } : hours.first
      if let hour = best {
        return local.moment(day, seconds: hour * 3600)
      }
      day = playbook.hours.openDay(after: day)
    }
    return first
  }

  private static func away(_ hour: Int, from tried: Set<Int>) -> Int {
    tried.map { abs($0 - hour) }.min() ?? 0
  }

  /// Returns what can be done with a lead that was never reached, with the lines to type: keep it
  /// warm, or close it by an outcome that says so.
  public static func ways(onFrom lead: Lead, in playbook: Playbook) -> Phrase {
    let here = playbook.phase(lead.phase)
    var ways: [Phrase] = []
    if let nurture = playbook.phases.first(where: { $0.kind == .nurture }), here?.kind != .nurture {
      ways.append(
        Phrase(
          en: "keep it warm (`change \(lead.id) --phase \(nurture.id)`)",
          nl: "houd warm (`wijzig \(lead.id) --fase \(nurture.id)`)"))
    }
    // Any other way to lose a deal would say that somebody was spoken to.
    if let given = here?.outcomes.first(where: \.givesUp) {
      let reason = given.reason == nil
      ways.append(
        Phrase(
          en:
            "close it (`log \(lead.id) \(given.id)\(reason ? " --reason \"never reached\"" : "")`)",
          nl:
            "sluit af (`noteer \(lead.id) \(given.id)\(reason ? " --reden \"nooit bereikt\"" : "")`)"
        ))
    }
    guard !ways.isEmpty else {
      return Phrase(en: "plan something else", nl: "bedenk iets anders")
    }
    return Phrase(
      en: ways.map(\.en).joined(separator: ", or "), nl: ways.map(\.nl).joined(separator: ", of "))
  }
}

extension WorkingHours {
  /// The hours of the day that are worked from beginning to end; the first one where there is none.
  fileprivate var wholeHours: [Int] {
    let first = (from + 59) / 60
    return first < to / 60 ? Array(first..<to / 60) : [first]
  }
}

extension Date {
  /// The next whole quarter of an hour.
  var atQuarter: Date {
    Date(
      timeIntervalSinceReferenceDate: (timeIntervalSinceReferenceDate / 900).rounded(.up) * 900)
  }
}
