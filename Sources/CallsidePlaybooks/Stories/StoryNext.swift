import CallsideCore
import Foundation

/// A next step as a story expects it: none, or an action with how long from now or on which date.
struct StoryNext {
  private let action: NextStep.Action?
  private let words: String

  /// Reads the words of a story, such as `call in 2d`, `meet wed 2 dec 10:00` or `none`.
  init?(_ text: String, language: Language) {
    let first = String(text.prefix { $0 != " " })
    words = text.dropFirst(first.count).trimmingCharacters(in: .whitespaces)
    action = NextStep.Action.read(first)
    guard NextStepReading.isNone(text) || (action != nil && !words.isEmpty) else { return nil }
  }

  /// Whether none is expected.
  var isNone: Bool { action == nil }

  /// Returns whether a next step is the one that is expected; a day without a time fits any time.
  func fits(_ step: NextStep, in playbook: Playbook, at moment: Moment) -> Bool {
    guard step.action == action else { return false }
    if let delay {
      guard step.isPromised || step.action != .call else {
        return fits(retry: step, delay, playbook, moment)
      }
      return step.at == Self.date(in: delay, playbook, moment)
    }
    guard
      let read = DatePhrase.read(
        words, language: moment.language, now: moment.now, calendar: moment.calendar,
        hours: playbook.hours)
    else { return false }
    let date = read.planned(from: moment.now, in: playbook.hours, calendar: moment.calendar)
    switch read.grain {
    case .second, .minute, .hour: return abs(step.at.timeIntervalSince(date)) < 60
    case .day, .week, .month, .quarter, .year:
      return moment.calendar.isDate(step.at, inSameDayAs: date)
        || moment.calendar.isDate(step.at, inSameDayAs: read.at)
    }
  }

  /// Returns whether a try after nobody answered is on the day of a delay: its hour depends on when
  /// they were called before.
  private func fits(
    retry step: NextStep, _ delay: TimeSpan, _ playbook: Playbook, _ moment: Moment
  ) -> Bool {
    Self.date(in: delay, playbook, moment).map {
      moment.calendar.isDate(step.at, inSameDayAs: $0)
    } ?? false
  }

  /// How long from now, as a playbook says it: `in 2d`, `over 4u`.
  private var delay: TimeSpan? {
    let rest = words.lowercased()
    return ["in ", "over "].first(where: rest.hasPrefix)
      .flatMap { TimeSpan(String(rest.dropFirst($0.count))) }
  }

  /// Returns the date that a playbook proposes for a delay, by asking for just that.
  private static func date(in delay: TimeSpan, _ playbook: Playbook, _ moment: Moment) -> Date? {
    var outcome = Outcome(id: "expected", label: "expected")
    outcome.next = .init(action: .email, delay: delay)
    let lead = Lead(
      id: "", name: "", playbook: playbook.id, phase: "", owner: "", createdAt: moment.now)
    return CallEnding.proposal(for: outcome, lead: lead, playbook: playbook, at: moment)?.at
  }
}

/// Moments of the later calls of a story.
enum StoryMoment {
  /// Returns the moment of a call that comes after another; nil when it does not.
  static func read(_ text: String, after moment: Moment, hours: WorkingHours) -> Date? {
    guard
      let read = DatePhrase.read(
        text, language: moment.language, now: moment.now, calendar: moment.calendar, hours: hours)
    else { return nil }
    let isDay = moment.calendar.startOfDay(for: read.at) == read.at
    let date = isDay ? hours.shifted(read.at, calendar: moment.calendar) : read.at
    return date > moment.now ? date : nil
  }
}
