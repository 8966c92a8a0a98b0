/// How many leads of a status are in a phase, and what they are worth.
public struct PhaseCount: Hashable, Sendable {
  /// The playbook's id.
  public var playbook: String
  /// The phase's id.
  public var phase: String
  /// Open, won or lost.
  public var status: Lead.Status
  /// The number of leads.
  public var count: Int
  /// The sum of the values by currency.
  public var values: [Money]

  /// Makes a count.
  public init(
    playbook: String, phase: String, status: Lead.Status, count: Int, values: [Money]
  ) {
    self.playbook = playbook
    self.phase = phase
    self.status = status
    self.count = count
    self.values = values
  }

  /// Returns whether two counts are of the same playbook, phase and status.
  public func isSameKind(as other: PhaseCount) -> Bool {
    playbook == other.playbook && phase == other.phase && status == other.status
  }
}
