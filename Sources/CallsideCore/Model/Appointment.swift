public import Foundation

/// What makes a next step the same appointment as an earlier one, or another.
///
/// A calendar knows an appointment by its number, and by its version whether it was moved (UID and
/// SEQUENCE of RFC 5545, sections 3.8.4.7 and 3.8.7.4).
public struct Appointment: Codable, Hashable, Sendable {
  /// The appointments with the lead before this one.
  public var number = 0
  /// How often it was moved.
  public var version = 0
  /// What is to be done.
  public var action: NextStep.Action
  /// When.
  public var at: Date

  /// Makes the appointment that a next step is: the one before, moved, where that was for the same
  /// and still to come; else a new one.
  init(for step: NextStep, after last: Appointment?, at now: Date) {
    (action, at) = (step.action, step.at)
    guard let last else { return }
    let isMoved = last.action == step.action && last.at > now
    number = isMoved ? last.number : last.number + 1
    version = isMoved ? last.version + (last.at == step.at ? 0 : 1) : 0
  }
}
