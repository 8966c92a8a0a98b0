/// How many calls a rep made, and what came of them.
public struct DialCount: Hashable, Sendable {
  /// Calls that ended in any way, also when nobody answered.
  public var dials: Int
  /// Those in which somebody was spoken to.
  public var reached: Int
  /// Those in which a step was agreed that moves the sale.
  public var advances: Int

  /// Makes a count.
  public init(dials: Int = 0, reached: Int = 0, advances: Int = 0) {
    self.dials = dials
    self.reached = reached
    self.advances = advances
  }

  /// Adds two counts up.
  public static func + (one: DialCount, other: DialCount) -> DialCount {
    DialCount(
      dials: one.dials + other.dials, reached: one.reached + other.reached,
      advances: one.advances + other.advances)
  }
}

/// The calls of one rep in one phase of one playbook.
public struct PhaseDials: Hashable, Sendable {
  /// The id of the playbook.
  public var playbook: String
  /// The id of the phase.
  public var phase: String
  /// How many, and what came of them.
  public var count: DialCount

  /// Makes the calls in a phase.
  public init(playbook: String, phase: String, count: DialCount) {
    self.playbook = playbook
    self.phase = phase
    self.count = count
  }
}
