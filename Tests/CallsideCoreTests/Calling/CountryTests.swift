import Testing

@testable import CallsideCore

/// Countries as they are called.
struct CountryTests {
  @Test(arguments: [
    ("Nederland", "nl"), ("Holland", "nl"), ("the Netherlands", "nl"), ("BE", "be"),
    ("België", "be"),
    ("belgie", "be"), ("Poland", "pl"), ("Polen", "pl"), ("Zwitserland", "ch"), ("Spain", "es"),
    ("Tsjechië", "cz"), ("Czech Republic", "cz"), ("U.S.A.", "us"), ("Zweden", "se"),
    ("Turkije", "tr"), ("Ivoorkust", "ci"), ("Curaçao", "cw"), ("Suriname", "sr"), ("UK", "gb"),
  ])
  func namesAreRead(name: String, country: String) { #expect(Country.read(name) == country) }

  @Test(arguments: ["", "xq", "Amsterdam", "Europe", "-", "Utopia"])
  func otherWordsAreNot(name: String) { #expect(Country.read(name) == nil) }

  @Test func countriesHaveNamesInBothLanguages() {
    #expect(Country.phrase("pl") == Phrase(en: "Poland", nl: "Polen"))
    #expect(Country.phrase("nl").en == "the Netherlands")
    #expect(Country.phrase("??").nl == "dit land")
  }
}
