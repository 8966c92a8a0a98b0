import Foundation

/// Logistic regression with a pull of every coefficient towards a value, by Newton's method; the
/// first column is the constant, and no other coefficient goes below zero.
struct RidgeRegression {
  /// The coefficients.
  private(set) var coefficients: [Double]
  /// Twice the gain in log-likelihood over the offsets alone.
  private(set) var gain = 0.0
  /// How many free coefficients they are worth, being held (Hastie and Tibshirani, 1990).
  private(set) var freedom = 0.0

  private let rows: [[Double]]
  private let outcomes: [Double]
  private let shares: [Double]
  private let offsets: [Double]
  private let pulls: [Double]
  private let centres: [Double]

  /// Fits the coefficients.
  ///
  /// - Parameters:
  ///   - rows: What is known of each case, without the constant.
  ///   - outcomes: 1 or 0 for each.
  ///   - shares: What each case counts for, from 0 to 1.
  ///   - offsets: The log-odds that each starts from.
  ///   - pull: How strongly coefficients are held; as so many cases of one unit.
  ///   - centre: Where they are held, the constant at 0.
  ///   - constantPull: How strongly the constant is held.
  init(
    rows: [[Double]], outcomes: [Double], shares: [Double], offsets: [Double], pull: Double,
    centre: Double, constantPull: Double
  ) {
    let width = (rows.first?.count ?? 0) + 1
    self.rows = rows.map { [1] + $0 }
    self.outcomes = outcomes
    self.shares = shares
    self.offsets = offsets
    pulls = [constantPull] + Array(repeating: pull, count: width - 1)
    centres = [0] + Array(repeating: centre, count: width - 1)
    coefficients = centres
    var free = Array(0..<width)
    // Each round frees fewer; whatever went below zero stays at zero.
    for _ in 0..<6 {
      var steps = 0
      while steps < 25, improve(free) > 1e-7 { steps += 1 }
      let below = free.filter { $0 > 0 && coefficients[$0] < 0 }
      if below.isEmpty { break }
      for index in below { coefficients[index] = 0 }
      free.removeAll(where: below.contains)
    }
    for index in free where index > 0 { coefficients[index] = max(0, coefficients[index]) }
    free = free.filter { $0 == 0 || coefficients[$0] > 0 }
    freedom = worth(of: free)
    gain = 2 * (likelihood(coefficients) - likelihood(Array(repeating: 0, count: width)))
  }

  /// Returns the probability of log-odds.
  static func probability(_ logOdds: Double) -> Double {
    1 / (1 + exp(-min(max(logOdds, -30), 30)))
  }

  private func score(_ number: Int, _ coefficients: [Double]) -> Double {
    var sum = offsets[number]
    let row = rows[number]
    for index in row.indices { sum += row[index] * coefficients[index] }
    return sum
  }

  private func likelihood(_ coefficients: [Double]) -> Double {
    rows.indices.reduce(0) { sum, index in
      let p = RidgeRegression.probability(score(index, coefficients))
      return sum + shares[index] * log(outcomes[index] == 1 ? p : 1 - p)
    }
  }

  /// Makes one step with the free coefficients; returns its greatest part.
  private mutating func improve(_ free: [Int]) -> Double {
    var (slope, curve) = derivatives(free)
    RidgeRegression.solve(&curve, &slope)
    let step = slope
    for index in step.indices { coefficients[free[index]] -= step[index] }
    return step.map(abs).max() ?? 0
  }

  /// The trace of what the cases say in what cases and pulls say together.
  private func worth(of free: [Int]) -> Double {
    let curve = derivatives(free).curve
    return free.indices.reduce(0) { sum, index in
      var factor = curve
      var column = free.indices.map { $0 == index ? 1.0 : 0 }
      RidgeRegression.solve(&factor, &column)
      return sum + 1 - pulls[free[index]] * column[index]
    }
  }

  /// Returns the first and the second derivatives by the free coefficients; of the second, the
  /// lower half.
  private func derivatives(_ free: [Int]) -> (slope: [Double], curve: [Double]) {
    let size = free.count
    var slope = free.map { pulls[$0] * (coefficients[$0] - centres[$0]) }
    var curve = [Double](repeating: 0, count: size * size)
    for index in 0..<size { curve[index * size + index] = pulls[free[index]] }
    for (index, row) in rows.enumerated() {
      let p = RidgeRegression.probability(score(index, coefficients))
      let miss = shares[index] * (p - outcomes[index])
      let bend = shares[index] * p * (1 - p)
      let parts = free.map { row[$0] }
      for i in 0..<size where parts[i] != 0 {
        slope[i] += parts[i] * miss
        let part = parts[i] * bend
        for j in 0...i { curve[i * size + j] += part * parts[j] }
      }
    }
    return (slope, curve)
  }

  /// Solves a symmetric positive system by Cholesky's method, of which the lower half is given;
  /// the right side becomes the solution.
  static func solve(_ matrix: inout [Double], _ right: inout [Double]) {
    let size = right.count
    for j in 0..<size {
      for k in 0..<j {
        for i in j..<size { matrix[i * size + j] -= matrix[i * size + k] * matrix[j * size + k] }
      }
      let root = matrix[j * size + j].squareRoot()
      for i in j..<size { matrix[i * size + j] /= root }
    }
    for i in 0..<size {
      for k in 0..<i { right[i] -= matrix[i * size + k] * right[k] }
      right[i] /= matrix[i * size + i]
    }
    for i in (0..<size).reversed() {
      for k in (i + 1)..<size { right[i] -= matrix[k * size + i] * right[k] }
      right[i] /= matrix[i * size + i]
    }
  }
}
