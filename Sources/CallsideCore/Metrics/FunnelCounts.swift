/// How many leads of a status are in a phase, and what they are worth.
public struct PhaseCount: Hashable, Sendable {
  /// The phase's id.
  public var phase: String
  /// Open, won or lost.
  public var status: Lead.Status
  /// The number of leads.
  public var count: Int
  /// The sum of the values by currency.
  public var values: [Money]

  /// Makes a count.
  public init(phase: String, status: Lead.Status, count: Int, values: [Money]) {
    self.phase = phase
    self.status = status
    self.count = count
    self.values = values
  }
}
