public import Foundation

/// A closed lead as it was before its outcome, and the outcome.
public struct ClosedLead: Hashable, Sendable, Identifiable {
  /// The lead's id.
  public var id: String
  /// When it was closed.
  public var closedAt: Date
  /// Whether it was won.
  public var isWon: Bool
  /// What was known of it before.
  public var features: LeadFeatures
  /// The lead itself as it was before, as far as a chance is made of it; nil where only its
  /// features were asked for.
  public var before: Lead?

  /// Makes a closed lead.
  public init(id: String, closedAt: Date, isWon: Bool, features: LeadFeatures) {
    self.id = id
    self.closedAt = closedAt
    self.isWon = isWon
    self.features = features
  }

  /// The quarter it counts in.
  public var quarter: Int { OutcomeCounts.quarter(of: closedAt) }

  /// Whether it was closed before another; leads closed at once are ordered by their ids.
  public func precedes(_ other: ClosedLead) -> Bool {
    (closedAt, id) < (other.closedAt, other.id)
  }
}
