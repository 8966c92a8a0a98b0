import Foundation
import Testing

@testable import CallsideCore

/// Numbers worked out by hand: a fit is where the slope of likelihood and pull together is 0.
@Suite struct RidgeRegressionTests {
  /// Four leads with 1 and four with −1, and how many of each four were won.
  private func fit(
    won: (Int, Int), columns: Int = 1, pull: Double, centre: Double = 0, share: Double = 1,
    offset: Double = 0
  ) -> RidgeRegression {
    RidgeRegression(
      rows: [1.0, -1].flatMap { x in
        Array(repeating: Array(repeating: x, count: columns), count: 4)
      },
      outcomes: [won.0, won.1].flatMap { won in (0..<4).map { $0 < won ? 1 : 0 } },
      shares: Array(repeating: share, count: 8), offsets: Array(repeating: offset, count: 8),
      pull: pull, centre: centre, constantPull: 0)
  }

  private func expect(
    _ found: [Double], _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, sourceLocation: sourceLocation)
    for (a, b) in zip(found, expected) {
      #expect(abs(a - b) < 1e-6, "\(found), not \(expected)", sourceLocation: sourceLocation)
    }
  }

  @Test func solvesTwoEquations() {
    // 4x + 2y = 8, 2x + 3y = 7; the upper half is not looked at.
    var (matrix, right) = ([4.0, Double.nan, 2, 3], [8.0, 7])
    RidgeRegression.solve(&matrix, &right)
    expect(right, [1.25, 1.5])
  }

  @Test func solvesThreeEquations() {
    var matrix = [4.0, 0, 0, 2, 5, 0, 2, 3, 6.0]
    // Of 1, 2 and 3.
    var right = [14.0, 21, 26]
    RidgeRegression.solve(&matrix, &right)
    expect(right, [1, 2, 3])
  }

  @Test func withoutColumnsItIsTheShareOfWon() {
    let fit = RidgeRegression(
      rows: [[], [], [], []], outcomes: [1, 1, 1, 0], shares: [1, 1, 1, 1],
      offsets: [0, 0, 0, 0], pull: 0, centre: 0, constantPull: 0)
    expect(fit.coefficients, [log(3.0)])
    expect([fit.freedom], [1])
    // Twice the log-likelihood of 3/4, 3/4, 3/4 and 1/4, beside that of four halves.
    expect([fit.gain], [2 * (3 * log(0.75) + log(0.25) - 4 * log(0.5))])
  }

  @Test func aColumnGetsTheLogOddsOfItsSides() {
    let fit = fit(won: (3, 1), pull: 0)
    expect(fit.coefficients, [0, log(3.0)])
    expect([fit.freedom], [2])
  }

  @Test func offsetsAreTakenOff() {
    expect(fit(won: (3, 1), pull: 0, offset: log(2.0)).coefficients, [-log(2.0), log(3.0)])
  }

  /// 8 (p − 3/4) + pull b = 0; with b = ln 2, p is 2/3.
  @Test func aPullHoldsItBack() {
    let pull = 2 / (3 * log(2.0))
    let fit = fit(won: (3, 1), pull: pull)
    expect(fit.coefficients, [0, log(2.0)])
    // Eight leads say 8 p (1 − p) = 16/9 of it, the pull the rest; the constant is free.
    expect([fit.freedom], [1 + (16.0 / 9) / (16.0 / 9 + pull)])
  }

  @Test func whatIsSaidTwiceCountsForHalfEach() {
    let fit = fit(won: (3, 1), columns: 2, pull: 4 / (3 * log(2.0)))
    expect(fit.coefficients, [0, log(2.0) / 2, log(2.0) / 2])
  }

  @Test func leadsThatCountForHalfAreHeldTwiceAsMuch() {
    expect(fit(won: (3, 1), pull: 1 / (3 * log(2.0)), share: 0.5).coefficients, [0, log(2.0)])
  }

  @Test func noColumnSpeaksAgainstItsOwnEvidence() {
    let fit = fit(won: (1, 3), pull: 0)
    expect(fit.coefficients, [0, 0])
    expect([fit.freedom, fit.gain], [1, 0])
  }

  @Test func aStrongPullLeavesItAtTheCentre() {
    #expect(abs(fit(won: (2, 2), pull: 1e9, centre: 0.4).coefficients[1] - 0.4) < 1e-6)
  }

  @Test(arguments: [(0.0, 0.5), (log(3.0), 0.75), (-log(3.0), 0.25)])
  func logOddsAreProbabilities(logOdds: Double, probability: Double) {
    #expect(abs(RidgeRegression.probability(logOdds) - probability) < 1e-12)
  }

  @Test func noProbabilityIsCertain() {
    #expect(RidgeRegression.probability(1e6) < 1)
    #expect(RidgeRegression.probability(-1e6) > 0)
  }
}
