public import Foundation

/// Why one suggestion stands before another.
public struct RankComparison: Hashable, Sendable {
  /// The one that stands before.
  public let ahead: Suggestion
  /// The one that stands behind.
  public let behind: Suggestion
  /// The terms in which they differ, the largest difference first.
  public let differences: [TermDifference]

  /// Compares two suggestions at a time, in whichever order they are given.
  ///
  /// What is shown now stands before what is not. Equal ranks are told apart as in the queue: what
  /// was due first, then the lead's id.
  public init(_ one: Suggestion, _ other: Suggestion, at now: Date) {
    let isInOrder =
      if one.isShown(at: now) != other.isShown(at: now) {
        one.isShown(at: now)
      } else if one.rank != other.rank {
        one.rank > other.rank
      } else {
        (one.due, one.lead) <= (other.due, other.lead)
      }
    (ahead, behind) = isInOrder ? (one, other) : (other, one)
    differences = TermDifference.between(
      ahead.shownTerms(at: now), behind.shownTerms(at: now))
  }

  /// The sum of the differences, in tenths: nothing where only a fraction or the tie-break decides.
  public var points: Double {
    Suggestion.tenths(differences.reduce(0) { $0 + $1.points })
  }
}
