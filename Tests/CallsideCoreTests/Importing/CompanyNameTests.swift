import Testing

@testable import CallsideCore

/// When two names are of one company.
struct CompanyNameTests {
  private static let same: [[String]] = [
    [
      "Bakker B.V.", "bakker bv", "BAKKER", "Bakker, B.V.", "Bakker BV ", "De Bakker",
      "  Bakker  B.V",
    ],
    ["Café Noir", "cafe noir", "CAFÉ NOIR V.O.F.", "Café-Noir vof"],
    ["'t Hoekje", "’t Hoekje", "t Hoekje", "'t Hoekje eenmanszaak"],
    ["Acme Inc.", "ACME, Inc", "Acme Corporation", "The Acme Company", "acme llc", "Acme Ltd."],
    ["Müller GmbH", "Muller", "MÜLLER GMBH"], ["Jansen & Zn", "Jansen + Zn", "jansen zn"],
    ["Kroon GmbH & Co. KG", "Kroon"], ["Jansen & Co", "Jansen"],
    ["AB Transport BV", "AB Transport"],
    ["The Company", "Company"], ["B.V.", "bv"], ["Ltd", "ltd."], ["漢字 Ltd", "漢字"],
    ["3M", "3m b.v."],
  ]

  @Test(arguments: same)
  func legalFormAccentsAndCaseDoNotMatter(names: [String]) {
    #expect(Set(names.map(CompanyName.key)).count == 1, "\(names.map(CompanyName.key))")
    #expect(CompanyName.key(names[0]).isEmpty == false)
  }

  /// Letters that are a legal form at the end are a name at the start.
  @Test(arguments: [
    ["AB Transport", "AS Transport", "AG Transport", "Co Transport BV", "Transport AB"],
    ["Hotel de Bakker", "Hotel Bakker", "Hotel het Bakker"], ["T-Mobile", "Mobile"],
    ["Cafe Co Op", "Cafe Op"], ["CV Techniek", "NV Techniek", "Techniek"],
  ])
  func formsAreDroppedOnlyAtTheEndAndArticlesAtTheStart(names: [String]) {
    #expect(Set(names.map(CompanyName.key)).count == names.count, "\(names.map(CompanyName.key))")
  }

  @Test func otherNamesAreOther() {
    let names =
      Self.same.map(\.[0]) + ["Bakker Groep", "Bakkers", "Acme Two", "Noir", "3 M", "!!!", "???"]
    #expect(Set(names.map(CompanyName.key)).count == names.count)
    #expect(CompanyName.key("").isEmpty && CompanyName.key("  ").isEmpty)
  }
}
