import Testing

@testable import CallsideCore

@Suite struct ValueGridTests {
  @Test(arguments: [
    (0, "#0"), (1, "#2^0/2"), (1.41, "#2^0/2"), (1.42, "#2^1/2"), (2, "#2^2/2"), (2.8, "#2^2/2"),
    (3, "#2^3/2"), (4, "#2^4/2"), (5, "#2^4/2"), (5.7, "#2^5/2"), (8, "#2^6/2"),
    (1_000_000, "#2^39/2"), (0.5, "#2^-2/2"), (-4, "#-2^4/2"), (-0.5, "#-2^-2/2"),
    (.infinity, "#0"), (-.infinity, "#0"), (.nan, "#0"),
  ])
  func aNumberFallsIntoACell(number: Double, cell: String) {
    #expect(ValueGrid.cell(number) == cell)
  }

  @Test func smallWholeNumbersHaveCellsOfTheirOwn() {
    #expect(Set([0, 1, 2, 3].map(ValueGrid.cell)).count == 4)
  }
}
