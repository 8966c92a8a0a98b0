import Foundation

/// A fixed grid for numbers: cells as wide as a factor of the square root of two.
///
/// It is the same whatever the numbers of a store are, so counting needs no second look at them.
/// Small whole numbers have cells of their own: 0, 1, 2 and 3.
enum ValueGrid {
  /// Returns the name of the cell a number falls in.
  static func cell(_ number: Double) -> String {
    guard number != 0, number.isFinite else { return "#0" }
    let cell = Int((log2(abs(number)) * 2).rounded(.down))
    return (number < 0 ? "#-" : "#") + "2^\(cell)/2"
  }
}
