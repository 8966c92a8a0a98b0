import CallsideCore
import Testing

struct SpreadsheetCellTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+31201234567", "'+31201234567"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("'=1", "''=1"), ("''+1", "'''+1"),
  ])
  func whatMayBeRunGetsAnApostrophe(_ text: String, _ cell: String) {
    #expect(SpreadsheetCell.neutralised(text) == cell)
    #expect(SpreadsheetCell.original(cell) == text)
  }

  @Test(arguments: ["", "Brouwer", "020-1234567", "'t Hoekje", "'", "a=b", " =1", "’s-Graveland"])
  func allElseStaysAsItIs(_ text: String) {
    #expect(SpreadsheetCell.neutralised(text) == text)
    #expect(SpreadsheetCell.original(text) == text)
  }
}
