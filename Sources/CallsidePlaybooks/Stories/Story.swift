public import CallsideCore
public import Foundation

/// A conversation written down by an author, which a playbook must be able to hold.
///
/// A story gives what is known before the call, and then lines in order: what happens, and what
/// the playbook should then do. ``StoryRun`` holds it, over the same ``Walk`` as a real call.
public struct Story: Sendable {
  /// One thing that happens or is expected, with its place.
  public struct Line: Sendable {
    /// What happens or is expected.
    public var event: StoryEvent
    /// The place in the file.
    public var span: Span
    /// The place of what stands behind the key.
    var valueSpan: Span
  }

  /// What it shows.
  public var name: String
  /// The place of the name.
  public var span: Span
  /// When the first call is made.
  public var now: Date
  /// The lead as it was before the first call, in the phase the story begins in.
  public var lead: Lead
  /// Where the first call begins, or nil for its first line.
  public var from: StoryTarget?
  /// What happens, in order.
  public var lines: [Line]

  /// When calls are made that do not say when: Monday 2 March 2026, nine o'clock.
  static func usualStart(in calendar: Calendar) -> Date {
    calendar.date(from: DateComponents(year: 2026, month: 3, day: 2, hour: 9))
      ?? Date(timeIntervalSince1970: 1_772_438_400)
  }
}

/// Something that is asked for: the answer to a question, or a person.
public enum StoryTarget: Hashable, Sendable {
  case question(String)
  case role(Role)
  /// A line with these words; only a call can begin at one.
  case words(String)

  /// The id or the words, as they stand in the file.
  public var id: String {
    switch self {
    case .question(let id): id
    case .role(let role): role.rawValue
    case .words(let words): Wording.quoted(words)
    }
  }
}

/// One thing that happens in a story, or is expected.
public enum StoryEvent: Hashable, Sendable {
  /// All of these words are in the line that is said.
  case say([String])
  /// It is asked for.
  case ask(StoryTarget)
  case answer(String)
  /// An answer that is not taken.
  case refused(String)
  case keep, skip, back, gatekeeper, voicemail, hangUp
  case raise(String)
  case note(String)
  case person(String)
  case ownChance(String)
  case later(String)
  /// Another call, at this moment as typed.
  case call(String)
  case outcome(String)
  case reason(String)
  case because(String)
  case plan(String)
  case next(String)
  case phase(String)
  case chance(Decimal)
  case grade(Lead.Grade)
  case readiness(Lead.Readiness)
  case status(Lead.Status)
  case notAsked([StoryTarget])
  case notSaid([String])
}

/// All stories of a file.
public struct StoryFile: Sendable {
  /// The text.
  public var source: SourceText
  /// Who makes the calls.
  public var caller: Settings
  /// The stories, in the author's order.
  public var stories: [Story]
}
