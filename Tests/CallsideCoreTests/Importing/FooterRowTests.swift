import CallsideTestSupport
import Testing

@testable import CallsideCore

/// Which rows are totals and other lines below a table.
struct FooterRowTests {
  @Test(arguments: [
    ("Totaal", true), ("Total 2025", true), ("Totaal leads", true), ("Totaal Wonen", false),
    ("Total Energies", false), ("Som BV", false), ("Aantal Zorg", false), ("Bron: export", true),
  ])
  func onlyTotalsAreTotals(first: String, isFooter: Bool) {
    let mapping = ColumnMapping(guessing: ["Company", "Phone", "Amount"])
    let reader = RowReader(mapping, for: .sample, sample: [], at: FrozenWorld.moment)
    #expect(reader.isFooter(CSVRow(line: 9, cells: [first, "", "20"], text: [])) == isFooter)
  }

  @Test(
    arguments: [
      (["Totaal", "", "", "4"], true), (["Grand Total", "12", "", ""], true),
      (["Total:", "", "", ""], true), (["", "", "Sum", ""], true),
      (["Confidential Information - Do Not Distribute", "", "", ""], true),
      (["Copyright (c) 2026 Acme", "", "", ""], true), (["Aantal: 12", "", "", ""], true),
      (["Total Energies", "0201234567", "Jan", "12"], false),
      (["Totaal Vloeren", "020", "Jan", ""], false), (["Sumo", "", "", ""], false),
      (["Acme", "", "", ""], false), (["", "", "", ""], false),
      (["Totaal Wonen", "0201234567", "", ""], false), (["Totaal", "", "", "12.345.678"], true),
      (["Som", "201234567", "", ""], false), (["Totaal", "", "", "+31201234567"], false),
      (["Total Energies", "", "", "Jan@total.example"], false),
    ])
  func totalsBelowAreToldFromLeads(cells: [String], isFooter: Bool) {
    let reader = RowReaderTests.reader(["Company", "Phone", "Contact", "Amount"], [])
    #expect(reader.isFooter(CSVRow(line: 9, cells: cells, text: [])) == isFooter, "\(cells)")
  }

  /// A row that looks like a total is one only where nothing but such rows follows.
  @Test func totalsInTheMiddleAreLeads() {
    var end = TableEnd<CSVRow>()
    func row(_ line: Int) -> CSVRow { CSVRow(line: line, cells: [], text: []) }
    #expect(end.take(row(2), isFooter: false).map(\.line) == [2])
    #expect(end.take(row(3), isFooter: true).isEmpty && end.take(row(4), isFooter: true).isEmpty)
    #expect(end.take(row(5), isFooter: false).map(\.line) == [3, 4, 5])
    #expect(end.take(row(6), isFooter: true).isEmpty)
    #expect(end.footers.map(\.line) == [6])
    // A whole table of them is a table.
    let more = (7...200).flatMap { end.take(row($0), isFooter: true) }
    #expect(more.map(\.line) == Array(6...150) && end.footers.map(\.line) == Array(151...200))
  }

  /// Sums within a table, by their rows of a name, a phone number, a person and an amount.
  @Test(
    arguments: [
      // Alone, the word is enough.
      ([["Acme", "", "Jan", "100"], ["Subtotaal", "", "", "100"], ["Beta", "", "", "50"]], [1]),
      ([["Acme", "", "", "100"], ["", "", "Totaal 2025", "€ 90"], ["Beta", "", "", "50"]], [1]),
      // With a name behind it, the amount tells: of the rows since the last one, or of all.
      (
        [
          ["Acme", "", "", "100"], ["Beta", "", "", "50"], ["Totaal Noord", "", "", "150"],
          ["Gamma", "", "", "25"], ["Totaal Zuid", "", "", "25"], ["Totaal NL", "", "", "175"],
          ["Delta", "", "", "1"],
        ], [2, 4, 5]
      ),
      (
        [["Acme", "", "", "100"], ["Total Energies", "", "", "12000"], ["Beta", "", "", "50"]], []
      ),
      (
        [["Acme", "", "", "100"], ["Total Energies", "", "Jan", "100"], ["Beta", "", "", "50"]], []
      ),
      ([["Acme", "", "", "100"], ["Total Energies", "0201234567", "", "100"]], []),
      ([["Acme", "", "", "100"], ["Totaal", "", "", ""], ["Beta", "", "", "50"]], []),
      // A region and nothing else is a heading of what follows.
      (
        [
          ["Regio Twente", "", "", ""], ["Acme", "", "", "100"], ["Totaal Twente", "", "", "100"],
        ], [0, 2]
      ),
      (
        [["Regio Bouw BV", "", "", ""], ["Regio Twente", "020", "", ""], ["Regio", "", "", ""]], []
      ),
      // A company of that name has an amount of its own, or stands in no groups.
      (
        [["Regio Oost", "", "", ""], ["Acme", "", "", "9"], ["Totaal Bouw", "", "", "12"]], [0]
      ),
      // One row is summed by nobody, unless the table has sums.
      ([["Acme", "", "", "1000"], ["Totaal Bouw", "", "", "1000"], ["Beta", "", "", "50"]], []),
      ([["Totaal Noord", "", "", "0"], ["Totaalbouw", "", "", "50"]], []),
    ] as [([[String]], [Int])])
  func sumsWithinATableAreTold(rows: [[String]], sums: [Int]) {
    let reader = RowReaderTests.reader(["Company", "Phone", "Contact", "Amount"], rows)
    var totals = RunningTotals()
    let found = rows.indices.filter {
      totals.take(reader.reading(CSVRow(line: $0 + 2, cells: rows[$0], text: [])))
    }
    #expect(found == sums)
  }

  /// Revenue is no amount of a deal.
  @Test(arguments: [("Regio Twente", [0, 2]), ("Acme", [])])
  func sumsOfOtherNumbersAreToldByTheirGroups(first: String, sums: [Int]) {
    let rows = [
      [first, "", "", ""], ["Beta", "0531234567", "", "12"], ["Totaal Twente", "", "", "12"],
    ]
    let reader = RowReaderTests.reader(["Bedrijf", "Telefoon", "Contact", "Omzet"], rows)
    var totals = RunningTotals()
    let found = rows.indices.filter {
      totals.take(reader.reading(CSVRow(line: $0 + 2, cells: rows[$0], text: [])))
    }
    #expect(found == sums)
  }

  @Test func aCompanyCalledLikeATotalIsNoFooterUnderManyHeadings() {
    let headings = ["Company", "Phone", "Email", "Contact", "A", "B", "C", "D", "E", "F"]
    let cells = [
      "Total Energies", "020 123 4567", "info@total.example", "", "", "", "", "", "", "",
    ]
    #expect(!RowReaderTests.reader(headings, []).isFooter(CSVRow(line: 9, cells: cells, text: [])))
  }
}
