import Testing

@testable import CallsideCore

/// Cells with the numbers of several people.
struct NamedNumbersTests {
  private static let cells: [(cell: String, people: String?)] = [
    ("Jan 06-12345678, Piet 06-87654321", "Jan 0612345678, Piet 0687654321"),
    ("Jan: 0612345678 / Piet: 0687654321", "Jan 0612345678, Piet 0687654321"),
    ("06-12345678 (Jan de Wit); 06-87654321 (Piet)", "Jan de Wit 0612345678, Piet 0687654321"),
    ("Jan 06-12345678 en Piet 06-87654321", "Jan 0612345678, Piet 0687654321"),
    ("Ann +44 20 7946 1001\nBob +44 20 7946 1002", "Ann +442079461001, Bob +442079461002"),
    // One person, one number, or no names.
    ("Jan 06-12345678", nil), ("06-12345678, 06-87654321", nil),
    ("Kantoor 020-1234567, Mobiel 06-12345678", nil), ("werk 020-1234567, Jan 06-12345678", nil),
    ("Jan 06-12345678, 06-87654321", nil), ("Jan 06-12345678, Jan 06-87654321", nil),
    ("Jan 06-12345678, Piet", nil), ("Jan 06-12345678, Piet 123", nil),
    ("Receptie 020-1234567, Jan 06-12345678", nil), ("na 17u 06-12345678, Jan 06-87654321", nil),
    ("", nil), ("020-1112212 / 13", nil),
  ]

  @Test(arguments: cells)
  func namesThatAlternateWithNumbersAreTold(cell: String, people: String?) {
    let read = NamedNumbers.read(cell, in: nil)
    #expect(read?.map { "\($0.name) \($0.number)" }.joined(separator: ", ") == people)
  }
}
