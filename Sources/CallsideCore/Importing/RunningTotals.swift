public import Foundation

/// How a row within a table looks like a sum of those above it, or a heading of those below it.
public enum SumLike: Sendable {
  /// It says so, and nothing else.
  case certain
  /// It names what is summed, or it is a company of that name.
  case named
}

/// Telling sums within a table from leads: a row such as "Totaal Noord" is one where its amount is that of the rows
/// above it, back to the last such row or all of them.
public struct RunningTotals: Sendable {
  private var all = Sum()
  private var sinceLast = Sum()
  /// Whether the table is in groups: of a single row a sum is made only there.
  private var isGrouped = false

  /// The amounts of some rows, and how many these are.
  private struct Sum {
    var amount: Decimal = 0
    var rows = 0

    mutating func add(_ more: Decimal?) {
      amount += more ?? 0
      rows += 1
    }
  }

  /// Makes totals of no rows.
  public init() {}

  /// Takes the next row; returns whether it is a sum, which is in no other.
  ///
  /// - Parameter amount: What stands in it as an amount.
  public mutating func take(_ sum: SumLike?, amount: Decimal?) -> Bool {
    let isSum =
      switch sum {
      case .certain: true
      // Of what is no amount of a deal only the groups tell that it is summed.
      case .named: amount.map(isSum) ?? isGrouped
      case nil: false
      }
    if isSum {
      sinceLast = Sum()
      isGrouped = true
    } else {
      all.add(amount)
      sinceLast.add(amount)
    }
    return isSum
  }

  private func isSum(_ amount: Decimal) -> Bool {
    amount > 0
      && [all, sinceLast].contains { $0.amount == amount && ($0.rows > 1 || isGrouped) }
  }
}
