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

  /// Several rows of one lead are one lead, under whatever name it is known.
  @Test func leadsThatObjectAreCountedOnce() {
    var summary = ImportSummary()
    func count(_ name: String, _ outcome: ImportBatch.Outcome, objects: Bool = true) {
      var row = ImportedRow()
      (row.name, row.objects) = (name, objects)
      summary.count(outcome, of: row, line: 2)
    }
    count("Acme", .added)
    count("ACME B.V.", .updated)
    count("Acme Noord", .joined(lead: "a", name: "Acme", by: .number))
    count("Beta", .added, objects: false)
    #expect(summary.objectingCount == 1)
    count("Gamma", .duplicate)
    count("Delta", .left(lead: "b", name: "Epsilon", objects: true))
    #expect(summary.objectingCount == 3)
  }
}
