public import Foundation

/// One conversation with a lead, or an attempt at one.
public struct Call: Codable, Hashable, Sendable, Identifiable {
  /// What was done with one step of the script.
  public struct Passed: Codable, Hashable, Sendable {
    /// How a step was passed.
    public enum Manner: String, Codable, Hashable, Sendable {
      case said, answered, kept, skipped
    }
    /// The id of the step.
    public var step: String
    /// How it was passed.
    public var manner: Manner

    /// Makes a record of a step.
    public init(step: String, manner: Manner) {
      self.step = step
      self.manner = manner
    }
  }

  /// The id, given when the call starts.
  public var id: String
  /// The id of the phase it was held in.
  public var phase: String
  /// The id of the playbook it was held by.
  public var playbook: String
  /// The rep.
  public var by: String
  /// When it started.
  public var startedAt: Date
  /// The id of the person who was asked for, or nil when nobody was known.
  public var contact: String?
  /// When its outcome was recorded.
  public var endedAt: Date?
  /// The outcome's id in the playbook.
  public var outcome: String?
  /// Whether a step was agreed that moves the sale.
  public var isAdvance = false
  /// Whether somebody was reached; false for voicemail and no answer.
  public var wasReached = true
  /// Whether the outcome was followed by a next step or an explicit "none".
  public var isSettled = false
  /// A bookmark of where the walk went other than forward.
  ///
  /// Empty when it went on; see ``Walk`` for what stands in it.
  public var place: [String] = []
  /// The steps passed, oldest first.
  public var passed: [Passed] = []
  /// The objections raised, oldest first.
  public var objections: [String] = []

  /// Makes a call that has just started.
  public init(id: String, phase: String, of playbook: String, by: String, startedAt: Date) {
    self.id = id
    self.phase = phase
    self.playbook = playbook
    self.by = by
    self.startedAt = startedAt
  }

  /// Notes that a step was passed: from there the walk went on.
  mutating func pass(_ step: Passed) {
    passed.append(step)
    place = []
  }
}
