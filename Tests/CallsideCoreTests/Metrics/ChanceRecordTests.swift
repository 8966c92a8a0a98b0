import CallsideCore
import Testing

@Suite struct ChanceRecordTests {
  private func record(_ cases: [(Double, Bool)]) -> ChanceRecord {
    ChanceRecord(cases.map { ChanceRecord.Case(percent: $0.0, isWon: $0.1) })
  }

  @Test func anEmptyRecordHasNoScores() {
    let empty = ChanceRecord()
    #expect(empty.brier == nil && empty.auc == nil && empty.base == nil && empty.tenths.isEmpty)
  }

  @Test func theScoresAreThoseOfTheTextbook() throws {
    let some = record([(90, true), (60, false), (60, true), (10, false)])
    // The squares of 0.1, 0.6, 0.4 and 0.1.
    let brier = try #require(some.brier)
    #expect(abs(brier - 0.135) < 1e-12)
    #expect(some.baseBrier == 0.25)
    // Of four pairs three are in order and one is equal.
    #expect(some.auc == 0.875)
  }

  @Test func howMuchTooHighItWasIsAnAverage() {
    #expect(record([(90, true), (60, false), (60, true), (10, false)]).excess == 5)
    #expect(record([(10, true), (20, false)]).excess == -35)
    #expect(ChanceRecord().excess == nil)
  }

  @Test func nothingIsConcludedFromFewerThanTen() throws {
    let nine = (0..<9).map { ($0 < 3 ? 80.0 : 20.0, $0 < 3) }
    #expect(record(nine).gain == nil)
    #expect(try #require(record(nine + [(20, false)]).gain) > 0)
    #expect(try #require(record((0..<10).map { ($0 < 5 ? 90.0 : 10.0, $0 >= 5) }).gain) < 0)
  }

  @Test(arguments: [(10.0, 90.0, 0.0), (90, 10, 1), (50, 50, 0.5)])
  func theOrderIsJudgedAlone(won: Double, lost: Double, auc: Double) {
    #expect(record([(won, true), (lost, false)]).auc == auc)
  }

  @Test func tenthsTakeInTheirLowerEdgeAndTheLastBoth() {
    let tenths = record([(0, false), (9.9, true), (10, true), (100, true)]).tenths
    #expect(tenths.map(\.from) == [0, 10, 90])
    #expect(tenths.map(\.count) == [2, 1, 1])
    #expect(tenths[0].won == 50)
  }
}
