public import Foundation

/// How a row within a table looks like a sum of those above it.
public enum SumLike: Sendable {
  /// It says so, and nothing else.
  case certain
  /// It names what is summed, or it is a company of that name.
  case named
}

/// Telling sums within a table from leads: a row such as "Totaal Noord" is one where its amount is that of the rows
/// above it, back to the last such row or all of them.
public struct RunningTotals: Sendable {
  private var all: Decimal = 0
  private var sinceLast: Decimal = 0

  /// Makes totals of no rows.
  public init() {}

  /// Takes the next row; returns whether it is a sum, which is in no other.
  ///
  /// - Parameter amount: What stands in it as an amount.
  public mutating func take(_ sum: SumLike?, amount: Decimal?) -> Bool {
    let isSum =
      switch sum {
      case .certain: true
      case .named: amount.map { $0 > 0 && [all, sinceLast].contains($0) } ?? false
      case nil: false
      }
    if isSum {
      sinceLast = 0
    } else {
      all += amount ?? 0
      sinceLast += amount ?? 0
    }
    return isSum
  }
}
