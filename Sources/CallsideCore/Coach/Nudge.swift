public import Foundation

/// What a nudge judges: one lead under its playbook.
///
/// There is no clock in it: what a nudge says holds until the lead changes, and carries the
/// moments from which and until which it is worth showing.
public struct Situation: Sendable {
  /// The lead.
  public var lead: Lead
  /// Its playbook.
  public var playbook: Playbook
  /// The phase it is in.
  public var phase: Phase
  /// The calendar of working days.
  public var calendar: Calendar

  /// Makes a situation; nil when the lead's phase is not in the playbook.
  public init?(lead: Lead, playbook: Playbook, calendar: Calendar) {
    guard let phase = playbook.phase(lead.phase) else { return nil }
    self.lead = lead.carried(into: playbook)
    self.playbook = playbook
    self.phase = phase
    self.calendar = calendar
  }

  /// What conditions are held against, as things stood when somebody was last called.
  var facts: Facts {
    Facts(
      lead: lead, chance: Chance(of: lead, in: playbook).effective,
      now: lead.lastTouch ?? lead.createdAt)
  }

  /// Returns the moment some time after a date, moved into working hours.
  func workingTime(_ span: TimeSpan, after date: Date) -> Date {
    playbook.hours.shifted(span.added(to: date, calendar: calendar), calendar: calendar)
  }
}

/// Something to do for a lead, from some moment on.
public struct Occasion: Hashable, Sendable {
  /// What to do.
  public var action: NextStep.Action
  /// When it is due.
  public var due: Date
  /// The moment from which it is worth showing.
  public var ready: Date
  /// The moment from which it is pointless, or nil for never.
  public var stale: Date?

  /// Makes an occasion.
  public init(_ action: NextStep.Action, due: Date, ready: Date, stale: Date? = nil) {
    self.action = action
    self.due = due
    self.ready = ready
    self.stale = stale
  }
}

/// What a nudge has to say.
public struct Advice: Hashable, Sendable {
  /// The points it gives.
  public var points: Double
  /// Why, in words.
  public var because: Phrase
  /// Something to do; nil when it only adds weight to what is to be done anyway.
  public var occasion: Occasion?

  /// Makes advice.
  public init(_ points: Double, because: Phrase, occasion: Occasion? = nil) {
    self.points = points
    self.because = because
    self.occasion = occasion
  }
}

/// One rule of the coach.
public struct Nudge: Sendable {
  /// The kebab-case name.
  public var name: String
  /// The name in a few words, for the screen.
  public var title: Phrase
  /// Says what it has to say about a situation, or nothing.
  public var advice: @Sendable (Situation) -> Advice?

  /// Makes a nudge.
  public init(_ name: String, _ title: Phrase, advice: @escaping @Sendable (Situation) -> Advice?) {
    self.name = name
    self.title = title
    self.advice = advice
  }

  /// Returns the title of a nudge by its name; the name itself for one of another version.
  public static func title(of name: String) -> Phrase {
    if name == Coach.mayNotCall { return Phrase(en: "no call", nl: "niet bellen") }
    if name == Coach.askFirst { return Phrase(en: "ask first", nl: "eerst vragen") }
    return all.first { $0.name == name }?.title ?? Phrase(same: name)
  }

  /// Every nudge there is.
  public static let all: [Nudge] = [
    .promisedStep, .freshLead, .retryUnanswered, .attemptsSpent, .quoteToSend, .quoteToFollowUp,
    .stuckInPhase,
    .evaluationDue, .noNextStep, .openQuestion, .emptyRole, .dealValue,
  ]
}
