import CallsideTestSupport
import Testing

@testable import CallsideCore

/// What stands between the cells of a file.
struct CSVDialectTests {
  private static let files: [(text: String, separator: Character, quote: Character)] = [
    ("Company,Phone\nAcme,020\nBeta,030\n", ",", "\""),
    ("Bedrijf;Telefoon\nAcme;020\nBeta;030\n", ";", "\""),
    ("Bedrijf\tTelefoon\nAcme\t020\n", "\t", "\""), ("Bedrijf|Telefoon\nAcme|020\n", "|", "\""),
    // A decimal comma in every row, and commas in notes.
    ("Bedrijf;Bedrag\nAcme;1.250,50\nBeta;12,00\n", ";", "\""),
    ("Bedrijf;Notitie\nAcme;ja, nee, wel\nBeta;nee, niet\n", ";", "\""),
    ("Naam;Bedrag, excl.\nAcme;1,50\nBeta;2,50\n", ";", "\""),
    ("Company,Note\nAcme,\"a;b;c\"\nBeta,\"d;e;f\"\n", ",", "\""),
    // Titles above and totals below.
    ("Overzicht\n\nBedrijf;Plaats;Bedrag\nA;B;1,5\nC;D;2,5\nTotaal;;4,0\n", ";", "\""),
    ("Leads, exported 2 March\nCompany;Phone;City\nAcme;020;Delft\nBeta;030;Ede\n", ";", "\""),
    ("Company,City\n\"Acme, Inc.\",Delft\n\"Beta, Inc.\",Ede\n", ",", "\""),
    ("Company\nAcme\nBeta\n", ",", "\""), ("", ",", "\""), ("\n\n", ",", "\""),
    ("sep=;\nBedrijf;Telefoon\nAcme;020\n", ";", "\""), ("sep=\t\na\tb\n", "\t", "\""),
    ("sep=\nnaam,plaats\na,b\n", ",", "\""),
    ("'Company','City'\n'Acme, Inc.','Delft'\n'Beta','Ede'\n", ",", "'"),
    ("Company,City\n't Hoekje,'s-Gravenhage\n't Pand,'s-Hertogenbosch\n", ",", "\""),
  ]

  @Test(arguments: files)
  func separatorsAndQuotesAreRecognised(
    file: (text: String, separator: Character, quote: Character)
  ) {
    let found = CSVDialect.guess(Array(file.text.utf8), isWhole: true)
    #expect(found.separator == file.separator.asciiValue, "\(file.text)")
    #expect(found.quote == file.quote.asciiValue, "\(file.text)")
    // The same by a sample that is cut off.
    let part = CSVDialect.guess(Array((file.text + "Acm").utf8), isWhole: false)
    if !file.text.isEmpty, file.text.count > 4 {
      #expect(part.separator == file.separator.asciiValue, "\(file.text)")
    }
  }
}
