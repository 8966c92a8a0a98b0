import Testing

@testable import CallsideCore

/// What is kept of the rows of a long file.
struct ImportSummaryTests {
  @Test func ofVeryManyRowsOnlyTheFirstAreListedAndAllCounted() {
    var summary = ImportSummary()
    var row = ImportedRow()
    row.unread = [ImportedRow.UnreadCell(column: "Phone", reason: Phrase(same: "x"))]
    let count = ImportSummary.mostFaults + 5
    for line in 1...count {
      summary.count(.left(lead: "a", name: "Acme"), of: row, line: line)
      summary.reject(RowFault(column: nil, reason: Phrase(same: "x")), line: line)
    }
    #expect(summary.leftCount == count && summary.unreadCount == count && summary.rejected == count)
    let listed = [summary.left.count, summary.unread.count, summary.faults.count]
    #expect(listed == Array(repeating: ImportSummary.mostFaults, count: 3))
    #expect(summary.rows == 2 * count && summary.left.last?.line == ImportSummary.mostFaults)
  }
}
