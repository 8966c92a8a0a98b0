import Foundation
import Testing

@testable import CallsideCore

@Suite struct ForetoldTests {
  private func weights(slope: Double) throws -> LearnedWeights {
    let json = #"{"quarter":8,"constant":0,"weights":{},"slope":\#(slope),"intercept":0}"#
    return try JSONDecoder().decode(LearnedWeights.self, from: Data(json.utf8))
  }

  /// Leads of which so many were won in a hundred.
  private func leads(
    _ hundreds: Int, found: Double, won: Int, quarter: Int = 8
  ) -> [Foretold] {
    (0..<100 * hundreds).map {
      Foretold(base: 0, found: found, isWon: $0 % 100 < won, quarter: quarter)
    }
  }

  /// Nine in ten was said where three in four were won, so it was twice too sure.
  @Test func whatIsTooSureIsTakenBack() throws {
    var found = try weights(slope: 1)
    Foretold.calibrate(
      &found, on: leads(4, found: log(9.0), won: 75) + leads(4, found: -log(9.0), won: 25))
    #expect(abs(found.slope - 0.5) < 0.03)
    #expect(abs(found.intercept) < 1e-6)
  }

  /// Of three in four, nine in ten were won: twice as much in log-odds.
  ///
  /// 800 ln 3 (p − 0.9) + 30 (b − 0.6) = 0 has p = 0.863 at b = 1.677, as thirty leads hold it to
  /// where it was.
  @Test func whatIsTooTimidIsBelievedMore() throws {
    var found = try weights(slope: 0.6)
    Foretold.calibrate(
      &found, on: leads(4, found: log(3.0), won: 90) + leads(4, found: -log(3.0), won: 10))
    #expect(abs(found.slope - 1.677) < 0.002)
  }

  @Test func whatIsWonMoreOftenNowIsSaidMoreOften() throws {
    var found = try weights(slope: 1)
    Foretold.calibrate(&found, on: leads(8, found: 0, won: 75))
    #expect(found.intercept > 0.9 && found.intercept < log(3.0))
    #expect(abs(found.slope - 1) < 1e-6)
  }

  /// Four years ago counts for a quarter of now.
  @Test func recentLeadsWeighMore() throws {
    var found = try weights(slope: 1)
    Foretold.calibrate(
      &found,
      on: leads(4, found: 0, won: 25, quarter: -8) + leads(4, found: 0, won: 75))
    #expect(found.intercept > 0.3)
  }

  /// With ln 9 said four times and two won, the pull of 30 answers 4 ln 9 (0.9 − 0.5) at most.
  @Test func aFewLeadsMoveItLittle() throws {
    var found = try weights(slope: 1)
    Foretold.calibrate(
      &found, on: (0..<4).map { Foretold(base: 0, found: log(9.0), isWon: $0 > 1, quarter: 8) })
    #expect(found.slope > 1 - 4 * log(9.0) * 0.4 / 30 && found.slope < 1)
    #expect(found.intercept > -4 * 0.4 / 30 && found.intercept < 0)
  }

  @Test func itNeverTurnsRound() throws {
    var found = try weights(slope: 1)
    Foretold.calibrate(
      &found, on: leads(4, found: log(9.0), won: 25) + leads(4, found: -log(9.0), won: 75))
    #expect(found.slope == 0)
  }

  @Test func whereNothingWasFoundNothingIsCalibrated() throws {
    var found = try weights(slope: 0)
    Foretold.calibrate(&found, on: leads(4, found: 1, won: 90))
    #expect(try found == weights(slope: 0))
  }
}
